package doorstep.response.paper;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.phone.InterviewIntake.Interview;
import doorstep.fieldwork.phone.InterviewIntake.Verdict;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.intake.Origin;
import doorstep.response.intake.Submission;
import doorstep.response.intake.VisitIntake;
import doorstep.response.paper.PaperOutcome.Kind;
import doorstep.wave.Channel;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands the answers of paper forms to the intake, and lets go of what they were typed in as. */
@ApplicationScoped
class PaperIntake {
    /** What the links are called that answers on paper of people not drawn come under. */
    static final String LABEL = "纸质问卷";

    /** People fill in paper by themselves. */
    private static final long NOBODY_ASKED = 0;

    @Inject
    Waves waves;

    @Inject
    VisitIntake intake;

    @Inject
    PaperSeal seal;

    @Inject
    PaperDoors doors;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    /**
     * Answers on their way.
     *
     * @param household empty for somebody who was not drawn
     * @param action what the audit trail is to call it
     * @param who typed it last
     */
    record Taking(
            UUID form,
            Optional<Household> household,
            Tongue language,
            Answers answers,
            AuditAction action,
            boolean bySamePerson,
            String who) {}

    PaperOutcome take(PaperRound round, Taking taking) {
        return switch (verdict(round, taking)) {
            case STORED -> taken(round, taking);
            case HOUSEHOLD_HAS_ANSWERED -> turnedAway(round, taking);
            case OTHER_ANSWERS, WITHDRAWN -> takenBefore(taking.form());
            case UNKNOWN_HOUSEHOLD, OVERLOADED -> PaperOutcome.of(Kind.busy);
        };
    }

    private Verdict verdict(PaperRound round, Taking taking) {
        UUID response = seal.response(taking.form());
        if (taking.household().isEmpty()) {
            var sheet = new Origin.Sheet(round.wave().id, round.community(), link(round));
            return intake.take(new Submission(response, sheet, taking.language(), taking.answers()));
        }
        return intake.take(new Interview(
                response,
                round.wave().id,
                round.community(),
                Channel.paper,
                NOBODY_ASKED,
                taking.household().get().key(),
                taking.language(),
                taking.answers()));
    }

    /** The link that stands for paper in this community: taken back from the start, since nobody is to answer by it. */
    private String link(PaperRound round) {
        return Retry.transaction(() -> {
            Wave wave = waves.find(round.wave().id);
            Optional<ShareLink> known = ShareLink.<ShareLink>find(
                            "wave = ?1 and community = ?2 and label = ?3", wave, round.community(), LABEL)
                    .firstResultOptional();
            if (known.isPresent()) {
                return known.get().token;
            }
            LocalDateTime now = clock.now();
            ShareLink made = ShareLink.create(wave, List.of(round.community()), LABEL, now.withNano(0))
                    .get(0);
            made.withdraw(now.withNano(0));
            ShareLink.flush();
            audit.record(
                    AuditAction.LINK_CREATE,
                    AuditFact.WAVE.is(wave.id),
                    AuditFact.NAME.is(LABEL),
                    AuditFact.PLACE.is(round.community()));
            return made.token;
        });
    }

    private PaperOutcome taken(PaperRound round, Taking taking) {
        return Retry.transaction(() -> {
            PaperForm.locked(taking.form()).ifPresent(PaperForm::settle);
            PaperForm.flush();
            round.noteIn(audit, taking.action(), taking.bySamePerson());
            return PaperOutcome.of(Kind.taken);
        });
    }

    /** Nothing of it is kept but that this paper is to be put aside. */
    private PaperOutcome turnedAway(PaperRound round, Taking taking) {
        return Retry.transaction(() -> {
            Household household = taking.household().orElseThrow();
            Optional<PaperForm> known = PaperForm.locked(taking.form())
                    .or(() -> PaperForm.waiting(household.waveId, household.community, true, household.number));
            PaperForm form = known.orElseGet(() -> aside(household, taking));
            form.turnAway();
            form.persistAndFlush();
            round.noteIn(audit, AuditAction.PAPER_SET_ASIDE, false);
            return PaperOutcome.of(Kind.answered);
        });
    }

    private static PaperForm aside(Household household, Taking taking) {
        PaperForm form = new PaperForm();
        form.id = taking.form();
        form.waveId = household.waveId;
        form.community = household.community;
        form.drawn = true;
        form.give(household.number);
        form.language = taking.language().tag();
        form.typedBy = taking.who();
        return form;
    }

    private static PaperOutcome takenBefore(UUID id) {
        return Retry.transaction(() -> {
            Optional<PaperForm> form = PaperForm.locked(id);
            form.ifPresent(PaperForm::settle);
            return form.isPresent() ? PaperOutcome.of(Kind.taken) : PaperOutcome.of(Kind.taken_before);
        });
    }
}
