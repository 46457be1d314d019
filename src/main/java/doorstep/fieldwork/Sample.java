package doorstep.fieldwork;

import doorstep.account.AuditFact;
import doorstep.wave.SystematicDraw;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The households drawn in one community for one wave, and how they were drawn. */
@Entity
public class Sample extends PanacheEntityBase {
    /** How doors are chosen. */
    public enum Method {
        /** Every k-th household of a list in walking order, from a random start. */
        systematic,
        /** Every k-th door of a walk, where there is no list. */
        random_walk
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long waveId;

    public String community;

    @Enumerated(EnumType.STRING)
    public Method method;

    /** The list it was drawn from; null for a walk. */
    public Long frameId;

    /** Six digits. */
    public String seed;

    /** How many were drawn, the reserve aside; for a walk, how many are wanted. */
    public int households;

    public int reserve;

    /** Where the walk begins, and by which rule it goes on; null for a draw from a list. */
    public String walkStart;

    public String walkRule;

    /** Every so many doors. */
    public Integer walkStep;

    public String drawnBy;

    public LocalDateTime drawnAt;

    /** Whether any phone was given it. */
    public boolean handedOut;

    /** A door that the draw meets too often, without its building, and how often; null where there is none. */
    public String rhythmDoor;

    public Integer rhythmCount;

    /** The draw behind it; empty for a walk. */
    public Optional<SystematicDraw> draw() {
        if (method != Method.systematic) {
            return Optional.empty();
        }
        Frame frame = Frame.findById(frameId);
        return Optional.of(new SystematicDraw(frame.households, households, Integer.parseInt(seed)));
    }

    /** What the audit trail calls it: the same for whatever draw this wave and community come to have. */
    public static AuditFact.Told inTrail(long waveId, String community) {
        return AuditFact.SAMPLE.is(waveId + " " + community);
    }

    /** All samples of a wave, by community. */
    public static Map<String, Sample> of(long waveId) {
        return Sample.<Sample>list("waveId", waveId).stream()
                .collect(Collectors.toMap(sample -> sample.community, Function.identity()));
    }

    public static Optional<Sample> of(long waveId, String community) {
        return find("waveId = ?1 and community = ?2", waveId, community).firstResultOptional();
    }

    /** The random walks in the communities that this volunteer may walk: those of the volunteer's place. */
    public static List<Sample> walksOf(Volunteer volunteer, List<Long> waves) {
        String place = volunteer.place == null ? "" : volunteer.place;
        return list(
                "method = ?1 and waveId in ?2 and community like ?3 order by waveId, community",
                Method.random_walk,
                waves,
                place + "%");
    }

    /** Notes that phones are given these. Needs a transaction. @return whether all of them are still there */
    public static boolean handOut(Set<Long> samples) {
        return samples.isEmpty() || update("handedOut = true where id in ?1", samples) == samples.size();
    }

    /** Up to which number households belong to the sample itself; later ones are its reserve. A walk has no reserve. */
    public int drawn() {
        return method == Method.random_walk ? Integer.MAX_VALUE : households;
    }
}
