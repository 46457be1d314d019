package doorstep.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

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
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    static boolean isOpenTo(SecretToken token) {
        FirstWelcome welcome = findById(ONLY);
        return welcome.admits(token);
    }

    boolean admits(SecretToken token) {
        return token.hash().equals(tokenHash) && Account.lockedAdministrators().isEmpty();
    }
}
