package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.VersionDifference;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Holm;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed from one wave to a later one of the same questionnaire, at one mix of answers from the door and from residents by themselves
 * ({@link OneMix}).
 *
 * <p>Only communities that have answers of a sample in both waves are compared, so that no change is one of places; and only items that
 * are asked and counted alike in both versions. An item reworded, offered with other choices or counted on another base breaks off.
 */
public final class WaveChange {
    private final WaveRates before;
    private final WaveRates after;
    private final VersionDifference versions;
    private final Set<String> communities;

    private WaveChange(WaveRates before, WaveRates after) {
        this.before = before;
        this.after = after;
        this.versions = VersionDifference.between(before.questionnaire(), after.questionnaire());
        this.communities = answered(before);
        this.communities.retainAll(answered(after));
    }

    /** From the earlier wave to the later one. */
    public static WaveChange between(WaveRates before, WaveRates after) {
        return new WaveChange(before, after);
    }

    private static Set<String> answered(WaveRates rates) {
        return rates.strata(rates.places().codes()).stream()
                .filter(stratum -> stratum.cell().responses() > 0)
                .map(Stratum::community)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * One item in both waves, in the same communities.
     *
     * @param indicator as the later wave has it
     * @param breaks why it cannot be compared; empty where it can
     * @param compared both rates, and which answers they are of
     * @param adjusted Holm's p value among all items compared with it, times the places like this one, 0 to 1; there with {@link #change}
     */
    public record ItemChange(
            Indicator indicator,
            Set<VersionDifference.Reason> breaks,
            OneMix.Compared compared,
            OptionalDouble adjusted) {

        public Finding<? extends Measured> before() {
            return compared.rates().get(0);
        }

        public Finding<? extends Measured> after() {
            return compared.rates().get(1);
        }

        /** Empty where it cannot be compared, or one of the rates is not shown. */
        public Optional<Change> change() {
            return breaks.isEmpty() ? compared.change() : Optional.empty();
        }

        /** Whether it cannot be compared because answers came in another way. */
        public boolean isOfAnotherMix() {
            return breaks.isEmpty() && compared.basis() == OneMix.Basis.UNTOLD;
        }

        public Verdict verdict() {
            return isOfAnotherMix() ? Verdict.MIX : Verdict.of(!breaks.isEmpty(), change(), adjusted);
        }

        /** Whether it is more than chance, all items looked at together. */
        public boolean isClear() {
            return adjusted.isPresent() && adjusted.getAsDouble() < 0.05;
        }

        private ItemChange adjusted(double p) {
            return new ItemChange(indicator, breaks, compared, OptionalDouble.of(p));
        }
    }

    /** What differs between the two versions of the questionnaire. */
    public VersionDifference versions() {
        return versions;
    }

    /** The communities compared. */
    public Set<String> communities() {
        return Set.copyOf(communities);
    }

    /** The items that both waves have, for all communities compared together, in the later questionnaire's order. */
    public List<ItemChange> items() {
        return items(communities);
    }

    /**
     * The items that both waves have, for some of the communities together. Whoever looks at one place could have looked at all the others
     * like it: p values are multiplied (Bonferroni) by as many such places as there are ({@link PeerPlaces}).
     *
     * @param some those that are not compared have no part in it
     */
    public List<ItemChange> items(Collection<String> some) {
        Set<String> compared = new TreeSet<>(some);
        compared.retainAll(communities);
        var mix = new OneMix(List.of(before, after), compared, OneMix.Standard.ALL);
        List<ItemChange> items = new ArrayList<>();
        for (Indicator indicator : after.questionnaire().indicators()) {
            if (before.questionnaire().indicator(indicator.name()).isPresent()) {
                Set<VersionDifference.Reason> breaks = breaks(indicator);
                OneMix.Compared rates = breaks.isEmpty() ? mix.item(indicator.name()) : mix.asTheyAre(indicator.name());
                items.add(new ItemChange(indicator, breaks, rates, OptionalDouble.empty()));
            }
        }
        return adjusted(items, PeerPlaces.places(communities, compared));
    }

    /** What part of the answers came from the door in each wave, in some of the communities together. */
    public DoorShares doors(Collection<String> some) {
        Set<String> compared = new TreeSet<>(some);
        compared.retainAll(communities);
        List<Double> doors = new OneMix(List.of(before, after), compared, OneMix.Standard.ALL).doors();
        return new DoorShares(doors.get(0), doors.get(1));
    }

    /** The answers at the door among all of a sample, counted: 0 to 1. */
    public record DoorShares(double before, double after) {}

    /**
     * An item that both waves have, of those who answered by open links.
     *
     * @param breaks why it was not asked or counted alike
     */
    public record Links(
            Indicator indicator,
            Set<VersionDifference.Reason> breaks,
            Finding<PlainRate> before,
            Finding<PlainRate> after) {}

    /** Each wave's own open links together; nothing is said of the change, for nobody knows whether the same people answered. */
    public List<Links> links() {
        PlaceRates then = before.whole();
        return after.whole().items().stream()
                .flatMap(now -> then.item(now.indicator().name()).stream()
                        .map(old -> new Links(now.indicator(), breaks(now.indicator()), old.link(), now.link())))
                .toList();
    }

    private Set<VersionDifference.Reason> breaks(Indicator now) {
        return versions.indicators().stream()
                .filter(one -> one.indicator().equals(now.name()))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    private static List<ItemChange> adjusted(List<ItemChange> items, int places) {
        List<Double> p = Holm.adjust(items.stream()
                .flatMap(item -> item.change().stream())
                .map(Change::pValue)
                .toList());
        List<ItemChange> all = new ArrayList<>();
        int at = 0;
        for (ItemChange item : items) {
            all.add(item.change().isPresent() ? item.adjusted(Math.min(1, places * p.get(at++))) : item);
        }
        return all;
    }
}
