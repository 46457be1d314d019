package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.tally.compare.Change;
import doorstep.wave.Wave;
import java.util.Collection;
import java.util.List;

/**
 * What changed since the wave before, in words and figures: only what is more than chance is named.
 *
 * @param before the earlier wave
 * @param clear items that changed more than chance would, all looked at together
 * @param alike how many are as good as unchanged, {@code open} of how many nothing can be said
 * @param broken how many cannot be compared, because they are asked or counted otherwise now
 * @param untold how many have no rate in one of the waves
 * @param communities how many have answers in both waves: only these are compared
 * @param mix by which answers they are compared; null where it is by all as they came
 */
public record ChangeText(
        Wave before, List<Line> clear, int alike, int open, int broken, int untold, int communities, MixText mix) {

    /** One item that changed: {@code 62.1%}, {@code 71.3%}, {@code +9.2}, {@code +3.1 … +15.0}. */
    public record Line(ItemText item, boolean better, FigureText before, FigureText after, IntervalText difference) {
        public static Line of(WaveChange.ItemChange item, Language language) {
            Change change = item.change().orElseThrow();
            return new Line(
                    new ItemText(item.indicator(), language),
                    change.difference() > 0,
                    FigureText.of(item.before(), language),
                    FigureText.of(item.after(), language),
                    IntervalText.difference(change.difference(), change.low(), change.high(), " … "));
        }
    }

    /** An earlier wave, with what changed since. */
    public record Since(Wave wave, WaveChange change) {}

    /** @param place the communities that the page is about; those that are not compared have no part in it */
    public static ChangeText of(Since since, Collection<String> place, Language language) {
        List<WaveChange.ItemChange> items = since.change().items(place);
        List<WaveChange.ItemChange> compared =
                items.stream().filter(item -> item.change().isPresent()).toList();
        List<Line> clear = compared.stream()
                .filter(WaveChange.ItemChange::isClear)
                .sorted((a, b) -> Double.compare(size(b), size(a)))
                .map(item -> Line.of(item, language))
                .toList();
        return new ChangeText(
                since.wave(),
                clear,
                count(items, Verdict.ALIKE),
                count(items, Verdict.OPEN),
                count(items, Verdict.BROKEN),
                count(items, Verdict.MISSING),
                (int) place.stream()
                        .filter(since.change().communities()::contains)
                        .count(),
                MixText.of(since.change(), place, items));
    }

    private static int count(List<WaveChange.ItemChange> items, Verdict verdict) {
        return (int) items.stream().filter(item -> item.verdict() == verdict).count();
    }

    private static double size(WaveChange.ItemChange item) {
        return Math.abs(item.change().orElseThrow().difference());
    }
}
