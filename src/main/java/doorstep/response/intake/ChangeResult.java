package doorstep.response.intake;

/** What became of a change to a stored response. */
public enum ChangeResult {
    DONE(true),
    /** It was so already, or its answers were withdrawn and nothing can be changed any more. */
    NOTHING_TO_CHANGE(true),
    /** There is no such response. */
    UNKNOWN(true),
    /** Not taken; try again. */
    OVERLOADED(false);

    /** Whether the matter is closed, and asking again would change nothing. */
    public final boolean isSettled;

    ChangeResult(boolean isSettled) {
        this.isSettled = isSettled;
    }
}
