package doorstep.account;

import doorstep.web.Secret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one link by which the first administrator comes in, the same for all replicas; void once used. */
@Entity
class FirstWelcome extends PanacheEntityBase {
    private static final int ONLY = 1;

    @Id
    Integer id;

    /** Null while there is no such link. */
    String tokenHash;

    /** Of several who hold it, one goes first; to be called before accounts are read. */
    static FirstWelcome held() {
        return (FirstWelcome) getEntityManager()
                .createNativeQuery("SELECT * FROM first_welcome WHERE id = 1 FOR UPDATE", FirstWelcome.class)
                .getSingleResult();
    }

    static boolean isOpenTo(Secret token) {
        FirstWelcome welcome = findById(ONLY);
        return welcome.admits(token);
    }

    boolean admits(Secret token) {
        return token.hash().equals(tokenHash) && !Account.hasAdministrator();
    }
}
