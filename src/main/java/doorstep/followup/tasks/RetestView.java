package doorstep.followup.tasks;

import doorstep.followup.ItemComparison;
import doorstep.questionnaire.Language;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.IntervalText;
import doorstep.rates.MixText;
import doorstep.rates.ResultsPage;
import doorstep.rates.Slug;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Retest;
import doorstep.tally.rates.Measured;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words and figures what later waves say of a task. */
public final class RetestView {
    private final Retests retests;
    private final Language language;

    RetestView(Retests retests, Language language) {
        this.retests = retests;
        this.language = language;
    }

    /**
     * A task's standing in a word.
     *
     * @param slug of a verdict, or {@code waiting}: as a filter and a class of the style sheet
     * @param verdict null while it waits
     * @param wave that said so; null while it waits
     * @param since the wave that it was compared with
     * @param preliminary answers may still come in
     * @param afterImprovement it had improved before it fell
     * @param measured the change; null where nothing was compared
     */
    public record Headline(
            String slug,
            ItemComparison.Verdict verdict,
            Wave wave,
            Wave since,
            boolean preliminary,
            boolean afterImprovement,
            Change measured) {
        static final Headline WAITING = new Headline("waiting", null, null, null, false, false, null);

        /** In percentage points; null where nothing was compared. */
        public IntervalText change() {
            return measured == null ? null : RetestView.change(measured);
        }
    }

    /**
     * One comparison.
     *
     * @param sinceTask with the wave that the task came from; else with the re-test before
     * @param missing why there is no rate, a sentence for each wave that shows none
     * @param mix by which answers they are compared; null where it is by all as they came
     */
    public record Line(
            boolean sinceTask,
            ItemComparison compared,
            FigureText before,
            FigureText after,
            List<Missing> missing,
            MixText mix) {
        /** The wave that it is compared with. */
        public Wave with() {
            return compared.before();
        }

        public String slug() {
            return Slug.of(compared.verdict());
        }

        /** In percentage points; null where nothing was compared. */
        public IntervalText change() {
            return compared.retest().map(one -> RetestView.change(one.change())).orElse(null);
        }

        public boolean isClearAlone() {
            return compared.retest().filter(one -> one.change().isClear()).isPresent();
        }

        /** In percentage points. */
        public String detectable() {
            return compared.retest().map(one -> Figures.bare(one.detectable())).orElse("");
        }
    }

    /** Why a wave shows no rate. */
    public record Missing(Wave wave, String reason) {}

    /**
     * One wave's word.
     *
     * @param doneBefore the work was done before the wave opened
     */
    public record Block(
            Wave wave, boolean preliminary, ResultsPage results, boolean doneBefore, int together, List<Line> lines) {}

    Headline headline(Task task) {
        return retests.latest(task).map(this::headline).orElse(Headline.WAITING);
    }

    Headline headline(Retests.Said said) {
        ItemComparison telling = said.telling();
        return new Headline(
                Slug.of(telling.verdict()),
                telling.verdict(),
                said.wave(),
                telling.before(),
                said.isPreliminary(),
                telling.verdict() == ItemComparison.Verdict.FALLEN_BACK && retests.hadImproved(said),
                telling.retest().map(Retest::change).orElse(null));
    }

    /** What every wave that has opened says, the latest first. */
    List<Block> blocks(Task task) {
        List<Block> blocks = new ArrayList<>();
        for (Retests.Said said : retests.of(task)) {
            blocks.add(0, block(said));
        }
        return blocks;
    }

    Block block(Retests.Said said) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(said.sinceTask(), true));
        said.sinceLast().ifPresent(last -> lines.add(line(last, false)));
        LocalDate opened = ChineseClock.day(said.wave().opensAt);
        Task task = said.task();
        return new Block(
                said.wave(),
                said.isPreliminary(),
                new ResultsPage(said.wave(), retests.rates(said.wave()), 0, language),
                task.doneOn != null && !task.doneOn.isAfter(opened),
                retests.judgedTogether(said.wave()),
                lines);
    }

    private Line line(ItemComparison compared, boolean sinceTask) {
        return new Line(
                sinceTask,
                compared,
                compared.then().map(one -> FigureText.of(one, language)).orElse(null),
                compared.now().map(one -> FigureText.of(one, language)).orElse(null),
                missing(compared),
                compared.mix().orElse(null));
    }

    private static IntervalText change(Change change) {
        return change(change.difference(), change.low(), change.high());
    }

    /** {@code +30.0} and {@code +20.1 ~ +39.2}, in percentage points. */
    public static IntervalText change(double difference, double low, double high) {
        return IntervalText.difference(difference, low, high, " ~ ");
    }

    private List<Missing> missing(ItemComparison compared) {
        List<Missing> missing = new ArrayList<>();
        if (compared.verdict() == ItemComparison.Verdict.NO_RATE && compared.communities() > 0) {
            compared.then().flatMap(this::reason).ifPresent(why -> missing.add(new Missing(compared.before(), why)));
            compared.now().flatMap(this::reason).ifPresent(why -> missing.add(new Missing(compared.after(), why)));
        }
        return missing;
    }

    private Optional<String> reason(Finding<? extends Measured> finding) {
        return finding.why().map(why -> why.sentence().in(language));
    }
}
