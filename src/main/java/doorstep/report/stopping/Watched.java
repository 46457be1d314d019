package doorstep.report.stopping;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.rates.Finding;
import doorstep.rates.PlaceRates;
import doorstep.rates.Reason;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is watched while answers come in: an indicator, or a measure as a whole. */
sealed interface Watched {
    /** As in addresses and in the table of decisions: the indicator's name, or {@code all-awareness}. */
    String key();

    Text label();

    /** Whether it is a measure as a whole. */
    boolean isTotal();

    /** What the sample says of it there; empty where nothing is shown. */
    Optional<Of> in(PlaceRates place);

    /** Why nothing is shown of it there; empty where something is. */
    Optional<Reason> why(PlaceRates place);

    /** @param target 0 to 1 */
    record Of(Measured rate, double target) {}

    record Item(Indicator indicator) implements Watched {
        @Override
        public boolean isTotal() {
            return false;
        }

        @Override
        public String key() {
            return indicator.name();
        }

        @Override
        public Text label() {
            return indicator.label();
        }

        @Override
        public Optional<Of> in(PlaceRates place) {
            return sample(place)
                    .shown()
                    .map(rate -> new Of(rate, indicator.target().doubleValue()));
        }

        @Override
        public Optional<Reason> why(PlaceRates place) {
            return sample(place).why();
        }

        private Finding<? extends Measured> sample(PlaceRates place) {
            return place.item(indicator.name()).orElseThrow().sample();
        }
    }

    record Total(Measure measure) implements Watched {
        @Override
        public boolean isTotal() {
            return true;
        }

        @Override
        public String key() {
            return "all-" + measure.keyword();
        }

        @Override
        public Text label() {
            return measure.label();
        }

        @Override
        public Optional<Of> in(PlaceRates place) {
            return total(place).map(total -> new Of(total, total.target()));
        }

        @Override
        public Optional<Reason> why(PlaceRates place) {
            return total(place).isPresent()
                    ? Optional.empty()
                    : place.items().stream()
                            .filter(item -> item.indicator().measure() == measure)
                            .flatMap(item -> item.sample().why().stream())
                            .findFirst();
        }

        private Optional<MeasureTotal> total(PlaceRates place) {
            return place.measures().stream()
                    .filter(one -> one.measure() == measure)
                    .flatMap(one -> one.sample().stream())
                    .findFirst();
        }
    }

    /** The measures, in their order. */
    static List<Watched> totals(Questionnaire asked) {
        return asked.indicators().stream()
                .map(Indicator::measure)
                .distinct()
                .sorted()
                .<Watched>map(Total::new)
                .toList();
    }

    /** The measures, then the indicators in the questionnaire's order. */
    static List<Watched> all(Questionnaire asked) {
        return Stream.concat(totals(asked).stream(), asked.indicators().stream().map(Item::new))
                .toList();
    }
}
