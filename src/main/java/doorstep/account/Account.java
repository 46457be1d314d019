package doorstep.account;

import doorstep.place.Role;
import doorstep.web.Secret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/** A member of staff who signs in. */
@Entity
public class Account extends PanacheEntityBase {
    static final int LONGEST_NAME = 60;
    private static final Period INVITED_FOR = Period.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** A bcrypt hash in modular crypt format; empty until the invitation is used. */
    public String password;

    /** What it may do, and where. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    public Set<Grant> grants = new TreeSet<>();

    public LocalDateTime createdAt;

    String invitationHash;

    LocalDateTime invitationExpiresAt;

    static Optional<Account> named(String name) {
        return find("name", Passwords.normal(name)).firstResultOptional();
    }

    static List<Account> all() {
        return list("order by name");
    }

    /** The account that a link which still holds was made for. */
    static Optional<Account> invitedBy(Secret token, LocalDateTime now) {
        return find("invitationHash = ?1 and invitationExpiresAt > ?2", token.hash(), now)
                .firstResultOptional();
    }

    /** The same, to use the link up: of several who hold it, one goes first, and the others find nothing. */
    static Optional<Account> lockedInvitedBy(Secret token, LocalDateTime now) {
        return locked("WHERE invitation_hash = ?1 AND invitation_expires_at > ?2", token.hash(), now).stream()
                .findFirst();
    }

    /**
     * The administrators who can sign in, locked until the transaction ends, so that of two who take each other's
     * rights away one comes second and is refused; to be called before an account is read.
     */
    static List<Account> lockedAdministrators() {
        return locked(
                "WHERE id IN (SELECT account_id FROM account_role WHERE role = ?1 AND place = '') AND password <> ?2",
                Role.MANAGER,
                Passwords.NONE);
    }

    static boolean hasAdministrator() {
        return count("?1 member of grants and password <> ?2", Grant.everywhere(Role.MANAGER), Passwords.NONE) > 0;
    }

    /** In SQL, because MariaDB does not know Hibernate's FOR UPDATE OF. */
    private static List<Account> locked(String where, Object first, Object second) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("SELECT * FROM account " + where + " FOR UPDATE", Account.class)
                .setParameter(1, first)
                .setParameter(2, second)
                .list();
    }

    static Account invite(String name, Grant grant, LocalDateTime now) {
        var account = new Account();
        account.name = Passwords.normal(name);
        account.password = Passwords.NONE;
        account.grants.add(grant);
        account.createdAt = now;
        return account;
    }

    /** Makes a new one-time link; the old password and the old link are void at once. */
    Secret renewInvitation(LocalDateTime now) {
        Secret token = Secret.fresh();
        password = Passwords.NONE;
        invitationHash = token.hash();
        invitationExpiresAt = now.plus(INVITED_FOR);
        return token;
    }

    /** @param hashed by {@link Passwords#hash} */
    void choosePassword(String hashed) {
        password = hashed;
        invitationHash = null;
        invitationExpiresAt = null;
    }

    /** Where the account stands between invitation and use. */
    enum State {
        ACTIVE,
        INVITED,
        EXPIRED
    }

    State state(LocalDateTime now) {
        if (!password.equals(Passwords.NONE)) {
            return State.ACTIVE;
        }
        return invitationExpiresAt != null && invitationExpiresAt.isAfter(now) ? State.INVITED : State.EXPIRED;
    }
}
