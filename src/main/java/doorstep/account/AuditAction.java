package doorstep.account;

import java.util.Optional;
import java.util.stream.Stream;

/** All that the trail knows to have been done; the words for each stand in the bundle {@code audit}. */
public enum AuditAction {
    ACCOUNT_SIGN_IN("account.sign-in"),
    ACCOUNT_FIRST("account.first"),
    ACCOUNT_ACCEPT("account.accept"),
    ACCOUNT_INVITE("account.invite"),
    ACCOUNT_ROLE("account.role"),
    ACCOUNT_RESET("account.reset"),
    ACCOUNT_REMOVE("account.remove"),
    ACCOUNT_PASSWORD("account.password"),
    PLACE_IMPORT("place.import"),
    PLACE_SIZES("place.sizes"),
    WAVE_CREATE("wave.create"),
    WAVE_EDIT("wave.edit"),
    WAVE_COMMUNITIES("wave.communities"),
    WAVE_PUBLISH("wave.publish"),
    WAVE_UNPUBLISH("wave.unpublish"),
    WAVE_OPEN("wave.open"),
    WAVE_EXTEND("wave.extend"),
    WAVE_CLOSE("wave.close"),
    WAVE_DELETE("wave.delete"),
    LINK_CREATE("link.create"),
    LINK_WITHDRAW("link.withdraw"),
    FRAME_IMPORT("frame.import"),
    SAMPLE_DRAW("sample.draw"),
    SAMPLE_WALK("sample.walk"),
    SAMPLE_DISCARD("sample.discard"),
    SAMPLE_RELEASE("sample.release"),
    LETTERS_PRINT("letters.print"),
    VOLUNTEER_ADD("volunteer.add"),
    VOLUNTEER_EDIT("volunteer.edit"),
    VOLUNTEER_INVITE("volunteer.invite"),
    VOLUNTEER_END("volunteer.end"),
    DEVICE_END("device.end"),
    DOORS_ASSIGN("doors.assign"),
    DOORS_HANDOVER("doors.handover"),
    DISPOSITIONS_DOWNLOAD("dispositions.download"),
    FIELD_ERASE("field.erase"),
    FIELD_MENDED("field.mended"),
    FIELD_ACCEPTED("field.accepted"),
    FIELD_REJECTED("field.rejected"),
    FIELD_RESCUE("field.rescue"),
    PAPER_SETTING("paper.setting"),
    PAPER_TAKE("paper.take"),
    PAPER_KEEP("paper.keep"),
    PAPER_DIFFER("paper.differ"),
    PAPER_DECIDE("paper.decide"),
    PAPER_ONCE("paper.once"),
    PAPER_SET_ASIDE("paper.set-aside"),
    PAPER_DISCARD("paper.discard"),
    RESPONSES_ERASE("responses.erase"),
    RESPONSES_DOWNLOAD("responses.download"),
    ANSWERS_EXCLUDE("answers.exclude"),
    ANSWERS_RESTORE("answers.restore"),
    BACK_CHECK_DRAW("back-check.draw"),
    BACK_CHECK_ASSIGN("back-check.assign"),
    BACK_CHECK_OUTCOME("back-check.outcome"),
    CENSUS_ENTER("census.enter"),
    COMMENTS_DOWNLOAD("comments.download"),
    COMMENT_TAG("comment.tag"),
    COMMENT_UNTAG("comment.untag"),
    COMMENT_TAG_ADD("comment-tag.add"),
    COMMENT_TAG_RENAME("comment-tag.rename"),
    COMMENT_TAG_REMOVE("comment-tag.remove"),
    TASK_OPEN("task.open"),
    TASK_EDIT("task.edit"),
    TASK_DONE("task.done"),
    TASK_REOPEN("task.reopen"),
    TASK_QUOTE("task.quote"),
    TASKS_DOWNLOAD("tasks.download"),
    HANDOUT_RECORD("handout.record"),
    HANDOUT_UNDO("handout.undo");

    /** As it is stored: a dotted verb that stays whatever the constant is called. */
    public final String stored;

    AuditAction(String stored) {
        this.stored = stored;
    }

    static Optional<AuditAction> of(String stored) {
        return Stream.of(values()).filter(one -> one.stored.equals(stored)).findFirst();
    }
}
