package doorstep.fieldwork.phone;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The pair of keys of one wave: phones seal to the public one, the private one opens only with the service's secret. */
@Entity
public class WaveKey extends PanacheEntityBase {
    @Id
    public Long waveId;

    public String kid;

    public String publicJwk;

    public String privateSealed;
}
