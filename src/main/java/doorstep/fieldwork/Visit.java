package doorstep.fieldwork;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One attempt at one door. Once the household has answered, by whichever way, no attempt at it says when it was or what was
 * noted, so that none leads to the answers.
 */
@Entity
public class Visit extends PanacheEntityBase {
    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID householdId;

    public Long volunteerId;

    @Enumerated(EnumType.STRING)
    public VisitOutcome outcome;

    /** Cut to the hour; null once the household has answered. */
    public LocalDateTime hour;

    /** When to come again, as agreed at the door; null where nothing was agreed and once the household has answered. */
    public LocalDateTime againAt;

    /** Empty once the household has answered. */
    public String note;

    /** At how many of these households nothing was ever tried. */
    public static long neverTried(Set<UUID> households) {
        long tried = getEntityManager()
                .createQuery("select count(distinct v.householdId) from Visit v where v.householdId in ?1", Long.class)
                .setParameter(1, households)
                .getSingleResult();
        return households.size() - tried;
    }
}
