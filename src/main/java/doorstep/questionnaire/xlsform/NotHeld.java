package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Text;

/** An expression says something that a questionnaire cannot hold. */
final class NotHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Text reason;

    NotHeld(String zh, String en) {
        super(en, null, false, false);
        this.reason = Text.of(zh, en);
    }
}
