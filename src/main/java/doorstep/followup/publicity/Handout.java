package doorstep.followup.publicity;

import doorstep.questionnaire.answers.Masking;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Publicity of one item that reached a community on a day. */
@Entity
public class Handout extends PanacheEntityBase {
    /** In which form it came. */
    public enum Kind {
        card,
        poster,
        other
    }

    /**
     * What was handed out, as somebody says.
     *
     * @param formId of the questionnaire whose item it is about
     * @param item the indicator's name
     * @param givenOn the day, in Chinese time
     * @param pieces 1 or more
     * @param note up to 200 characters; may be empty
     * @param key of the form that it was typed into: the same form records a community once; null without one
     */
    public record Plan(
            String formId,
            String item,
            String community,
            LocalDate givenOn,
            Kind kind,
            int pieces,
            String note,
            String key) {
        /** Without a form. */
        public Plan(
                String formId, String item, String community, LocalDate givenOn, Kind kind, int pieces, String note) {
            this(formId, item, community, givenOn, kind, pieces, note, null);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String formId;

    public String item;

    public String community;

    public LocalDate givenOn;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public int pieces;

    public String note;

    public String recordedBy;

    public LocalDateTime recordedAt;

    /** Who took the record back; null while it stands. */
    public String undoneBy;

    public LocalDateTime undoneAt;

    /** Of the form that recorded it; null without one. */
    public String formKey;

    static Handout of(Plan plan, String by, LocalDateTime now) {
        Handout handout = new Handout();
        handout.formId = plan.formId();
        handout.item = plan.item();
        handout.community = plan.community();
        handout.givenOn = plan.givenOn();
        handout.kind = plan.kind();
        handout.pieces = plan.pieces();
        handout.note = plan.note();
        handout.formKey = plan.key();
        handout.recordedBy = by;
        handout.recordedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return handout;
    }

    /** All of a questionnaire in some of the communities, those undone among them, the latest day first. */
    static List<Handout> of(String formId, Collection<String> communities) {
        return Handout.<Handout>list("formId = ?1 order by givenOn desc, id desc", formId).stream()
                .filter(one -> communities.contains(one.community))
                .toList();
    }

    static Optional<Handout> find(long id) {
        return findByIdOptional(id);
    }

    /** Notes of an earlier version may hold what is hidden today. */
    public String shownNote() {
        return Masking.mask(note);
    }

    public boolean stands() {
        return undoneAt == null;
    }

    void undo(String by, LocalDateTime now) {
        undoneBy = by;
        undoneAt = now.truncatedTo(ChronoUnit.SECONDS);
    }
}
