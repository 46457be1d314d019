package doorstep.quality.backchecks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;

/** By which seed a wave's completed doors are drawn for back-checks, and when that was done last. */
@Entity
public class BackCheckDraw extends PanacheEntityBase {
    @Id
    public Long waveId;

    /** Sixteen hexadecimal digits. */
    public String seed;

    /** Percent of the completed doors. */
    public int share;

    /** How many doors were completed when it was drawn last. */
    public int doors;

    public String drawnBy;

    public LocalDate drawnOn;

    static Optional<BackCheckDraw> of(long wave) {
        return findByIdOptional(wave);
    }
}
