package doorstep.response.intake;

import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.wave.Wave;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.ChineseClock;
import doorstep.web.DisplayTime;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Judges what a program sends, from the link to the last answer, and hands it to the intake; never blocks. */
@Singleton
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final Duration LONGEST_LOOK_UP = Duration.ofSeconds(5);

    private final OpenLinks links;
    private final Intake intake;
    private final ChineseClock clock;

    Reception(OpenLinks links, Intake intake, ChineseClock clock) {
        this.links = links;
        this.intake = intake;
        this.clock = clock;
    }

    /** A wrong answer as the problem+json names it. */
    public record WrongAnswer(String question, String code, String message) {
        static WrongAnswer of(AnswerProblem problem, Speech speech) {
            return new WrongAnswer(problem.question(), problem.kind().name(), speech.inEither(problem.message()));
        }
    }

    /** Fails with a ProblemException, or throws one, where the submission never gets as far as the intake. */
    CompletionStage<IntakeResult> receive(UUID uuid, SubmissionBody body) {
        Optional<Optional<LinkTarget>> known = links.findInMemory(body.link());
        return known.isPresent()
                ? receive(uuid, body, known.get())
                : lookUp(body.link()).thenCompose(found -> receive(uuid, body, found));
    }

    /** Without a database nobody can say where a link leads; senders come again, as they do when the intake has none. */
    private CompletionStage<Optional<LinkTarget>> lookUp(String link) {
        return links.findAsync(link)
                .ifNoItem()
                .after(LONGEST_LOOK_UP)
                .fail()
                .onFailure()
                .transform(failure -> {
                    LOG.warnf("Cannot look up a link: %s", failure);
                    return new ProblemException(Problem.OVERLOADED).withHeader("Retry-After", "3");
                })
                .subscribeAsCompletionStage();
    }

    private CompletionStage<IntakeResult> receive(UUID uuid, SubmissionBody body, Optional<LinkTarget> found) {
        LinkTarget target = found.orElseThrow(() -> new ProblemException(Problem.UNKNOWN_LINK));
        Wave.State state = target.state(clock.now());
        if (!state.hasOpened()) {
            throw notOpenYet(target);
        }
        if (!target.wave().takes(body.language())) {
            throw notOffered(target);
        }
        var today = clock.today();
        CheckedAnswers checked = AnswerCheck.check(target.questionnaire(), body.answers(), today);
        if (!state.takesAnswers() && !checked.isAccepted()) {
            throw closed(target);
        } else if (!checked.isAccepted()) {
            throw doNotFit(
                    checked.problems(), Speech.of(body.language(), target.wave().languages()));
        }
        var submission = Submission.byLink(uuid, target, body.language(), checked.answers(), body.householdCode())
                .by(body.answerer());
        return state.takesAnswers() ? intake.submit(submission) : repeatAfterClosing(submission, target);
    }

    /** Who sent answers in time and never heard of it still gets the receipt. */
    private CompletionStage<IntakeResult> repeatAfterClosing(Submission submission, LinkTarget target) {
        return CompletableFuture.supplyAsync(() -> intake.findStored(submission), Infrastructure.getDefaultExecutor())
                .thenApply(found -> found.orElseThrow(() -> closed(target)));
    }

    private static ProblemException notOffered(LinkTarget target) {
        String offered = Tongue.stored(target.wave().languages());
        return new ProblemException(
                Problem.BAD_REQUEST,
                "“language”不是本次调查提供的语言：" + offered + "。",
                "\"language\" is none that this survey offers: " + offered + ".");
    }

    private static ProblemException notOpenYet(LinkTarget target) {
        String opens = DisplayTime.shown(target.wave().opensAt());
        return new ProblemException(
                        Problem.WAVE_NOT_OPEN_YET,
                        "将于 " + opens + "（北京时间）开始。",
                        "It opens on " + opens + ", Chinese time.")
                .with(
                        "opens_at",
                        target.wave().opensAt().toInstant(ZoneOffset.UTC).toString());
    }

    private static ProblemException closed(LinkTarget target) {
        String closed = DisplayTime.shown(target.wave().closesAt());
        return new ProblemException(
                        Problem.WAVE_CLOSED, "已于 " + closed + "（北京时间）结束。", "It closed on " + closed + ", Chinese time.")
                .with(
                        "closes_at",
                        target.wave().closesAt().toInstant(ZoneOffset.UTC).toString());
    }

    private static ProblemException doNotFit(List<AnswerProblem> problems, Speech speech) {
        List<WrongAnswer> wrong =
                problems.stream().map(one -> WrongAnswer.of(one, speech)).toList();
        return new ProblemException(Problem.ANSWERS_DO_NOT_FIT).with("problems", wrong);
    }
}
