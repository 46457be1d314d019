package doorstep.response.paper;

import doorstep.place.Scope;
import doorstep.web.UuidBytes;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A paper form that was typed and waits: for its second entry, for a decision, or for somebody who mends it. */
@Entity
public class PaperForm extends PanacheEntityBase {
    /** What it waits for. */
    public enum State {
        /** Typed once, and to be typed again. */
        first,
        /** Typed twice, differently: somebody has to look at the paper. */
        differs,
        /** Taken; all that is left is that it was. */
        done,
        /** Cannot be taken as it is. */
        set_aside
    }

    /** Why it was set aside. */
    public enum Reason {
        /** An answer that has to be there cannot be read. */
        unreadable,
        /** The household's answers had come already, by another way. Nothing typed is kept. */
        answered
    }

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID id;

    public Long waveId;

    public String community;

    /** Whether it is of a drawn household. */
    public boolean drawn;

    /** The household's number, or the slip's where nobody was drawn; null once taken. Set by {@link #give}. */
    @Column(name = "sealed_number")
    @Convert(converter = PaperNumbers.class)
    public Integer number;

    byte[] numberMark;

    public String language;

    /** What was typed, sealed; null once taken. */
    public String typed;

    public String typedBy;

    /** The page that the second entry came from, so that a repeat of it is known. */
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    public UUID secondId;

    public String secondTyped;

    public String secondBy;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public Reason reason;

    /** The form that this page's entry was, the first or the second. */
    static Optional<PaperForm> byEntry(UUID entry) {
        return find("id = ?1 or secondId = ?1", entry).firstResultOptional();
    }

    /** The form of that number which is not done. */
    static Optional<PaperForm> waiting(long waveId, String community, boolean drawn, int number) {
        return find("numberMark", PaperNumbers.mark(waveId, community, drawn, number))
                .firstResultOptional();
    }

    static Optional<PaperForm> ofWave(long waveId, UUID id) {
        return find("waveId = ?1 and id = ?2", waveId, id).firstResultOptional();
    }

    /** The form as it stands now, held until the transaction ends. */
    static Optional<PaperForm> locked(UUID id) {
        return PaperLock.held(
                PaperForm.class, id, "SELECT * FROM paper_form WHERE id = ?1 FOR UPDATE", UuidBytes.of(id));
    }

    /** All that is not done, by community and number. */
    static List<PaperForm> waiting(long waveId) {
        return PaperForm.<PaperForm>list("waveId = ?1 and state <> ?2", waveId, State.done).stream()
                .sorted(Comparator.comparing((PaperForm form) -> form.community)
                        .thenComparing(form -> !form.drawn)
                        .thenComparing(form -> form.number))
                .toList();
    }

    /** How many of a wave in these places are not done: not typed in twice yet, or still to be decided. */
    public static long countWaiting(long waveId, Scope places) {
        return count("waveId = ?1 and state <> ?2 and " + places.where("community"), waveId, State.done);
    }

    /** Gives the form its number; wave, community and whether it is of a drawn household are known. */
    public void give(int known) {
        number = known;
        numberMark = PaperNumbers.mark(waveId, community, drawn, known);
    }

    /** The answers are kept elsewhere now: nothing here may say whose they were. */
    void settle() {
        state = State.done;
        reason = null;
        number = null;
        numberMark = null;
        typed = null;
        secondTyped = null;
    }

    /** The household had answered: its paper is not kept beside its number. */
    void turnAway() {
        state = State.set_aside;
        reason = Reason.answered;
        typed = null;
        secondTyped = null;
    }
}
