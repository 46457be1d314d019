package doorstep.fieldwork;

import doorstep.place.Scope;
import doorstep.web.Chunks;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A drawn household: one door, asked at most once by whichever way comes first. */
@Entity
public class Household extends PanacheEntityBase {
    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID id;

    public Long sampleId;

    public Long waveId;

    public String community;

    /** 1, 2, 3 …: the sample first, then its reserve in the order of release. */
    public int number;

    /** Its place in the frame's walking order; null where there was no list. */
    public Integer position;

    public String building;

    public String unit;

    public String door;

    public String note;

    /** Whether it is to be visited: a reserve household only once it was released. */
    public boolean released;

    /** This household's own random number for choosing the adult, 0 to 4294967295. */
    public long selection;

    /** What answering spends. */
    public byte[] spendKey;

    /** How many letters were printed for it; only the last one's code holds. */
    public int letterNo;

    public Long volunteerId;

    /** As on a letter: 3栋 1单元 502. */
    public String address() {
        return new FrameDoor(building, unit, door, note).shown();
    }

    public CodeHash key() {
        return new CodeHash(spendKey);
    }

    /** All households of a community's sample, its reserve too, by number. */
    public static List<Household> of(Sample sample) {
        return list("sampleId = ?1 order by number", sample.id);
    }

    /** Those of the doors that lie in the places. */
    public static Set<UUID> seen(Set<UUID> doors, Scope places) {
        if (places.isEverywhere()) {
            return doors;
        }
        Set<UUID> seen = new HashSet<>();
        for (List<UUID> some : Chunks.of(doors)) {
            Household.<Household>list("id in ?1", some).stream()
                    .filter(one -> places.covers(one.community))
                    .forEach(one -> seen.add(one.id));
        }
        return seen;
    }

    /** What a volunteer's phone shows: the doors given to the volunteer, and those tried before they were given to somebody else. */
    public static Collection<Household> forPhoneOf(Volunteer volunteer, List<Long> waves) {
        var doors = new LinkedHashMap<UUID, Household>();
        String mine = "volunteerId = ?1 and waveId in ?2 and released = true order by waveId, community, number";
        Household.<Household>list(mine, volunteer.id, waves).forEach(one -> doors.put(one.id, one));
        String tried = "waveId in ?2 and id in (select v.householdId from Visit v where v.volunteerId = ?1)";
        Household.<Household>list(tried, volunteer.id, waves).forEach(one -> doors.putIfAbsent(one.id, one));
        return doors.values();
    }
}
