package doorstep.account;

import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.web.Chunks;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** Null unless locked: then it opens nothing, and keeps what it was granted. */
    LocalDateTime lockedAt;

    /** Counts up whenever all its sessions end. */
    int sessions;

    static Optional<Account> named(String name) {
        return find("name", Passwords.normal(name)).firstResultOptional();
    }

    /** Those of the names that are accounts' already. */
    static Set<String> taken(Collection<String> names) {
        Set<String> taken = new TreeSet<>();
        for (List<String> some : Chunks.of(names.stream().map(Passwords::normal).collect(Collectors.toSet()))) {
            taken.addAll(getEntityManager()
                    .createQuery("select name from Account where name in ?1", String.class)
                    .setParameter(1, some)
                    .getResultList());
        }
        return taken;
    }

    /** Those with rights in the places whose name holds the text, by name. */
    static List<Account> named(String part, Scope scope, int limit) {
        if (scope.roots().isEmpty()) {
            return List.of();
        }
        // codes are digits alone
        String places = scope.isEverywhere()
                ? ""
                : scope.roots().stream()
                        .map(root -> "place like '" + root + "%'")
                        .collect(Collectors.joining(
                                " or ", " and id in (select a.id from Account a join a.grants where ", ")"));
        List<Long> ids = getEntityManager()
                .createQuery(
                        "select id from Account where name like ?1 escape '!'" + places + " order by name", Long.class)
                .setParameter(1, "%" + part.replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(limit)
                .getResultList();
        return of(ids);
    }

    /** With their rights, by name. */
    static List<Account> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(
                        "select distinct a from Account a left join fetch a.grants where a.id in ?1 order by a.name",
                        ids);
    }

    /** The account that a link which still holds was made for. */
    static Optional<Account> invitedBy(Secret token, LocalDateTime now) {
        return find("invitationHash = ?1 and invitationExpiresAt > ?2 and lockedAt is null", token.hash(), now)
                .firstResultOptional();
    }

    /** The same, to use the link up: of several who hold it, one goes first, and the others find nothing. */
    static Optional<Account> lockedInvitedBy(Secret token, LocalDateTime now) {
        return locked(
                        "WHERE invitation_hash = ?1 AND invitation_expires_at > ?2 AND locked_at IS NULL",
                        token.hash(),
                        now)
                .stream()
                .findFirst();
    }

    /**
     * The administrators who can sign in, locked until the transaction ends, so that of two who take each other's
     * rights away one comes second and is refused; to be called before an account is read.
     */
    static List<Account> lockedAdministrators() {
        return locked(
                "WHERE id IN (SELECT account_id FROM account_role WHERE role = ?1 AND place = '')"
                        + " AND password <> ?2 AND locked_at IS NULL",
                Role.MANAGER,
                Passwords.NONE);
    }

    static boolean hasAdministrator() {
        return count(
                        "?1 member of grants and password <> ?2 and lockedAt is null",
                        Grant.everywhere(Role.MANAGER),
                        Passwords.NONE)
                > 0;
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

    static Account invite(String name, Collection<Grant> grants, LocalDateTime now) {
        var account = new Account();
        account.name = Passwords.normal(name);
        account.password = Passwords.NONE;
        account.grants.addAll(grants);
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

    boolean isLocked() {
        return lockedAt != null;
    }

    /** A link that was not used yet is void for good. */
    void lock(LocalDateTime now) {
        lockedAt = now;
        invitationHash = null;
        invitationExpiresAt = null;
        sessions++;
    }

    void unlock() {
        lockedAt = null;
    }

    /** Where the account stands between invitation and use. */
    enum State {
        LOCKED,
        ACTIVE,
        INVITED,
        EXPIRED
    }

    State state(LocalDateTime now) {
        if (isLocked()) {
            return State.LOCKED;
        }
        if (!password.equals(Passwords.NONE)) {
            return State.ACTIVE;
        }
        return invitationExpiresAt != null && invitationExpiresAt.isAfter(now) ? State.INVITED : State.EXPIRED;
    }
}
