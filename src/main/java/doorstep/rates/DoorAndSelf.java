package doorstep.rates;

import doorstep.tally.compare.TwoChannels;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.StratifiedSample;
import doorstep.wave.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The sample of one wave in some communities, apart by how answers came: at the door, or from residents by themselves, paper included. */
final class DoorAndSelf {
    private final WaveRates rates;
    private final List<String> communities;
    private final SampleParts.Part door;
    private final SampleParts.Part self;

    DoorAndSelf(WaveRates rates, Set<String> communities) {
        this.rates = rates;
        this.communities = List.copyOf(new TreeSet<>(communities));
        SampleParts parts = new SampleParts(
                rates,
                rates.strata(communities),
                rates.questionnaire().indicators().size(),
                UnaryOperator.identity());
        this.door = parts.of(key -> key.channel() == Channel.visit);
        this.self = parts.of(key -> key.channel() != Channel.visit);
    }

    /** What part of all answers came from the door, counted and not weighted; 0 where there are none. */
    double answeredAtTheDoor() {
        return share(door.answers().responses(), self.answers().responses());
    }

    /** Answers at the door in the base of the item at that place in the wave's questionnaire. */
    long door(int item) {
        return Math.max(0, door.base(item).n());
    }

    /** Residents' own answers in its base. */
    long self(int item) {
        return Math.max(0, self.base(item).n());
    }

    /** Whether both may be shown beside each other. */
    boolean isTold(int item) {
        return !rates.hidesChannels(item, communities) && isRated(door, item) && isRated(self, item);
    }

    private static boolean isRated(SampleParts.Part part, int item) {
        return part.base(item).n() == 0 || part.finding(item, 0).shown().isPresent();
    }

    /** What the answers at the door weigh of all of them, 0 to 1. */
    double share(int item) {
        return share(door.sample().weight(item), self.sample().weight(item));
    }

    private static double share(double door, double self) {
        return door + self > 0 ? Math.min(1, door / (door + self)) : 0;
    }

    Finding<? extends Measured> doorRate(int item, double target) {
        return door.finding(item, target);
    }

    Finding<? extends Measured> selfRate(int item, double target) {
        return self.finding(item, target);
    }

    /** Both, where both have a rate. */
    TwoChannels rates(int item) {
        return new TwoChannels(
                door.finding(item, 0).shown().orElseThrow(),
                self.finding(item, 0).shown().orElseThrow(),
                share(item),
                door(item) + self(item));
    }

    Optional<MeasureTotal> doorTotal(List<StratifiedSample.Item> items) {
        return door.sample().total(items);
    }

    Optional<MeasureTotal> selfTotal(List<StratifiedSample.Item> items) {
        return self.sample().total(items);
    }

    /** Both totals of some items that have a rate in both. */
    TwoChannels totals(List<StratifiedSample.Item> items) {
        double atTheDoor = items.stream()
                .mapToDouble(item -> door.sample().weight(item.indicator()))
                .sum();
        double byThemselves = items.stream()
                .mapToDouble(item -> self.sample().weight(item.indicator()))
                .sum();
        long answers = items.stream()
                .mapToLong(item -> door(item.indicator()) + self(item.indicator()))
                .sum();
        return new TwoChannels(
                doorTotal(items).orElseThrow(),
                selfTotal(items).orElseThrow(),
                share(atTheDoor, byThemselves),
                answers);
    }
}
