package doorstep.response.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;

/** How paper is typed in for a wave, and what two entries of the same paper have shown so far. */
@Entity
public class PaperSetting extends PanacheEntityBase {
    @Id
    public Long waveId;

    /** Whether a form counts only once it was typed twice. */
    public boolean secondEntry;

    /** The last number given to a form of somebody who was not drawn. */
    public int slips;

    public long comparedForms;

    public long comparedQuestions;

    public long differingQuestions;

    /** How many forms were typed twice by the same person. */
    public long samePerson;

    /** For looking; a wave without one types once. */
    static PaperSetting of(long waveId) {
        return PaperSetting.<PaperSetting>findByIdOptional(waveId).orElseGet(() -> blank(waveId));
    }

    /** For changing, held until the transaction ends. */
    public static PaperSetting locked(long waveId) {
        Optional<PaperSetting> found = PaperLock.held(
                PaperSetting.class, waveId, "SELECT * FROM paper_setting WHERE wave_id = ?1 FOR UPDATE", waveId);
        if (found.isPresent()) {
            return found.get();
        }
        PaperSetting made = blank(waveId);
        made.persistAndFlush();
        return made;
    }

    private static PaperSetting blank(long waveId) {
        var blank = new PaperSetting();
        blank.waveId = waveId;
        return blank;
    }

    int nextSlip() {
        return ++slips;
    }

    void count(int questions, int differing, boolean bySamePerson) {
        comparedForms++;
        comparedQuestions += questions;
        differingQuestions += differing;
        samePerson += bySamePerson ? 1 : 0;
    }
}
