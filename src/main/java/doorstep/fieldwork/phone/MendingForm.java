package doorstep.fieldwork.phone;

import doorstep.fieldwork.Household;
import doorstep.questionnaire.answers.RawAnswers;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What staff sent to put a record right. */
final class MendingForm {
    private static final int LONGEST_REASON = 400;

    private final MultivaluedMap<String, String> sent;

    MendingForm(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** Whether a household is to be told by its number. */
    boolean asksHousehold() {
        return sent.containsKey("number");
    }

    /** The household of the number that was told. */
    Optional<Household> household(long wave, QuarantinePresenter desk) {
        return asksHousehold() ? desk.household(wave, text("community"), text("number")) : Optional.empty();
    }

    Mending mending(QuarantinedRecord row, Optional<Household> picked, Optional<RawAnswers> answers) {
        return new Mending(sent.containsKey("late"), ownId(row), picked.map(one -> one.id), answers);
    }

    /** As they are typed, or were a step before. */
    Optional<RawAnswers> answers(QuarantinedRecord row, CarriedAnswers carried) {
        if (!sent.containsKey("answers")) {
            return carried.open(text("kept"), row);
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        sent.forEach((field, values) -> {
            if (field.startsWith(MendForm.PREFIX)) {
                given.put(field.substring(MendForm.PREFIX.length()), values);
            }
        });
        return Optional.of(RawAnswers.of(given));
    }

    /** Takes the record as it is: whatever its time, under an id of its own where another one has its id. */
    static Mending accepting(QuarantinedRecord row) {
        return new Mending(row.reason.isAboutTime(), ownId(row), Optional.empty(), Optional.empty());
    }

    private static Optional<UUID> ownId(QuarantinedRecord row) {
        return row.reason == QuarantineReason.id_clash
                ? Optional.of(UUID.nameUUIDFromBytes(row.sha256))
                : Optional.empty();
    }

    QuarantineView.Said noHousehold(FieldMessages words) {
        return new QuarantineView.Said(
                "", text("community"), text("number"), words.noSuchHousehold(), sent.containsKey("late"), "", "");
    }

    /** What was typed so far, for the page to show again. */
    QuarantineView.Said said() {
        return new QuarantineView.Said("", text("community"), text("number"), "", sent.containsKey("late"), "", "");
    }

    static Optional<String> reasonProblem(String reason, FieldMessages words) {
        if (reason.isEmpty()) {
            return Optional.of(words.rejectReasonMissing());
        }
        boolean fits = reason.codePointCount(0, reason.length()) <= LONGEST_REASON;
        return fits ? Optional.empty() : Optional.of(words.rejectReasonTooLong());
    }

    private String text(String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }
}
