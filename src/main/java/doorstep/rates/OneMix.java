package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.TwoChannels;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/**
 * The rates of several waves in the same communities, as they would be had the same part of the answers come from the door in each.
 *
 * <p>Without that a rate falls by itself when fewer doors are knocked on ({@link TwoChannels}). Both channels have to be there in every
 * wave, and so many that they may be told apart ({@link HiddenChannels}); else only the one that is, or nothing is compared.
 */
public final class OneMix {
    /** Up to which the share of the door may differ without a comparison minding it: it moves no rate by a point of a hundred. */
    private static final double ALIKE = 0.05;

    /** What of the answers is compared. */
    public enum Basis {
        /** All, as they are: they came by one channel, or at about the same mix. */
        AS_THEY_ARE,
        /** All, at one mix. */
        ONE_MIX,
        /** Those at the door: residents' own are missing in one of the waves. */
        DOOR,
        /** Residents' own: those at the door are missing in one of the waves. */
        SELF,
        /** None: the mix is another one, and what there is of each channel is too little to be told apart. */
        UNTOLD
    }

    /** Whose mix it is. */
    public enum Standard {
        /** That of all waves together. */
        ALL,
        /** The first wave's: its rates are its own. */
        FIRST
    }

    private final List<WaveRates> waves;
    private final Set<String> communities;
    private final Standard standard;
    private final List<PlaceRates> places;

    public OneMix(List<WaveRates> waves, Set<String> communities, Standard standard) {
        this.waves = waves;
        this.communities = Set.copyOf(communities);
        this.standard = standard;
        this.places = waves.stream().map(wave -> wave.together(communities)).toList();
    }

    /** Each wave's own rates in these communities, all channels together as they came. */
    public List<PlaceRates> places() {
        return places;
    }

    /**
     * One item, or one measure, in each of the waves.
     *
     * @param rates comparable with each other unless {@code basis} says that none are: then as they are
     * @param door at the door, {@code self} by residents themselves; empty unless all is compared at one mix
     */
    public record Compared(
            Basis basis, List<Finding<? extends Measured>> rates, List<Measured> door, List<Measured> self) {

        /** From the wave before the last to the last; empty where a rate is not shown, or they cannot be compared. */
        public Optional<Change> change() {
            int last = rates.size() - 1;
            return basis == Basis.UNTOLD
                    ? Optional.empty()
                    : rates.get(last - 1)
                            .shown()
                            .flatMap(old -> rates.get(last).shown().map(rate -> Change.between(old, rate)));
        }

        /** The same at the door alone; there where all is compared at one mix. */
        public Optional<Change> atTheDoor() {
            return last(door);
        }

        /** The same of residents' own answers. */
        public Optional<Change> byThemselves() {
            return last(self);
        }

        private static Optional<Change> last(List<Measured> rates) {
            int last = rates.size() - 1;
            return last < 1 ? Optional.empty() : Optional.of(Change.between(rates.get(last - 1), rates.get(last)));
        }
    }

    /** The item of that name, which all waves have. */
    public Compared item(String name) {
        List<Finding<Rate>> whole = whole(name);
        boolean areShown = whole.stream().allMatch(one -> one.shown().isPresent());
        Basis basis = areShown ? basis(name) : Basis.AS_THEY_ARE;
        return switch (basis) {
            case AS_THEY_ARE, UNTOLD -> new Compared(basis, List.copyOf(whole), List.of(), List.of());
            case DOOR -> new Compared(basis, one(name, true), List.of(), List.of());
            case SELF -> new Compared(basis, one(name, false), List.of(), List.of());
            case ONE_MIX -> mixed(name, whole);
        };
    }

    /** The item as each wave has it, all channels together: for what is not to be compared. */
    public Compared asTheyAre(String name) {
        return new Compared(Basis.AS_THEY_ARE, List.copyOf(whole(name)), List.of(), List.of());
    }

    private List<Finding<Rate>> whole(String name) {
        return places.stream()
                .map(place -> place.item(name).orElseThrow().sample())
                .toList();
    }

    private Basis basis(String name) {
        boolean isAtDoors = all(name, DoorAndSelf::door);
        boolean isBySelves = all(name, DoorAndSelf::self);
        if (none(name, DoorAndSelf::door) || none(name, DoorAndSelf::self)) {
            return Basis.AS_THEY_ARE;
        } else if (!IntStream.range(0, waves.size()).allMatch(w -> channels(w).isTold(at(w, name)))) {
            return isMixedAlike(name) ? Basis.AS_THEY_ARE : Basis.UNTOLD;
        } else if (isAtDoors) {
            return isBySelves ? Basis.ONE_MIX : Basis.DOOR;
        }
        return isBySelves ? Basis.SELF : Basis.UNTOLD;
    }

