package doorstep.fieldwork;

import doorstep.web.Chunks;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** All households of a community as one list in walking order, which never changes: a new import makes a new one. */
@Entity
@Immutable
public class Frame extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String community;

    /** N: how many there are. */
    public int households;

    /** Of the bytes that the page offers as CSV. */
    public String sha256;

    /** The file it came from, as its owner calls it. */
    public String source;

    public String importedBy;

    public LocalDateTime importedAt;

    /** The newest first. */
    public static List<Frame> of(String community) {
        return list("community = ?1 order by id desc", community);
    }

    public static Optional<Frame> latest(String community) {
        return find("community = ?1 order by id desc", community).firstResultOptional();
    }

    /** The newest frame of each of the communities that has one. */
    public static Map<String, Frame> latestOf(Collection<String> communities) {
        Map<String, Frame> latest = new HashMap<>();
        for (List<String> some : Chunks.of(communities)) {
            Frame.<Frame>list(
                            "id in (select max(g.id) from Frame g where g.community in ?1 group by g.community)", some)
                    .forEach(frame -> latest.put(frame.community, frame));
        }
        return latest;
    }

    /** The newest frame of each community of a wave that has one. */
    public static Map<String, Frame> latestOf(long waveId) {
        Map<String, Frame> latest = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select f from Frame f where f.id in (select max(g.id) from Frame g where g.community in"
                                + " (select c from Wave w join w.communities c where w.id = ?1) group by g.community)",
                        Frame.class)
                .setParameter(1, waveId)
                .getResultList()
                .forEach(frame -> latest.put(frame.community, frame));
        return latest;
    }

    /**
     * N of the frame that each community's sample of a wave was drawn from, which its weights go by; communities without a draw
     * from a list are left out.
     */
    public static Map<String, Integer> householdsOf(long waveId) {
        Map<String, Integer> households = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select s.community, f.households from Sample s join Frame f on f.id = s.frameId"
                                + " where s.waveId = ?1",
                        Object[].class)
                .setParameter(1, waveId)
                .getResultList()
                .forEach(row -> households.put((String) row[0], (Integer) row[1]));
        return households;
    }
}
