package doorstep.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.compare.TwoChannels;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sample of one wave in some communities, apart by how answers came: at the door, or from residents by themselves, paper included. */
final class DoorAndSelf {
    private final WaveRates rates;
    private final List<String> communities;
    private final Side door;
    private final Side self;

    /** @param channels of the wave */
    DoorAndSelf(WaveRates rates, Set<String> communities, ChannelStrata channels) {
        this.rates = rates;
        this.communities = List.copyOf(new TreeSet<>(communities));
        List<ChannelStrata.Both> both = rates.strata(communities).stream()
                .map(one -> channels.of(one.community()).by(one.chance()))
                .toList();
        Cell nobody = Cell.empty(rates.questionnaire().indicators().size());
        this.door = side(both.stream().map(ChannelStrata.Both::door).toList(), nobody);
        this.self = side(both.stream().map(ChannelStrata.Both::self).toList(), nobody);
    }

    /** By the lot of its communities, and by what the whole wave tells of how answers and volunteers differ. */
    private Side side(List<ChannelStrata.Side> parts, Cell nobody) {
        List<Stratum> strata = parts.stream().map(ChannelStrata.Side::stratum).toList();
        return new Side(
                new StratifiedSample(strata, rates.lot(Set.copyOf(communities)), rates.pooled()),
                parts.stream().map(ChannelStrata.Side::own).reduce(nobody, Cell::plus));
    }

    /** @param own the answers of one channel, nobody else's */
    private record Side(StratifiedSample sample, Cell own) {
        Base base(int item) {
            return Base.of(own, item);
        }

        Finding<Rate> finding(int item, double target) {
            return Finding.ofPart(sample.rate(item), base(item), target);
        }

        boolean isRated(int item) {
            return base(item).n() == 0 || finding(item, 0).shown().isPresent();
        }
    }

    /** What part of all answers came from the door, counted and not weighted; 0 where there are none. */
    double answeredAtTheDoor() {
        return share(door.own().responses(), self.own().responses());
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
        return !rates.hidesChannels(item, communities) && door.isRated(item) && self.isRated(item);
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
