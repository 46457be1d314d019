package doorstep.response.intake;

/** What became of the wish to take answers back. */
public enum WithdrawalResult {
    /** They no longer count, now or since an earlier time, and are erased within seconds. */
    WITHDRAWN,
    /** No response fits that receipt. */
    UNKNOWN,
    /** Not taken; try again. */
    OVERLOADED
}
