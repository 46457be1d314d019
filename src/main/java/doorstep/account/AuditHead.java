package doorstep.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The end of the chain: how many entries there are, and the last one's hash. */
@Entity
class AuditHead extends PanacheEntityBase {
    private static final int ONLY = 1;

    @Id
    Integer id;

    long entries;

    String hash;

    static AuditHead seen() {
        return findById(ONLY);
    }
}
