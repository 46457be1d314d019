package doorstep.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the trail knows to have been done; the words for each stand in the bundle {@code audit}. */
// spotless:off a table, a line for what it is done to
public enum AuditAction {
    ACCOUNT_SIGN_IN, ACCOUNT_FIRST, ACCOUNT_ACCEPT, ACCOUNT_INVITE, ACCOUNT_ROLE, ACCOUNT_RESET, ACCOUNT_REMOVE, ACCOUNT_PASSWORD,
    ACCOUNT_LOCK, ACCOUNT_UNLOCK, ACCOUNT_HANDOVER,
    OFFICE_EDIT,
    PLACE_IMPORT, PLACE_SIZES, PLACE_RENAME,
    WAVE_CREATE, WAVE_EDIT, WAVE_COMMUNITIES, WAVE_PUBLISH, WAVE_UNPUBLISH, WAVE_OPEN, WAVE_EXTEND, WAVE_CLOSE, WAVE_DELETE,
    QUESTIONNAIRE_COPY, QUESTIONNAIRE_IMPORT, QUESTIONNAIRE_EDIT, QUESTIONNAIRE_REMOVE,
    WAVE_COPY, WAVE_ARCHIVE, WAVE_UNARCHIVE,
    LINK_CREATE, LINK_WITHDRAW,
    FRAME_IMPORT,
    SAMPLE_DRAW, SAMPLE_WALK, SAMPLE_DISCARD, SAMPLE_RELEASE,
    LETTERS_PRINT,
    VOLUNTEER_ADD, VOLUNTEER_EDIT, VOLUNTEER_INVITE, VOLUNTEER_END,
    DEVICE_END,
    DOORS_ASSIGN, DOORS_HANDOVER,
    DISPOSITIONS_DOWNLOAD,
    FIELD_ERASE, FIELD_MENDED, FIELD_ACCEPTED, FIELD_REJECTED, FIELD_RESCUE,
    PAPER_SETTING, PAPER_TAKE, PAPER_KEEP, PAPER_DIFFER, PAPER_DECIDE, PAPER_ONCE, PAPER_SET_ASIDE, PAPER_DISCARD,
    RESPONSES_ERASE, RESPONSES_DOWNLOAD,
    ANSWERS_EXCLUDE, ANSWERS_RESTORE,
    BACKCHECK_DRAW, BACKCHECK_ASSIGN, BACKCHECK_OUTCOME,
    CENSUS_ENTER,
    COMMENTS_DOWNLOAD, COMMENT_TAG, COMMENT_UNTAG,
    TAG_ADD, TAG_RENAME, TAG_REMOVE,
    TASK_OPEN, TASK_EDIT, TASK_QUOTE, TASK_DONE, TASK_REOPEN,
    TASKS_DOWNLOAD,
    HANDOUT_RECORD, HANDOUT_UNDO;
    // spotless:on

    /** As it is stored: a dotted verb such as {@code account.sign-in}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    static Optional<AuditAction> of(String stored) {
        return Stream.of(values()).filter(one -> one.stored().equals(stored)).findFirst();
    }
}
