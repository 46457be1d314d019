package doorstep.report.trend;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.VersionDifference;
import doorstep.rates.Finding;
import doorstep.rates.OneMix;
import doorstep.rates.PeerPlaces;
import doorstep.rates.PlaceRates;
import doorstep.rates.Verdict;
import doorstep.rates.WaveChange;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Holm;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rates of several waves of one questionnaire, one after the other, in the communities that all of them have answers of, at one mix of
 * answers from the door and from residents by themselves ({@link OneMix}).
 *
 * <p>A measure's total is made of those items alone that all waves asked and counted alike and that have a rate in each: so it differs
 * from what a wave's own pages say wherever these are not all.
 */
final class WaveSeries {
    private final List<WaveRates> waves;
    private final Set<String> communities;
    private final OneMix mix;
    private final int alike;
    private final List<VersionDifference> steps = new ArrayList<>();

    private WaveSeries(List<WaveRates> waves, Set<String> communities) {
        this.waves = waves;
        this.communities = communities;
        this.alike = alike();
        this.mix = new OneMix(waves, communities, OneMix.Standard.ALL);
        for (int i = 1; i < waves.size(); i++) {
            steps.add(VersionDifference.between(
                    waves.get(i - 1).questionnaire(), waves.get(i).questionnaire()));
        }
    }

    /**
     * Of the last waves that have answers of some community in common, as many as there are.
     *
     * @param waves the oldest first, at least one
     * @param place division code that communities begin with; empty for all
     */
    static WaveSeries of(List<WaveRates> waves, String place) {
        Set<String> common = answered(waves.get(waves.size() - 1), place);
        int from = waves.size() - 1;
        while (from > 0) {
            Set<String> fewer = new TreeSet<>(common);
            fewer.retainAll(answered(waves.get(from - 1), place));
            if (fewer.isEmpty()) {
                break;
            }
            common = fewer;
            from--;
        }
        return new WaveSeries(waves.subList(from, waves.size()), common);
    }

