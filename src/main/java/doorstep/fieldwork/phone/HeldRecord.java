package doorstep.fieldwork.phone;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a record was taken, by its id and the hash of its sealed bytes: neither when nor at which door. */
@Entity
@Table(name = "field_record")
public class HeldRecord extends PanacheEntityBase {
    /** The only state: a record that was not taken stands in quarantine instead. */
    static final String HELD = "held";

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID id;

    public Long volunteerId;

    public Long waveId;

    public byte[] sha256;

    public String state = HELD;
}
