package doorstep.followup.publicity;

import doorstep.followup.WaveDays;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.VersionDifference;
import doorstep.rates.Finding;
import doorstep.rates.OneMix;
import doorstep.rates.WaveChange;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.DifferenceInDifferences;
import doorstep.tally.compare.Holm;
import doorstep.tally.model.CorrectedDifference;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether one item rose more where publicity was handed out than elsewhere, from one wave to the next.
 *
 * <p>Publicity goes to where people know least, by the very wave that is the start; or to communities that differ as a group. The
 * uncorrected difference is wrong in the first case, that from corrected starts ({@link CorrectedDifference}) in the second: so "more" or
 * "less" is said only where both say it.
 *
 * @param indicator as the later wave has it
 * @param breaks why the item cannot be compared; empty where it can
 * @param there with handouts between the two waves
 * @param elsewhere with none of this item
 * @param leftOut with handouts of this item while one of the two waves was asking: they belong to neither side
 * @param plain uncorrected; empty where it cannot be compared, or one of the four rates is not shown
 * @param corrected empty where {@code plain} is, and with too few communities
 * @param adjusted Holm's value among all items looked at of {@link CorrectedDifference#jointP}, 0 to 1; there with {@code corrected}
 */
public record Effect(
        Indicator indicator,
        Set<VersionDifference.Reason> breaks,
        Side there,
        Side elsewhere,
        Set<String> leftOut,
        Optional<DifferenceInDifferences> plain,
        Optional<CorrectedDifference> corrected,
        OptionalDouble adjusted) {

    /** One kind of communities, the two waves' rates of all of them together, at the mix of channels that the earlier one has. */
    public record Side(
            Set<String> communities,
            OneMix.Basis basis,
            Finding<? extends Measured> before,
            Finding<? extends Measured> after) {
        Optional<BeforeAfter> rates() {
            return before.shown().flatMap(old -> after.shown().map(rate -> new BeforeAfter(old, rate)));
        }

        /** Whether all answers are compared, as both the measured and the corrected start are of all. */
        private boolean isOfAll() {
            return basis == OneMix.Basis.AS_THEY_ARE || basis == OneMix.Basis.ONE_MIX;
        }

        private CorrectedDifference.Kind kind() {
            return new CorrectedDifference.Kind(communities, after.shown().orElseThrow());
        }
    }

    /** What can be said. */
    public enum Verdict {
        ROSE_MORE,
        ROSE_LESS,
        CANNOT_TELL,
        /** Asked or counted differently. */
        NOT_COMPARABLE,
        /** Answers came in another way: at the door or from residents by themselves. */
        OTHER_MIX,
        /** No community is left without a handout to compare with. */
        NOBODY_ELSE,
        /** So few communities that nobody can tell how far the ones with handouts were low by chance. */
        TOO_FEW,
        /** One of the four rates is not shown. */
        NO_RATE
    }

    /** All items together: more or less only where both differences say so, by more than chance among them all. */
    public Verdict verdict() {
        if (!breaks.isEmpty()) {
            return Verdict.NOT_COMPARABLE;
        } else if (elsewhere.communities().isEmpty()) {
            return Verdict.NOBODY_ELSE;
        } else if (!there.isOfAll() || !elsewhere.isOfAll()) {
            return Verdict.OTHER_MIX;
        } else if (plain.isEmpty()) {
            return Verdict.NO_RATE;
        } else if (corrected.isEmpty()) {
            return Verdict.TOO_FEW;
        } else if (adjusted.orElse(1) >= 1 - Limits.CONFIDENCE) {
            return Verdict.CANNOT_TELL;
        }
        return corrected.get().did().difference() > 0 ? Verdict.ROSE_MORE : Verdict.ROSE_LESS;
    }

    /** Whether both differences, looked at by themselves, say the same. */
    public boolean isClearAlone() {
        return !disagree()
                && plain.filter(one -> one.verdict() != DifferenceInDifferences.Verdict.CANNOT_TELL)
                        .isPresent();
    }

    /** Whether one of the differences, looked at by itself, says what the other doesn't. */
    public boolean disagree() {
        return corrected.isPresent()
                && corrected.get().did().verdict() != plain.orElseThrow().verdict();
    }

    /**
     * Looks at every item that was handed out between two waves in a community that both have answers from.
     *
     * @param between the time between them
     * @param handouts of this questionnaire; those undone count for nothing
     */
    static List<Effect> of(WaveRates before, WaveRates after, WaveDays between, List<Handout> handouts) {
        WaveChange change = WaveChange.between(before, after);
        List<Effect> effects = new ArrayList<>();
        for (WaveChange.ItemChange item : change.items()) {
            Set<String> there = given(handouts, item, change.communities(), between, true);
            Set<String> tainted = given(handouts, item, change.communities(), between, false);
            there.removeAll(tainted);
            if (!there.isEmpty()) {
                Set<String> elsewhere = new TreeSet<>(change.communities());
                elsewhere.removeAll(there);
                elsewhere.removeAll(tainted);
                effects.add(effect(
                        item, before, side(before, after, there, item), side(before, after, elsewhere, item), tainted));
            }
        }
        return adjusted(effects);
    }

    private static Set<String> given(
            List<Handout> handouts, WaveChange.ItemChange item, Set<String> among, WaveDays between, boolean counted) {
        return handouts.stream()
                .filter(one -> one.stands() && one.item.equals(item.indicator().name()))
                .filter(one -> counted
                        ? between.of(one.givenOn) == WaveDays.When.BETWEEN
                        : between.of(one.givenOn).isWhileAsking())
                .map(one -> one.community)
                .filter(among::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Side side(WaveRates before, WaveRates after, Set<String> communities, WaveChange.ItemChange item) {
        var mix = new OneMix(List.of(before, after), communities, OneMix.Standard.FIRST);
        String name = item.indicator().name();
        OneMix.Compared compared = item.breaks().isEmpty() ? mix.item(name) : mix.asTheyAre(name);
        return new Side(
                communities,
                compared.basis(),
                compared.rates().get(0),
                compared.rates().get(1));
    }

    private static Effect effect(
            WaveChange.ItemChange item, WaveRates before, Side there, Side elsewhere, Set<String> leftOut) {
        Optional<DifferenceInDifferences> plain = item.breaks().isEmpty() && there.isOfAll() && elsewhere.isOfAll()
                ? there.rates()
                        .flatMap(one -> elsewhere.rates().map(other -> DifferenceInDifferences.between(one, other)))
                : Optional.empty();
        Optional<CorrectedDifference> corrected =
                plain.flatMap(one -> corrected(before, item.indicator().name(), there, elsewhere));
        return new Effect(
                item.indicator(), item.breaks(), there, elsewhere, leftOut, plain, corrected, OptionalDouble.empty());
    }

    /** All communities of the earlier wave say how far apart communities are, not only those compared. */
    private static Optional<CorrectedDifference> corrected(WaveRates before, String item, Side there, Side elsewhere) {
        List<String> names = before.questionnaire().indicators().stream()
                .map(Indicator::name)
                .toList();
        return CorrectedDifference.of(
                before.strata(before.places().codes()), names.indexOf(item), there.kind(), elsewhere.kind());
    }

    private static List<Effect> adjusted(List<Effect> effects) {
        List<Double> p = Holm.adjust(effects.stream()
                .filter(one -> one.corrected().isPresent())
                .map(one -> one.corrected().get().jointP(one.plain().orElseThrow()))
                .toList());
        List<Effect> all = new ArrayList<>();
        int at = 0;
        for (Effect one : effects) {
            all.add(one.corrected().isPresent() ? one.adjusted(p.get(at++)) : one);
        }
        return all;
    }

    private Effect adjusted(double p) {
        return new Effect(indicator, breaks, there, elsewhere, leftOut, plain, corrected, OptionalDouble.of(p));
    }
}
