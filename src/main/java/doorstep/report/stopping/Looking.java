package doorstep.report.stopping;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.rates.Figures;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.response.cells.Cells;
import doorstep.tally.compare.SequentialLooks;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes the looks that waves' rules have planned, as soon as a release brings enough answers: nobody chooses the moment, because whoever
 * waits for a good one decides wrongly more often than the rule says.
 */
@ApplicationScoped
public class Looking {
    private static final Logger LOG = Logger.getLogger(Looking.class);

    /** After closing, so long until all that may be released is. */
    private static final Duration SETTLING = Duration.ofHours(1);

    @Inject
    Looking self;

    @Inject
    Waves waves;

    @Inject
    Cells cells;

    @Inject
    WaveResults results;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @Scheduled(
            every = "{doorstep.looks.every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        self.watched().forEach(this::tryLooking);
    }

    /** A wave that cannot be looked at keeps no other waiting. */
    private void tryLooking(long wave) {
        try {
            self.look(wave);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Wave %d was not looked at; the next time will try again", wave);
        }
    }

    @Transactional
    public List<Long> watched() {
        return waves.of(StoppingPlan.watched()).stream()
                .filter(wave -> !wave.isArchived() && wave.state(clock.now()).hasOpened())
                .map(wave -> wave.id)
                .toList();
    }

    /** Makes the look that is due, if any; one at a time, whichever replica. */
    @Transactional
    public void look(long id) {
        StoppingPlan plan = StoppingPlan.locked(id);
        Wave wave = waves.find(id);
        List<StoppingLook> made = StoppingLook.of(id);
        boolean isOver = isOver(wave, clock.now());
        if (plan.due(made, sampled(id), isOver).isPresent()) {
            WaveRates rates = results.rates(wave);
            plan.due(made, rates.answers().sampled(), isOver)
                    .ifPresent(due -> keep(wave, due, plan.bounds(made, due), rates));
        }
    }

    /** Without any rate: most of the time no release has brought enough. */
    private long sampled(long wave) {
        return cells.of(wave).cells().entrySet().stream()
                .filter(one -> one.getKey().channel().isSampled())
                .mapToLong(one -> one.getValue().responses())
                .sum();
    }

    private static boolean isOver(Wave wave, LocalDateTime now) {
        return wave.state(now) == Wave.State.CLOSED && !now.isBefore(wave.closesAt.plus(SETTLING));
    }

    private void keep(Wave wave, StoppingPlan.Due due, SequentialLooks looks, WaveRates rates) {
        int at = due.number() - 1;
        StoppingLook look = new StoppingLook();
        look.waveId = wave.id;
        look.number = due.number();
        look.madeAt = clock.now().truncatedTo(ChronoUnit.SECONDS);
        look.answers = due.answers();
        look.fraction = due.fraction();
        look.bound = looks.bounds().get(at);
        look.isLast = due.isLast();
        PlaceRates whole = rates.whole();
        for (Watched one : Watched.all(rates.questionnaire())) {
            look.decisions.put(
                    one.key(),
                    one.in(whole)
                            .map(of -> Decision.of(of.rate(), of.target(), looks.confidence(at)))
                            .orElse(Decision.open));
        }
        look.persist();
        audit.record(
                AuditAction.WAVE_LOOK,
                AuditFact.WAVE.is(wave.id),
                AuditFact.LOOK.is(due.number()),
                AuditFact.ANSWERS.is(due.answers()),
                AuditFact.FRACTION.is(Figures.percent(due.fraction())),
                AuditFact.DECIDED.is(look.decisions.values().stream()
                        .filter(Decision::isMade)
                        .count()));
    }
}
