package doorstep.fieldwork;

import doorstep.web.ChineseClock;
import doorstep.web.Chunks;
import doorstep.web.Secret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A phone that a volunteer signed in on, and what it said when it was last heard of. */
@Entity
public class Device extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long volunteerId;

    /** SHA-256 of the token that the phone shows with each request, in hex. */
    public String tokenHash;

    /** What it calls itself, such as "Android Chrome". */
    public String label;

    public String appVersion;

    public LocalDateTime signedInAt;

    public LocalDateTime lastContactAt;

    /** How many finished records it still held when it was last heard of. */
    public int waiting;

    /** When the oldest of them was made, in true time; null where none waits. */
    public LocalDateTime oldestWaitingAt;

    /** Our clock minus the phone's, in seconds. */
    public long clockOffsetSeconds;

    public LocalDateTime endedAt;

    /** What a phone tells of itself when it signs in. */
    public record Introduction(String label, String appVersion) {}

    /** Signs a phone in; the token is told this once. Needs a transaction. */
    public static Device signIn(Volunteer volunteer, Introduction phone, Secret token, LocalDateTime now) {
        Device device = new Device();
        device.volunteerId = volunteer.id;
        device.tokenHash = token.hash();
        device.label = phone.label();
        device.appVersion = phone.appVersion();
        device.signedInAt = now.truncatedTo(ChronoUnit.SECONDS);
        device.lastContactAt = device.signedInAt;
        device.persist();
        return device;
    }

    /** The phone with that token, unless it or its volunteer has ended. */
    public static Optional<Device> findSignedIn(Secret token) {
        return find(
                        "tokenHash = ?1 and endedAt is null and volunteerId in"
                                + " (select v.id from Volunteer v where v.endedAt is null)",
                        token.hash())
                .firstResultOptional();
    }

    /** All phones of a volunteer, the latest contact first, ended ones too. */
    public static List<Device> of(Volunteer volunteer) {
        return list("volunteerId = ?1 order by lastContactAt desc, id desc", volunteer.id);
    }

    /** All phones of many volunteers, ended ones too. */
    public static List<Device> of(Collection<Volunteer> volunteers) {
        List<Device> all = new ArrayList<>();
        for (List<Long> some : Chunks.of(volunteers.stream().map(one -> one.id).toList())) {
            all.addAll(list("volunteerId in ?1", some));
        }
        return all;
    }

    /** What a phone says of itself. */
    public record SelfReport(Instant deviceTime, int waiting, Optional<Instant> oldestWaiting, String appVersion) {}

    /** Notes what the phone says of itself. */
    public void hear(SelfReport said, Instant now) {
        lastContactAt = ChineseClock.utc(now).truncatedTo(ChronoUnit.SECONDS);
        waiting = said.waiting();
        appVersion = said.appVersion();
        clockOffsetSeconds = Math.round(Duration.between(said.deviceTime(), now).toMillis() / 1000.0);
        oldestWaitingAt = said.oldestWaiting()
                .map(oldest ->
                        ChineseClock.utc(oldest.plusSeconds(clockOffsetSeconds)).truncatedTo(ChronoUnit.SECONDS))
                .orElse(null);
    }

    /** Signs the phone out; what it still holds comes by a rescue file or after a new invitation. */
    public void end(LocalDateTime now) {
        if (endedAt == null) {
            endedAt = now.truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
