package doorstep.fieldwork.phone;

import doorstep.fieldwork.DoorNotes;
import doorstep.fieldwork.Household;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.wave.Channel;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes interviews: first the answers, which become durable and spend the household's key in one transaction of the intake,
 * then all that belongs to the door in another. Should the service die between the two, the phone sends the record again,
 * and the intake says that it has these answers.
 */
@ApplicationScoped
class InterviewArrival {
    private static final int MOST_KEYS = 3;

    @Inject
    Questionnaires questionnaires;

    @Inject
    InterviewIntake intake;

    @Inject
    FieldRegister register;

    @Inject
    RecordStore book;

    @Inject
    Clock clock;

    /** Not to be called in a transaction. */
    void take(FieldRecord.Interviewed record, Wave wave, Arrival arrival, Mending mending) throws NotTaken {
        UUID household = mending.household().orElse(record.household());
        String community = register.household(household, wave.id).community;
        Answers answers = answers(record, wave, mending);
        Tongue language = Tongue.of(record.given().language())
                .orElseThrow(() -> new NotTaken(QuarantineReason.not_understood, "language"));
        var given = new Given(record.head().id(), language, answers);
        boolean isThere = judge(submit(given, household, wave.id, arrival.volunteerId()));
        Interview course = Interview.of(record, community, arrival.volunteerId(), clock.instant());
        var door = new DoorNotes.Completed(household, arrival.volunteerId());
        book.keepInterview(given.id(), isThere ? Optional.of(course) : Optional.empty(), door, arrival);
    }

    private Answers answers(FieldRecord.Interviewed record, Wave wave, Mending mending) throws NotTaken {
        LocalDate day = ChineseClock.day(record.head().trueTime(clock.instant()));
        Questionnaire current = questionnaires.published(wave.formId, wave.version);
        if (mending.answers().isPresent()) {
            return accepted(AnswerCheck.checkForm(current, mending.answers().get(), day));
        }
        RawAnswers raw = RawAnswers.ofJson(record.given().answers());
        Answers answers = accepted(AnswerCheck.check(takenWith(record.given(), wave), raw, day));
        boolean isCurrent = record.given().version().equals(wave.version);
        // what is counted is counted by the wave's own version, so it must fit that one too
        return isCurrent ? answers : accepted(AnswerCheck.check(current, raw, day));
    }

    /** The version that the phone had: the wave's, or one published before it. */
    private Questionnaire takenWith(FieldRecord.Given given, Wave wave) throws NotTaken {
        boolean known = given.formId().equals(wave.formId) && isNoLater(given, wave);
        if (!known) {
            throw new NotTaken(QuarantineReason.unknown_questionnaire, given.formId() + " " + given.version());
        }
        try {
            return questionnaires.published(given.formId(), given.version());
        } catch (NoSuchElementException e) {
            throw new NotTaken(QuarantineReason.unknown_questionnaire, given.formId() + " " + given.version());
        }
    }

    private boolean isNoLater(FieldRecord.Given given, Wave wave) {
        return given.version().equals(wave.version) || register.isPublishedBefore(given, wave);
    }

    private static Answers accepted(CheckedAnswers checked) throws NotTaken {
        if (checked.isAccepted()) {
            return checked.answers();
        }
        throw new NotTaken(QuarantineReason.answers_do_not_fit, named(checked.problems()));
    }

    private static String named(List<AnswerProblem> problems) {
        return problems.stream().map(one -> one.question() + " " + one.kind()).collect(Collectors.joining(", "));
    }

    /** What was answered, in which language, under which id. */
    private record Given(UUID id, Tongue language, Answers answers) {}

    /** A letter printed meanwhile gives the household another key: then that one is spent. */
    private InterviewIntake.Verdict submit(Given given, UUID household, long waveId, long volunteer) throws NotTaken {
        var verdict = InterviewIntake.Verdict.UNKNOWN_HOUSEHOLD;
        for (int i = 0; i < MOST_KEYS && verdict == InterviewIntake.Verdict.UNKNOWN_HOUSEHOLD; i++) {
            Household door = register.household(household, waveId);
            verdict = intake.take(new InterviewIntake.Interview(
                    given.id(),
                    waveId,
                    door.community,
                    Channel.visit,
                    volunteer,
                    door.key(),
                    given.language(),
                    given.answers()));
        }
        return verdict;
    }

    /** @return whether the answers are still there: whoever gave them may have taken them back since, and that they came is true all the same */
    private static boolean judge(InterviewIntake.Verdict verdict) throws NotTaken {
        return switch (verdict) {
            case STORED -> true;
            case WITHDRAWN -> false;
            case HOUSEHOLD_HAS_ANSWERED -> throw new NotTaken(QuarantineReason.answered_before);
            case OTHER_ANSWERS -> throw new NotTaken(QuarantineReason.id_clash);
            case UNKNOWN_HOUSEHOLD -> throw new NotTaken(QuarantineReason.unknown_household, "key");
            case OVERLOADED -> throw new ProblemException(Problem.OVERLOADED).withHeader("Retry-After", "5");
        };
    }
}
