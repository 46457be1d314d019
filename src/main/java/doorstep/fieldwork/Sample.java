package doorstep.fieldwork;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.Optional;

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

    public static Optional<Sample> of(long waveId, String community) {
        return find("waveId = ?1 and community = ?2", waveId, community).firstResultOptional();
    }
}
