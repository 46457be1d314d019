package doorstep.fieldwork.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import doorstep.questionnaire.Language;
import java.util.UUID;

/** What a phone is told of a record: it may let go of the one with this id and this hash. */
record RecordAnswer(UUID id, String sha256, State state, @JsonInclude(JsonInclude.Include.NON_NULL) Reason reason) {
    /** Where the record is now. */
    enum State {
        /** Taken. */
        held,
        /** Kept for staff to look at. */
        quarantined,
        /** The same, because the household's answers had come before by another way. */
        answered_before
    }

    /** Why, in both languages. */
    record Reason(String zh, String en) {}

    static RecordAnswer held(SealedRecord record) {
        return new RecordAnswer(record.id(), record.hash(), State.held, null);
    }

    static RecordAnswer quarantined(SealedRecord record, QuarantineReason why) {
        State state = why == QuarantineReason.answered_before ? State.answered_before : State.quarantined;
        var reason = new Reason(why.in(Language.ZH), why.in(Language.EN));
        return new RecordAnswer(record.id(), record.hash(), state, reason);
    }
}
