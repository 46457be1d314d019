package doorstep.response.paper;

import java.util.UUID;

/** What became of a form that was typed in. */
sealed interface PaperOutcome {
    /** Its answers count. */
    record Taken() implements PaperOutcome {}

    /** It waits for its second entry. @param slip what to write on the paper; 0 where the household's number stands there */
    record Kept(int slip) implements PaperOutcome {}

    /** The two entries differ in so many questions. */
    record Differing(UUID form, int questions) implements PaperOutcome {}

    /** An answer that has to be there cannot be read: it is set aside. @param slip as of Kept */
    record Unfinished(int slip) implements PaperOutcome {}

    /** The household had answered by another way; nothing is kept. */
    record HasAnswered() implements PaperOutcome {}

    /** Whoever typed it first has to say that a second pair of eyes is not to be had. */
    record SamePerson() implements PaperOutcome {}

    /** Two entries are there already, and differ. */
    record Undecided(UUID form) implements PaperOutcome {}

    /** Other answers were taken from the same page before. */
    record TakenBefore() implements PaperOutcome {}

    /** Not taken just now. */
    record Busy() implements PaperOutcome {}
}