    private boolean all(String name, ToLongBiFunction<DoorAndSelf, Integer> answers) {
        return IntStream.range(0, waves.size()).allMatch(w -> answers.applyAsLong(channels(w), at(w, name)) > 0);
    }

    private boolean none(String name, ToLongBiFunction<DoorAndSelf, Integer> answers) {
        return IntStream.range(0, waves.size()).allMatch(w -> answers.applyAsLong(channels(w), at(w, name)) == 0);
    }

    private boolean isMixedAlike(String name) {
        double[] shares = IntStream.range(0, waves.size())
                .mapToDouble(w -> channels(w).share(at(w, name)))
                .sorted()
                .toArray();
        return shares[shares.length - 1] - shares[0] <= ALIKE;
    }

    private DoorAndSelf channels(int wave) {
        return waves.get(wave).channelsOfItems(communities);
    }

    private DoorAndSelf withPairs(int wave) {
        return waves.get(wave).channelsOfTotals(communities);
    }

    private int at(int wave, String name) {
        List<Indicator> all = waves.get(wave).questionnaire().indicators();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding<? extends Measured>> one(String name, boolean door) {
        return IntStream.range(0, waves.size())
                .<Finding<? extends Measured>>mapToObj(w -> {
                    int at = at(w, name);
                    double target = waves.get(w)
                            .questionnaire()
                            .indicators()
                            .get(at)
                            .target()
                            .doubleValue();
                    return door ? channels(w).doorRate(at, target) : channels(w).selfRate(at, target);
                })
                .toList();
    }

    private Compared mixed(String name, List<Finding<Rate>> whole) {
        List<TwoChannels> all = IntStream.range(0, waves.size())
                .mapToObj(w -> channels(w).rates(at(w, name)))
                .toList();
        double mix = mix(all);
        return new Compared(
                Basis.ONE_MIX,
                IntStream.range(0, waves.size())
                        .<Finding<? extends Measured>>mapToObj(w -> mixed(whole.get(w), all.get(w), mix))
                        .toList(),
                all.stream().map(TwoChannels::door).toList(),
                all.stream().map(TwoChannels::self).toList());
    }

    private double mix(List<TwoChannels> all) {
        return switch (standard) {
            case ALL -> TwoChannels.common(all);
            case FIRST -> all.get(0).share();
        };
    }

    private static Finding<Measured> mixed(Finding<Rate> whole, TwoChannels channels, double mix) {
        return new Finding.Shown<>(
                channels.at(mix), whole.behind(), whole.judged().orElseThrow().target());
    }

    /**
     * The mean of some items in each wave, weighted by points.
     *
     * @param basis that all of them have
     * @param items of the last questionnaire, with its points
     * @return one for each wave; empty where one of them has no rate
     */
    public List<Measured> totals(Basis basis, List<Indicator> items) {
        List<List<StratifiedSample.Item>> own = IntStream.range(0, waves.size())
                .mapToObj(w -> items.stream().map(item -> asked(w, item)).toList())
                .toList();
        if (basis == Basis.ONE_MIX) {
            List<TwoChannels> all = IntStream.range(0, waves.size())
                    .mapToObj(w -> withPairs(w).totals(own.get(w)))
                    .toList();
            double mix = mix(all);
            return all.stream().map(one -> one.at(mix)).toList();
        }
        List<Measured> totals = IntStream.range(0, waves.size())
                .mapToObj(w -> total(basis, w, own.get(w)))
                .flatMap(total -> total.<Measured>map(one -> one).stream())
                .toList();
        return totals.size() == waves.size() ? totals : List.of();
    }

    private StratifiedSample.Item asked(int wave, Indicator item) {
        return new StratifiedSample.Item(
                at(wave, item.name()),
                item.points().doubleValue(),
                item.target().doubleValue());
    }

    private Optional<MeasureTotal> total(Basis basis, int wave, List<StratifiedSample.Item> items) {
        return switch (basis) {
            case DOOR -> withPairs(wave).doorTotal(items);
            case SELF -> withPairs(wave).selfTotal(items);
            case AS_THEY_ARE, UNTOLD, ONE_MIX ->
                waves.get(wave).sample(communities).total(items);
        };
    }

    /** What part of the answers came from the door, in each wave; 0 where there are none. */
    public List<Double> doors() {
        return IntStream.range(0, waves.size())
                .mapToObj(w -> channels(w).answeredAtTheDoor())
                .toList();
    }
}