    private static Set<String> answered(WaveRates rates, String place) {
        return rates.strata(rates.places().codes()).stream()
                .filter(stratum -> stratum.cell().responses() > 0)
                .map(Stratum::community)
                .filter(code -> code.startsWith(place))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many places like this one there are among the communities that have answers in all of these waves, wherever they lie. */
    private int alike() {
        Set<String> all = answered(waves.get(0), "");
        waves.forEach(wave -> all.retainAll(answered(wave, "")));
        return PeerPlaces.places(all, communities);
    }

    /**
     * One item in one wave.
     *
     * @param finding empty where the wave's version doesn't have it
     * @param breaks why it cannot be compared with the wave before; empty where it can, and in the first wave
     */
    record Point(Optional<Finding<? extends Measured>> finding, Set<VersionDifference.Reason> breaks) {}

    /**
     * One item through all waves.
     *
     * @param basis which answers the points are of; as they are where not all waves asked and counted it alike
     */
    record ItemLine(Indicator indicator, OneMix.Basis basis, List<Point> points) {
        /** Whether all waves asked and counted it alike and have a rate. */
        boolean isWhole() {
            return points.stream()
                    .allMatch(point -> point.breaks().isEmpty()
                            && point.finding().flatMap(Finding::shown).isPresent());
        }
    }

    /**
     * One measure through all waves.
     *
     * @param basis which answers it is of; the items are those that can be compared by the same answers
     * @param used of how many items
     * @param of that the last questionnaire has
     * @param totals one for each wave; none where no item is whole
     * @param change from the wave before the last to the last
     * @param adjusted Holm's p value among the measures, times the places like this one, 0 to 1; there with {@code change}
     */
    record MeasureLine(
            Measure measure,
            OneMix.Basis basis,
            int used,
            int of,
            List<Measured> totals,
            Optional<Change> change,
            OptionalDouble adjusted) {

        Verdict verdict() {
            return basis == OneMix.Basis.UNTOLD ? Verdict.MIX : Verdict.of(false, change, adjusted);
        }

        private MeasureLine adjusted(OptionalDouble p) {
            return new MeasureLine(measure, basis, used, of, totals, change, p);
        }
    }

    /** How many waves there are, the last ones. */
    int waves() {
        return waves.size();
    }

    Set<String> communities() {
        return Set.copyOf(communities);
    }

    /** The items of the last questionnaire, in its order. */
    List<ItemLine> items() {
        return last().indicators().stream().map(this::item).toList();
    }

    private ItemLine item(Indicator indicator) {
        String name = indicator.name();
        List<Set<VersionDifference.Reason>> breaks =
                IntStream.range(0, waves.size()).mapToObj(w -> breaks(w, name)).toList();
        boolean isAlike = breaks.stream().allMatch(Set::isEmpty)
                && waves.stream()
                        .allMatch(wave -> wave.questionnaire().indicator(name).isPresent());
        Optional<OneMix.Compared> compared = isAlike ? Optional.of(mix.item(name)) : Optional.empty();
        return new ItemLine(
                indicator,
                compared.map(OneMix.Compared::basis).orElse(OneMix.Basis.AS_THEY_ARE),
                IntStream.range(0, waves.size())
                        .mapToObj(w -> new Point(
                                compared.<Finding<? extends Measured>>map(
                                                one -> one.rates().get(w))
                                        .or(() -> mix.places().get(w).item(name).map(PlaceRates.Item::sample)),
                                breaks.get(w)))
                        .toList());
    }

    private Questionnaire last() {
        return waves.get(waves.size() - 1).questionnaire();
    }

    private Set<VersionDifference.Reason> breaks(int wave, String item) {
        Set<VersionDifference.Reason> breaks = EnumSet.noneOf(VersionDifference.Reason.class);
        if (wave > 0) {
            steps.get(wave - 1).indicators().stream()
                    .filter(one -> one.indicator().equals(item))
                    .forEach(one -> breaks.addAll(one.reasons()));
        }
        return breaks;
    }

    /**
     * The measures of the last questionnaire, looked at together. Whoever looks at one place could have looked at all the others like it:
     * p values are multiplied (Bonferroni) by as many, as those of items are ({@link WaveChange#items(java.util.Collection)}).
     */
    List<MeasureLine> measures() {
        List<ItemLine> items = items();
        List<MeasureLine> lines = items.stream()
                .map(one -> one.indicator().measure())
                .distinct()
                .sorted()
                .map(measure -> measure(
                        measure,
                        items.stream()
                                .filter(one -> one.indicator().measure() == measure)
                                .toList()))
                .toList();
        List<Double> p = Holm.adjust(lines.stream()
                .flatMap(one -> one.change().stream())
                .map(Change::pValue)
                .toList());
        List<MeasureLine> adjusted = new ArrayList<>();
        int at = 0;
        for (MeasureLine one : lines) {
            OptionalDouble own = one.change().isPresent()
                    ? OptionalDouble.of(Math.min(1, alike * p.get(at++)))
                    : OptionalDouble.empty();
            adjusted.add(one.adjusted(own));
        }
        return adjusted;
    }

    private MeasureLine measure(Measure measure, List<ItemLine> all) {
        OneMix.Basis basis = basis(all);
        List<Indicator> whole = all.stream()
                .filter(one -> one.isWhole() && one.basis() == basis)
                .map(ItemLine::indicator)
                .toList();
        List<Measured> totals = whole.isEmpty() ? List.of() : mix.totals(basis, whole);
        Optional<Change> change = totals.size() > 1 && basis != OneMix.Basis.UNTOLD
                ? Optional.of(Change.between(totals.get(totals.size() - 2), totals.get(totals.size() - 1)))
                : Optional.empty();
        return new MeasureLine(measure, basis, whole.size(), all.size(), totals, change, OptionalDouble.empty());
    }

    /** By which answers most of the items can be compared. */
    private static OneMix.Basis basis(List<ItemLine> items) {
        Map<OneMix.Basis, Integer> count = new EnumMap<>(OneMix.Basis.class);
        items.stream().filter(ItemLine::isWhole).forEach(one -> count.merge(one.basis(), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(OneMix.Basis.AS_THEY_ARE);
    }
}
