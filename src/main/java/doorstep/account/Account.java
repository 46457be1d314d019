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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
        String places = scope.isEverywhere()
                ? ""
                : " and id in (select a.id from Account a join a.grants g where " + scope.where("g.place") + ")";
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
        List<Account> found = new ArrayList<>();
        for (List<Long> some : Chunks.of(new TreeSet<>(ids))) {
            found.addAll(list("select distinct a from Account a left join fetch a.grants where a.id in ?1", some));
        }
        return found.stream().sorted(Comparator.comparing(one -> one.name)).toList();
    }

    /** The account that a link which still holds was made for. */
    static Optional<Account> invitedBy(Secret token, LocalDateTime now) {
        return find("invitationHash = ?1 and invitationExpiresAt > ?2 and lockedAt is null", token.hash(), now)
                .firstResultOptional();
    }

    /** The same, to use the link up: of several who hold it, one goes first, and the others find nothing. */
    static Optional<Account> lockedInvitedBy(Secret token, LocalDateTime now) {
        return forUpdate(
                        "SELECT * FROM account WHERE invitation_hash = ? AND invitation_expires_at > ? AND locked_at IS NULL",
                        Account.class,
                        token.hash(),
                        now)
                .stream()
                .findFirst();
    }

    /**
     * Holds the rights of whoever administers everything and can sign in until the transaction ends, so that accounts are
     * changed one after the other: of two who take each other's rights away one comes second and is refused. To be called
     * before anything else is read, because what was read before it may be old.
     *
     * @return their numbers
     */
    static List<Long> lockedAdministrators() {
        // one locking read of both tables: a nested SELECT would look into the past
        return forUpdate(
                "SELECT a.id FROM account a JOIN account_role r ON r.account_id = a.id"
                        + " WHERE r.role = ? AND r.place = '' AND a.password <> ? AND a.locked_at IS NULL",
                Long.class,
                Role.MANAGER,
                Passwords.NONE);
    }

    /** Holds those that are there until the transaction ends; to be called before they are read. */
    static void lock(Collection<Long> ids) {
        for (List<Long> some : Chunks.of(new TreeSet<>(ids))) {
            forUpdate(
                    "SELECT id FROM account WHERE id IN (" + Chunks.marks(some.size()) + ")",
                    Long.class,
                    some.toArray());
        }
    }

    static boolean hasAdministrator() {
        return count(
                        "?1 member of grants and password <> ?2 and lockedAt is null",
                        Grant.everywhere(Role.MANAGER),
                        Passwords.NONE)
                > 0;
    }

    /** In SQL, because MariaDB does not know Hibernate's FOR UPDATE OF. */
    private static <T> List<T> forUpdate(String select, Class<T> type, Object... values) {
        var query = getEntityManager().unwrap(Session.class).createNativeQuery(select + " FOR UPDATE", type);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.list();
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
        voidInvitation();
    }

    boolean isLocked() {
        return lockedAt != null;
    }

    /** Whether somebody has come in and chosen the password that holds. */
    boolean isEntered() {
        return !password.equals(Passwords.NONE);
    }

    /** A link that was not used yet is void for good. */
    void lock(LocalDateTime now) {
        lockedAt = now;
        voidInvitation();
        sessions++;
    }

    /** The link that nobody used yet opens nothing any more. */
    void voidInvitation() {
        invitationHash = null;
        invitationExpiresAt = null;
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
        if (isEntered()) {
            return State.ACTIVE;
        }
        return invitationExpiresAt != null && invitationExpiresAt.isAfter(now) ? State.INVITED : State.EXPIRED;
    }
}
