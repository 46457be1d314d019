package doorstep.report.stopping;

import doorstep.tally.compare.SequentialLooks;
import doorstep.tally.compare.Spending;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What each rule that can be chosen costs, worked out once. */
final class Costs {
    private static final List<StoppingView.Cost> ALL = Stream.of(Spending.values())
            .flatMap(way -> StoppingForm.LOOKS.stream().map(looks -> cost(looks, way)))
            .toList();

    private Costs() {}

    static List<StoppingView.Cost> all() {
        return ALL;
    }

    static StoppingView.Cost of(int looks, Spending way) {
        return ALL.stream()
                .filter(one -> one.looks() == looks && one.spending() == way)
                .findFirst()
                .orElseThrow();
    }

    private static StoppingView.Cost cost(int looks, Spending way) {
        SequentialLooks.Cost cost = SequentialLooks.planned(looks, way).cost();
        return new StoppingView.Cost(looks, way, percent(cost.most() - 1), percent(1 - cost.usual()));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * part);
    }
}
