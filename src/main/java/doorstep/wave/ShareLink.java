package doorstep.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;

/** A public address for one wave, community and label ("lift poster"). */
@Entity
public class ShareLink extends PanacheEntityBase {
    @Id
    public String token;

    @ManyToOne
    public Wave wave;

    public String community;

    public String label;

    public long opened;

    public long started;

    /** Answers that came in through it, counted by the fold. */
    public long finished;

    public LocalDateTime createdAt;

    /** When staff took it back; null while it serves. */
    public LocalDateTime withdrawnAt;
}
