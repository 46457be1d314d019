package doorstep.quality.exclusions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A decision of staff, with its reason, to leave answers out of the results; it can be taken back. */
@Entity
public class Exclusion extends PanacheEntityBase {
    /** Which answers. */
    public enum Scope {
        /** Picked one by one. */
        chosen,
        /** All of a volunteer's interviews in the wave, as of then. */
        volunteer,
        /** All of a volunteer's interviews in one community, as of then. */
        community
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long waveId;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    /** Whose interviews; null for chosen ones of several. */
    public Long volunteerId;

    public String community;

    public String reason;

    public String decidedBy;

    public LocalDateTime decidedAt;

    /** Why the answers count again; null while the decision stands. */
    public String restoredReason;

    public String restoredBy;

    public LocalDateTime restoredAt;

    /** The decisions of a wave, the newest first. */
    static List<Exclusion> of(long wave) {
        return list("waveId = ?1 order by id desc", wave);
    }

    static Optional<Exclusion> of(long wave, long id) {
        return find("waveId = ?1 and id = ?2", wave, id).firstResultOptional();
    }

    boolean stands() {
        return restoredAt == null;
    }

    void takeBack(String why, String by, LocalDateTime now) {
        restoredReason = why;
        restoredBy = by;
        restoredAt = now.withNano(0);
    }
}
