package doorstep.fieldwork.frames;

/**
 * What was decided about the questions of a preview; only what is asked is looked at.
 *
 * @param hidden whether hidden rows are households too; null while nobody said
 * @param again whether doors that stand there twice count once; there is no other way
 * @param alike whether doors that differ in their spelling alone are one door; null while nobody said
 */
record Decisions(Boolean hidden, boolean again, Boolean alike) {
    static final Decisions NONE = new Decisions(null, false, null);

    /** Before anybody decided: hidden rows count, and a door counts once as it is written. */
    static final Decisions AS_WRITTEN = new Decisions(true, true, false);

    boolean answers(Found found) {
        return (found.hidden() == 0 || hidden != null)
                && (found.again() == 0 || again)
                && (found.alike() == 0 || alike != null);
    }

    boolean takesHidden() {
        return hidden == null || hidden;
    }

    boolean takesAlikeAsOne() {
        return alike != null && alike;
    }
}
