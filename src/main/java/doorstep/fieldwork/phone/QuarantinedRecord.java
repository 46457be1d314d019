package doorstep.fieldwork.phone;

import doorstep.account.AuditAction;
import doorstep.place.Scope;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A record that was not taken, byte for byte as it came, until staff have settled it. */
@Entity
@IdClass(QuarantinedRecord.Key.class)
public class QuarantinedRecord extends PanacheEntityBase {
    private static final int LONGEST_DETAIL = 2000;

    /** The same id may come with different contents. */
    public record Key(UUID id, byte[] sha256) implements Serializable {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && id.equals(that.id) && Arrays.equals(sha256, that.sha256);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** How it was settled. */
    public enum Decision {
        /** Taken after something in it was put right. */
        mended(AuditAction.FIELD_MENDED),
        /** Taken as it was. */
        accepted(AuditAction.FIELD_ACCEPTED),
        /** Not taken. */
        rejected(AuditAction.FIELD_REJECTED),
        /** Its time was over: deleted unread. */
        erased(AuditAction.FIELD_ERASE);

        final AuditAction action;

        Decision(AuditAction action) {
            this.action = action;
        }
    }

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID id;

    @Id
    public byte[] sha256;

    public Long volunteerId;

    /** Null where there is no such wave. */
    public Long waveId;

    /** The compact JWE; empty once settled. */
    public byte[] body;

    @Enumerated(EnumType.STRING)
    public QuarantineReason reason;

    /** What exactly, for whoever looks into it; nothing that anybody answered. */
    public String detail;

    public LocalDateTime receivedAt;

    public LocalDateTime settledAt;

    public String settledBy;

    @Enumerated(EnumType.STRING)
    public Decision decision;

    public String decisionReason;

    /** Keeps a record for staff to look at. Needs a transaction. */
    static QuarantinedRecord keep(Arrival arrival, NotTaken why, LocalDateTime now) {
        var kept = new QuarantinedRecord();
        kept.id = arrival.record().id();
        kept.sha256 = arrival.record().sha256();
        kept.volunteerId = arrival.volunteerId();
        boolean known = why.reason != QuarantineReason.unknown_wave;
        kept.waveId = known ? (Long) arrival.record().waveId() : null;
        kept.body = arrival.record().sealed().getBytes(StandardCharsets.UTF_8);
        kept.reason = why.reason;
        String detail = why.getMessage();
        kept.detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        kept.receivedAt = now.truncatedTo(ChronoUnit.SECONDS);
        kept.persist();
        return kept;
    }

    static Optional<QuarantinedRecord> find(SealedRecord record) {
        return findByIdOptional(new Key(record.id(), record.sha256()));
    }

    /** How many of a wave wait for the staff of these places. */
    public static long countOpen(long waveId, Scope places) {
        return count("waveId = ?1 and settledAt is null and " + ofVolunteersOf(places), waveId);
    }

    /** As a condition: brought by a volunteer whom these places look after. */
    static String ofVolunteersOf(Scope places) {
        return "volunteerId in (select v.id from Volunteer v where " + places.where("coalesce(v.place, '')") + ")";
    }

    /** Records for whose household a volunteer's phone has still to send the door. */
    static List<QuarantinedRecord> waitingForADoor(long volunteerId, long waveId) {
        return list(
                "volunteerId = ?1 and waveId = ?2 and reason = ?3 and settledAt is null",
                volunteerId,
                waveId,
                QuarantineReason.unknown_household);
    }

    /** @param after null for the first ones */
    static List<QuarantinedRecord> waitingForADoor(QuarantinedRecord after, int most) {
        String open = "reason = ?1 and settledAt is null and waveId is not null";
        String order = " order by id, sha256";
        return after == null
                ? QuarantinedRecord.<QuarantinedRecord>find(open + order, QuarantineReason.unknown_household)
                        .page(0, most)
                        .list()
                : QuarantinedRecord.<QuarantinedRecord>find(
                                open + " and (id > ?2 or (id = ?2 and sha256 > ?3))" + order,
                                QuarantineReason.unknown_household,
                                after.id,
                                after.sha256)
                        .page(0, most)
                        .list();
    }

    SealedRecord record() {
        return new SealedRecord(id, waveId == null ? 0 : waveId, new String(body, StandardCharsets.UTF_8), sha256);
    }

    boolean isSettled() {
        return settledAt != null;
    }

    /** Ends the matter; the bytes go. */
    void settle(Decision how, String by, String why, LocalDateTime now) {
        decision = how;
        settledBy = by;
        decisionReason = why;
        settledAt = now.truncatedTo(ChronoUnit.SECONDS);
        // records of one door often come together, and those that were taken name doors and answers
        receivedAt = receivedAt.truncatedTo(ChronoUnit.DAYS);
        body = new byte[0];
    }

    /** What the phone is told. */
    RecordAnswer answer() {
        if (decision == Decision.mended || decision == Decision.accepted) {
            return RecordAnswer.held(record());
        }
        return RecordAnswer.quarantined(record(), reason);
    }

    public String hash() {
        return HexFormat.of().formatHex(sha256);
    }
}
