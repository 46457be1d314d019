package doorstep.response.intake;

import doorstep.fieldwork.phone.InterviewIntake.Verdict;
import doorstep.web.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** How the intake answered a submission. */
public sealed interface IntakeResult {
    /** What to make of each case: a new one compiles nowhere until everybody has an answer to it. */
    record Cases<T>(
            Function<ResponseReceipt, T> stored,
            Function<ResponseReceipt, T> alreadyStored,
            Function<Refusal, T> refused,
            IntFunction<T> overloaded) {}

    <T> T match(Cases<T> cases);

    /** The receipt of answers that are there. */
    default Optional<ResponseReceipt> proof() {
        return match(new Cases<>(Optional::of, Optional::of, why -> Optional.empty(), seconds -> Optional.empty()));
    }

    /** Kept durably; the receipt is the resident's proof. */
    record Stored(ResponseReceipt receipt) implements IntakeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.stored.apply(receipt);
        }
    }

    /** The same answers were kept before under this id. */
    record AlreadyStored(ResponseReceipt receipt) implements IntakeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.alreadyStored.apply(receipt);
        }
    }

    /** Not taken, and sending it again changes nothing. */
    record Refused(Refusal why) implements IntakeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refused.apply(why);
        }
    }

    /** Not taken; try again after so many seconds. */
    record Overloaded(int retryAfterSeconds) implements IntakeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.overloaded.apply(retryAfterSeconds);
        }
    }

    /** Why answers cannot be taken, with what programs and volunteers are told. */
    enum Refusal {
        /** Other answers were kept before under this id. */
        OTHER_ANSWERS(Problem.OTHER_ANSWERS, Verdict.OTHER_ANSWERS),
        /** The household's code was used before. */
        HOUSEHOLD_HAS_ANSWERED(Problem.HOUSEHOLD_HAS_ANSWERED, Verdict.HOUSEHOLD_HAS_ANSWERED),
        /** No such household code for this wave and community. */
        UNKNOWN_HOUSEHOLD_CODE(Problem.UNKNOWN_HOUSEHOLD_CODE, Verdict.UNKNOWN_HOUSEHOLD),
        /** The answers under this id were taken back by whoever gave them; they are not counted again. */
        WITHDRAWN(Problem.RESPONSE_WITHDRAWN, Verdict.WITHDRAWN);

        final Problem problem;
        final Verdict verdict;

        Refusal(Problem problem, Verdict verdict) {
            this.problem = problem;
            this.verdict = verdict;
        }
    }
}
