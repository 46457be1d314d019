package doorstep.fieldwork;

import doorstep.place.Scope;
import doorstep.web.Secret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Somebody who asks at the door, known by a name and by the phones signed in with an invitation. */
@Entity
public class Volunteer extends PanacheEntityBase {
    private static final int INVITATION_DAYS = 14;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** The code of the place whose people look after this volunteer; null for the district's office. */
    public String place;

    /** SHA-256 of the invitation's token, in hex; null once used. */
    public String invitationHash;

    public LocalDateTime invitationExpiresAt;

    public LocalDateTime createdAt;

    public LocalDateTime endedAt;

    /**
     * Makes an invitation, which ends an earlier one that nobody used. It signs in one phone; the volunteer's other phones
     * stay signed in.
     *
     * @return the token, told this once; it goes behind {@code /field/i#}
     */
    public String invite(LocalDateTime now) {
        Secret token = Secret.fresh();
        invitationHash = token.hash();
        invitationExpiresAt = now.plusDays(INVITATION_DAYS).truncatedTo(ChronoUnit.SECONDS);
        return token.text();
    }

    /** Uses up the invitation with that token; empty where there is none that holds. Needs a transaction. */
    public static Optional<Volunteer> accept(String invitation, LocalDateTime now) {
        String hash = new Secret(invitation).hash();
        Optional<Volunteer> invited = find("invitationHash", hash).firstResultOptional();
        // the database decides which of two phones comes first
        return invited.filter(one -> update(
                        "invitationHash = null, invitationExpiresAt = null"
                                + " where invitationHash = ?1 and invitationExpiresAt > ?2 and endedAt is null",
                        hash,
                        now)
                == 1);
    }

    /** Those who still go to doors, by name. */
    public static List<Volunteer> active() {
        return list("endedAt is null order by name, id");
    }

    /** A new one, who signs in once invited. */
    public static Volunteer add(String name, String place, LocalDateTime now) {
        Volunteer volunteer = new Volunteer();
        volunteer.name = name;
        volunteer.place = place;
        volunteer.createdAt = now.truncatedTo(ChronoUnit.SECONDS);
        volunteer.persist();
        return volunteer;
    }

    /** Goes to no more doors: an invitation is void, and all phones are signed out. */
    public void end(LocalDateTime now) {
        if (endedAt == null) {
            endedAt = now.truncatedTo(ChronoUnit.SECONDS);
            invitationHash = null;
            invitationExpiresAt = null;
            Device.of(this).forEach(phone -> phone.end(now));
        }
    }

    /** The place whose people look after this volunteer; empty for the office of everything. */
    public String home() {
        return place == null ? Scope.EVERYWHERE : place;
    }

    /** Whether a community lies in the place that this volunteer belongs to. */
    public boolean serves(String community) {
        return community.startsWith(home());
    }
}
