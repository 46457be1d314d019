package doorstep.response.paper;

import doorstep.account.AuditAction;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Household;
import doorstep.questionnaire.Tongue;
import doorstep.response.paper.PaperOutcome.Kind;
import doorstep.web.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where typed forms are judged: taken at once, kept for a second entry, compared with the first, or set aside. */
@ApplicationScoped
class PaperJudge {
    @Inject
    PaperIntake intake;

    @Inject
    PaperSeal seal;

    @Inject
    PaperDoors doors;

    @Inject
    AuditTrail audit;

    /** Either all is said, or the answers go to the intake, which must not be called in a transaction. */
    private record Step(PaperOutcome outcome, PaperIntake.Taking taking) {
        static Step said(PaperOutcome outcome) {
            return new Step(outcome, null);
        }
    }

    /**
     * Judges what was typed and found without problems.
     *
     * @param number of the household or slip, known to be there; 0 for the first entry of somebody not drawn
     */
    PaperOutcome save(PaperRound round, PaperEntry entry, int number, String who) {
        Step step = Retry.transaction(() -> {
            Optional<PaperForm> mine = PaperForm.byEntry(entry.id());
            return mine.isPresent()
                    ? again(round, entry, mine.get(), who)
                    : fresh(round, new Paper(entry, number, round.check(entry.typed()), who));
        });
        return step.taking() == null ? step.outcome() : intake.take(round, step.taking());
    }

    /** A form on the desk. */
    private record Paper(PaperEntry entry, int number, PaperCheck check, String who) {}

    private Step fresh(PaperRound round, Paper paper) {
        Optional<PaperForm> waiting = paper.number() == 0
                ? Optional.empty()
                : PaperForm.waiting(
                        round.wave().id, round.community(), paper.entry().drawn(), paper.number());
        if (waiting.isEmpty()) {
            return newcomer(round, paper);
        }
        PaperForm form = PaperForm.locked(waiting.get().id).orElseThrow();
        return switch (form.state) {
            case first -> second(round, paper, form);
            case differs -> Step.said(new PaperOutcome(Kind.undecided, 0, form.id));
            case set_aside ->
                form.reason == PaperForm.Reason.answered ? besideAnswers(round, paper) : judged(round, paper, form);
            // somebody was quicker by a moment: the next try finds no form that waits
            case done -> Step.said(PaperOutcome.of(Kind.busy));
        };
    }

    /** Another paper of this household was turned away. If this one's answers are those that are there, the intake knows it. */
    private Step besideAnswers(PaperRound round, Paper paper) {
        boolean couldBeTaken =
                !PaperSetting.of(round.wave().id).secondEntry && !paper.check().isUnfinished();
        return couldBeTaken ? taking(round, paper, paper.entry().id()) : Step.said(PaperOutcome.of(Kind.answered));
    }

    private Step newcomer(PaperRound round, Paper paper) {
        PaperSetting setting = PaperSetting.of(round.wave().id);
        if (!setting.secondEntry && !paper.check().isUnfinished()) {
            return taking(round, paper, paper.entry().id());
        }
        boolean hasAnswered = paper.entry().drawn()
                && doors.hasAnswered(doors.find(round, paper.number()).orElseThrow());
        PaperForm form = new PaperForm();
        form.id = paper.entry().id();
        form.waveId = round.wave().id;
        form.community = round.community();
        form.drawn = paper.entry().drawn();
        form.give(
                form.drawn
                        ? paper.number()
                        : PaperSetting.locked(round.wave().id).nextSlip());
        if (hasAnswered) {
            form.language = paper.entry().language().tag();
            form.typedBy = paper.who();
            form.turnAway();
            form.persistAndFlush();
            round.noteIn(audit, AuditAction.PAPER_SET_ASIDE, false);
            return Step.said(PaperOutcome.of(Kind.answered));
        }
        return judged(round, paper, form);
    }

    /** The only entry there is so far. */
    private Step judged(PaperRound round, Paper paper, PaperForm form) {
        boolean twice = PaperSetting.of(round.wave().id).secondEntry;
        if (!twice && !paper.check().isUnfinished()) {
            return taking(round, paper, form.id);
        }
        form.language = paper.entry().language().tag();
        form.typed = sealed(round, paper.entry().typed(), form.id);
        form.typedBy = paper.who();
        form.state = twice ? PaperForm.State.first : PaperForm.State.set_aside;
        form.reason = twice ? null : PaperForm.Reason.unreadable;
        form.persistAndFlush();
        round.noteIn(audit, twice ? AuditAction.PAPER_KEEP : AuditAction.PAPER_SET_ASIDE, false);
        return Step.said(PaperOutcome.of(twice ? Kind.kept : Kind.unfinished, form));
    }

    /** What waits is kept as the answers will be: without the phone numbers that somebody wrote on the paper. */
    private String sealed(PaperRound round, PaperTyped typed, UUID form) {
        return seal.seal(typed.masked(round.questionnaire()), form);
    }

