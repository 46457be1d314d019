package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.quality.ChannelComparison;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.rates.Finding;
import doorstep.rates.MeasureRates;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Holm;
import doorstep.tally.compare.PooledLimits;
import doorstep.tally.rates.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two places beside each other in all items and measures: is the first really worse, and in what?
 *
 * <p>All items and measures are looked at together, in one Holm adjustment. A measure is made of the items that both places have a rate of,
 * so that no difference is one of what was left out; one made of a single item is that item, and counts once. How far answers to an item
 * differ is taken from all places like these together ({@link PooledLimits}), as in the ranking. The places must lie apart: never one
 * inside the other.
 *
 * @param pairs how many pairs of places like these there are, out of which this one may have been picked for standing out
 */
record PlacePair(PlaceRates a, PlaceRates b, List<ItemLine> items, List<MeasureLine> measures, long pairs) {

    /** What can be said of the first place, the whole family looked at together. */
    enum Verdict {
        LOWER,
        HIGHER,
        CANNOT_TELL,
        /** One of the two has no rate. */
        MISSING
    }

    /**
     * Both rates, and how far the first lies above the second.
     *
     * @param difference a − b; empty where one of the rates is not shown
     * @param adjusted Holm's p value in its family; there with the difference
     */
    record Line(
            Finding<? extends Measured> a,
            Finding<? extends Measured> b,
            Optional<Change> difference,
            OptionalDouble adjusted) {

        /** Both rates and nothing said of them: those who scan are no sample of either place. */
        static Line beside(Finding<? extends Measured> a, Finding<? extends Measured> b) {
            return new Line(a, b, Optional.empty(), OptionalDouble.empty());
        }

        /** @param others what else there is of the same in places like these */
        static Line of(Finding<? extends Measured> a, Finding<? extends Measured> b, List<? extends Measured> others) {
            List<Measured> all = new ArrayList<>();
            a.shown().ifPresent(all::add);
            b.shown().ifPresent(all::add);
            if (all.size() < 2) {
                return new Line(a, b, Optional.empty(), OptionalDouble.empty());
            }
            all.addAll(others);
            List<Measured> held = PooledLimits.of(all);
            return new Line(a, b, Optional.of(Change.between(held.get(1), held.get(0))), OptionalDouble.empty());
        }

        Verdict verdict() {
            return verdict(1);
        }

        /** @param pairs out of how many such pairs this one was picked after looking at them: Bonferroni */
        Verdict verdict(long pairs) {
            if (difference.isEmpty()) {
                return Verdict.MISSING;
            } else if (pairs * adjusted.orElse(1) >= ChannelComparison.LEVEL) {
                return Verdict.CANNOT_TELL;
            }
            return difference.get().difference() < 0 ? Verdict.LOWER : Verdict.HIGHER;
        }
    }

    /** What is looked at. */
    sealed interface Judged {
        Line line();

        <T> T match(Function<ItemLine, T> item, Function<MeasureLine, T> measure);

        /** Whether more can be said than that nobody can tell, picked out of so many pairs. */
        default boolean isClear(long pairs) {
            Verdict verdict = line().verdict(pairs);
            return verdict == Verdict.LOWER || verdict == Verdict.HIGHER;
        }
    }

    /** One item. */
    record ItemLine(Indicator indicator, Line line) implements Judged {
        @Override
        public <T> T match(Function<ItemLine, T> item, Function<MeasureLine, T> measure) {
            return item.apply(this);
        }
    }

    /** One measure, made of {@code items} of its {@code of} items; of a single one, it has that item's line. */
    record MeasureLine(Measure measure, int items, int of, Line line) implements Judged {
        @Override
        public <T> T match(Function<ItemLine, T> item, Function<MeasureLine, T> total) {
            return total.apply(this);
        }
    }

    /** @param alike how many places of this kind the wave has, these two among them */
    static PlacePair of(WaveRates rates, PlaceRates a, PlaceRates b, int alike) {
        List<MeasureRates> totals = a.measures().stream()
                .map(total -> MeasureRates.of(rates, total.measure(), List.of(a, b)))
                .toList();
        List<PlaceRates> others = others(rates, a, b);
        List<Line> lines = adjusted(Stream.concat(
                a.items().stream()
                        .map(item -> line(
                                rates,
                                rates.spoken(item),
                                rates.spoken(named(b, item)),
                                others.stream()
                                        .flatMap(place -> rates.spoken(named(place, item)).shown().stream())
                                        .toList())),
                totals.stream()
                        .filter(total -> total.single().isEmpty())
                        .map(total -> line(
                                rates,
                                total.places().get(0).finding(),
                                total.places().get(1).finding(),
                                List.of()))));
        int items = a.items().size();
        List<ItemLine> itemLines = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            itemLines.add(new ItemLine(a.items().get(i).indicator(), lines.get(i)));
        }
        List<MeasureLine> measureLines = new ArrayList<>();
        int next = items;
        for (int i = 0; i < totals.size(); i++) {
            MeasureRates total = totals.get(i);
            Line line = lines.get(total.single().isPresent() ? total.single().get() : next++);
            measureLines.add(new MeasureLine(a.measures().get(i).measure(), total.items(), total.of(), line));
        }
        return new PlacePair(a, b, itemLines, measureLines, Math.max(1, (long) alike * (alike - 1) / 2));
    }

    private static List<PlaceRates> others(WaveRates rates, PlaceRates a, PlaceRates b) {
        Set<String> own = Set.of(a.place().code(), b.place().code());
        return PlaceLevel.ofCode(a.place().code()).stream()
                .flatMap(level -> rates.by(level).stream())
                .filter(place -> !own.contains(place.place().code()))
                .toList();
    }

    private static PlaceRates.Item named(PlaceRates place, PlaceRates.Item item) {
        return place.item(item.indicator().name()).orElseThrow();
    }

    private static Line line(
            WaveRates rates,
            Finding<? extends Measured> a,
            Finding<? extends Measured> b,
            List<? extends Measured> others) {
        return rates.isOfLinks() ? Line.beside(a, b) : Line.of(a, b, others);
    }

    private static List<Line> adjusted(Stream<Line> family) {
        List<Line> lines = family.toList();
        List<Double> p = Holm.adjust(lines.stream()
                .flatMap(line -> line.difference().stream())
                .map(Change::pValue)
                .toList());
        List<Line> adjusted = new ArrayList<>();
        int at = 0;
        for (Line line : lines) {
            adjusted.add(
                    line.difference().isEmpty()
                            ? line
                            : new Line(line.a(), line.b(), line.difference(), OptionalDouble.of(p.get(at++))));
        }
        return adjusted;
    }

    /** The measures of which that is said; not those of a single item, which are said with the items. */
    List<MeasureLine> measures(Verdict verdict) {
        return measures.stream()
                .filter(one -> one.items() > 1 && one.line().verdict() == verdict)
                .toList();
    }

    /** Those items and measures of which it could be said even if these two places had been picked out of all pairs. */
    List<Judged> strictly() {
        return Stream.<Judged>concat(items.stream(), measures.stream().filter(one -> one.items() > 1))
                .filter(one -> one.isClear(pairs))
                .toList();
    }
}
