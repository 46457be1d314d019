package doorstep.quality.backchecks;

import doorstep.fieldwork.phone.FieldRecord;
import doorstep.place.Scope;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A completed door that somebody else asks whether there was a visit; it knows nothing of answers. */
@Entity
public class BackCheck extends PanacheEntityBase {
    /**
     * What came of it.
     *
     * @param reached false: nobody was met, and the rest is empty
     */
    record Outcome(
            boolean reached,
            Optional<FieldRecord.Said> visited,
            Optional<FieldRecord.Said> answeredSelf,
            Optional<FieldRecord.Said> suggested,
            String note) {
        private static final int LONGEST_NOTE = 200;

        Outcome {
            note = note.substring(
                    0, note.offsetByCodePoints(0, Math.min(LONGEST_NOTE, note.codePointCount(0, note.length()))));
        }

        static Outcome unreached(String note) {
            return new Outcome(false, Optional.empty(), Optional.empty(), Optional.empty(), note);
        }

        /** As a phone sent it. */
        static Outcome of(FieldRecord.BackCheck said) {
            return said.reached()
                    ? new Outcome(
                            true,
                            Optional.ofNullable(said.visited()),
                            Optional.ofNullable(said.answeredSelf()),
                            Optional.ofNullable(said.suggested()),
                            said.note())
                    : unreached(said.note());
        }
    }

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID id;

    public Long waveId;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID householdId;

    public Long visitedBy;

    /** The volunteer who is to ask; null: the office. */
    public Long checkerId;

    /** Drawn by chance alone, at the share of the last draw. */
    public boolean chance;

    /** Null until there is an outcome. */
    public Boolean reached;

    @Enumerated(EnumType.STRING)
    public FieldRecord.Said visited;

    @Enumerated(EnumType.STRING)
    public FieldRecord.Said answeredSelf;

    @Enumerated(EnumType.STRING)
    public FieldRecord.Said suggested;

    public String note = "";

    /** The id under which a phone sent the outcome. */
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID report;

    public String doneBy;

    public LocalDate doneOn;

    static List<BackCheck> of(long wave) {
        return of(wave, Scope.ALL);
    }

    /** Those at doors in these places. */
    static List<BackCheck> of(long wave, Scope places) {
        return list(
                "waveId = ?1 and householdId in (select h.id from Household h where h.waveId = ?1 and "
                        + places.where("h.community") + ") order by id",
                wave);
    }

    /** That one, at a door in these places. */
    static Optional<BackCheck> of(long wave, UUID check, Scope places) {
        return find(
                        "id = ?1 and waveId = ?2 and householdId in (select h.id from Household h where h.waveId = ?2 and "
                                + places.where("h.community") + ")",
                        check,
                        wave)
                .firstResultOptional();
    }

    /** Whether somebody was met; until then it may be tried again. */
    boolean isDone() {
        return Boolean.TRUE.equals(reached);
    }

    void settle(Outcome outcome, String by, LocalDate today) {
        reached = outcome.reached();
        visited = outcome.visited().orElse(null);
        answeredSelf = outcome.answeredSelf().orElse(null);
        suggested = outcome.suggested().orElse(null);
        note = outcome.note();
        doneBy = by;
        doneOn = today;
    }
}