    private Step second(PaperRound round, Paper paper, PaperForm form) {
        boolean samePerson = form.typedBy.equals(paper.who());
        if (samePerson && !paper.entry().bySamePerson()) {
            return Step.said(PaperOutcome.of(Kind.same_person));
        }
        PaperCheck first = round.check(seal.open(form.typed, form.id));
        List<String> differing = first.differing(paper.check(), round.questionnaire());
        PaperSetting.locked(round.wave().id)
                .count(first.compared(paper.check(), round.questionnaire()), differing.size(), samePerson);
        form.secondId = paper.entry().id();
        form.secondBy = paper.who();
        if (differing.isEmpty() && !first.isUnfinished()) {
            PaperForm.flush();
            return taking(round, new Paper(paper.entry(), paper.number(), first, paper.who()), form.id);
        }
        boolean alike = differing.isEmpty();
        form.secondTyped = alike ? null : sealed(round, paper.entry().typed(), form.id);
        form.state = alike ? PaperForm.State.set_aside : PaperForm.State.differs;
        form.reason = alike ? PaperForm.Reason.unreadable : null;
        PaperForm.flush();
        round.noteIn(audit, alike ? AuditAction.PAPER_SET_ASIDE : AuditAction.PAPER_DIFFER, samePerson);
        return Step.said(
                alike
                        ? PaperOutcome.of(Kind.unfinished, form)
                        : new PaperOutcome(Kind.differs, differing.size(), form.id));
    }

    private Step taking(PaperRound round, Paper paper, UUID form) {
        PaperEntry entry = paper.entry();
        Optional<Household> household = entry.drawn() ? doors.find(round, paper.number()) : Optional.empty();
        return new Step(
                null,
                new PaperIntake.Taking(
                        form,
                        household,
                        entry.language(),
                        paper.check().answers(),
                        AuditAction.PAPER_TAKE,
                        entry.bySamePerson(),
                        paper.who()));
    }

    /** The same page once more: a double click, a lost answer, or something put right after a look back. */
    private Step again(PaperRound round, PaperEntry entry, PaperForm known, String who) {
        PaperForm form = PaperForm.locked(known.id).orElseThrow();
        boolean isFirstEntry = entry.id().equals(form.id);
        return switch (form.state) {
            case done -> Step.said(PaperOutcome.of(Kind.taken));
            case differs -> Step.said(new PaperOutcome(Kind.undecided, 0, form.id));
            case first -> {
                Paper paper = paper(round, entry, form, who);
                yield isFirstEntry ? judged(round, paper, form) : second(round, paper, form);
            }
            case set_aside -> {
                if (form.reason == PaperForm.Reason.answered) {
                    yield Step.said(PaperOutcome.of(Kind.answered));
                }
                yield isFirstEntry
                        ? judged(round, paper(round, entry, form, who), form)
                        : Step.said(PaperOutcome.of(Kind.unfinished, form));
            }
        };
    }

    private static Paper paper(PaperRound round, PaperEntry entry, PaperForm form, String who) {
        return new Paper(entry, form.number, round.check(entry.typed()), who);
    }

    /**
     * Takes what somebody decided on after looking at the paper.
     *
     * @param right for each question what is right, found without problems
     */
    PaperOutcome decide(PaperRound round, UUID id, Map<String, String> right, String who) {
        PaperTyped typed = new PaperTyped(right);
        PaperCheck check = round.check(typed);
        Step step = Retry.transaction(() -> {
            PaperForm form = PaperForm.locked(id).orElseThrow();
            if (form.state != PaperForm.State.differs) {
                return Step.said(PaperOutcome.of(Kind.taken));
            }
            if (check.isUnfinished()) {
                form.typed = sealed(round, typed, form.id);
                form.secondTyped = null;
                form.state = PaperForm.State.set_aside;
                form.reason = PaperForm.Reason.unreadable;
                round.noteIn(audit, AuditAction.PAPER_SET_ASIDE, false);
                return Step.said(PaperOutcome.of(Kind.unfinished, form));
            }
            return settled(round, form, check, AuditAction.PAPER_DECIDE, who);
        });
        return step.taking() == null ? step.outcome() : intake.take(round, step.taking());
    }

    /** Takes a form that waits for a second entry as it was typed once. */
    PaperOutcome takeOnce(PaperRound round, UUID id, String who) {
        Step step = Retry.transaction(() -> {
            PaperForm form = PaperForm.locked(id).orElseThrow();
            if (form.state != PaperForm.State.first) {
                return Step.said(PaperOutcome.of(Kind.taken));
            }
            PaperCheck check = round.check(seal.open(form.typed, form.id));
            if (check.isUnfinished()) {
                form.state = PaperForm.State.set_aside;
                form.reason = PaperForm.Reason.unreadable;
                return Step.said(PaperOutcome.of(Kind.unfinished));
            }
            return settled(round, form, check, AuditAction.PAPER_ONCE, who);
        });
        return step.taking() == null ? step.outcome() : intake.take(round, step.taking());
    }

    private Step settled(PaperRound round, PaperForm form, PaperCheck check, AuditAction action, String who) {
        Optional<Household> household = form.drawn ? doors.find(round, form.number) : Optional.empty();
        Tongue language = new Tongue(form.language);
        return new Step(
                null, new PaperIntake.Taking(form.id, household, language, check.answers(), action, false, who));
    }
}
