package doorstep.response.intake;

/** How the intake answered a submission. */
public sealed interface IntakeResult {
    /** Kept durably; the receipt is the resident's proof. */
    record Stored(ResponseReceipt receipt) implements IntakeResult {}

    /** The same answers were kept before under this id. */
    record AlreadyStored(ResponseReceipt receipt) implements IntakeResult {}

    /** Other answers were kept before under this id. */
    record OtherAnswers() implements IntakeResult {}

    /** The household's code was used before. */
    record HouseholdHasAnswered() implements IntakeResult {}

    /** No such household code for this wave and community. */
    record UnknownHouseholdCode() implements IntakeResult {}

    /** The answers under this id were taken back by whoever gave them; they are not counted again. */
    record Withdrawn() implements IntakeResult {}

    /** Not taken; try again after so many seconds. */
    record Overloaded(int retryAfterSeconds) implements IntakeResult {}
}
