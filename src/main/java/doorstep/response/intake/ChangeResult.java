package doorstep.response.intake;

/** What became of a change to a stored response. */
public enum ChangeResult {
    DONE,
    /** It was so already, or its answers were withdrawn and nothing can be changed any more. */
    NOTHING_TO_CHANGE,
    /** There is no such response. */
    UNKNOWN,
    /** Not taken; try again. */
    OVERLOADED
}
