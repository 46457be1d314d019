package doorstep.rates;

import doorstep.place.PlaceLevel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * All that is said of one item: an indicator, or a question that no indicator stands on.
 *
 * @param name as in addresses
 * @param rated null for a question without an indicator
 * @param distribution null for a question that takes a number
 * @param indicators those that stand on the question, this one left out
 * @param design what the rate's limits stand on; null where none is shown
 */
public record ItemView(
        ResultsPage page,
        String name,
        String label,
        Rated rated,
        Asked asked,
        Answered distribution,
        List<ItemsView.Named> indicators,
        DesignText design) {

    /**
     * What there is to an indicator.
     *
     * @param sample all communities together
     * @param full of an item that is a score: the share of those who got it all; empty where the counts do not tell
     * @param parts by channel and by the questionnaire's weighting questions
     * @param outside null where too few answered at all
     */
    public record Rated(
            ItemText item,
            RiskText risk,
            FigureText sample,
            FigureText link,
            String full,
            Places places,
            List<Parts> parts,
            Outside outside) {}

    /**
     * The question as it was put.
     *
     * @param hint may be empty
     * @param isMultiple whether several choices could be ticked
     * @param isNotForAll whether it was open to some only
     * @param atLeast the number from which on an answer counts; empty where choices are credited
     */
    public record Asked(
            String question,
            String hint,
            boolean isMultiple,
            boolean isNotForAll,
            boolean isNotAskedZero,
            String atLeast,
            List<Choice> choices) {
        /**
         * Where a choice stands between the best of its scale (0) and the worst (100), for its colour; {@code off} beside the scale;
         * empty where credits do not go one way through the choices, so that these are no scale.
         */
        public String shade(int choice) {
            List<Choice> scale =
                    choices.stream().filter(one -> !one.isOutside()).toList();
            if (choices.get(choice).isOutside()) {
                return "off";
            }
            if (!isScale(scale)) {
                return "";
            }
            int at = scale.indexOf(choices.get(choice));
            int fromBest = firstIsBest(scale) ? at : scale.size() - 1 - at;
            return "" + 100 * fromBest / (scale.size() - 1);
        }

        private boolean isScale(List<Choice> scale) {
            if (isMultiple
                    || scale.size() < 2
                    || scale.stream().anyMatch(one -> one.credit().isEmpty())) {
                return false;
            }
            List<BigDecimal> credits =
                    scale.stream().map(one -> new BigDecimal(one.credit())).toList();
            return credits.equals(credits.stream().sorted().toList())
                    || credits.equals(
                            credits.stream().sorted(Comparator.reverseOrder()).toList());
        }

        private static boolean firstIsBest(List<Choice> scale) {
            BigDecimal first = new BigDecimal(scale.get(0).credit());
            return first.compareTo(new BigDecimal(scale.get(scale.size() - 1).credit())) >= 0;
        }
    }

    /**
     * One answer that was offered.
     *
     * @param credit what it counts; empty without an indicator, or where it is outside the base
     * @param isOutside whether it leaves the base by declaration
     */
    public record Choice(String label, String credit, boolean isOutside) {}

    /**
     * How the question was answered.
     *
     * @param uncounted communities whose answers were not counted by choice
     * @param choices one row each
     * @param people rows of people (women, those visited) with their shares of each choice; the sample only
     */
    public record Answered(
            boolean isMultiple,
            int uncounted,
            RateBasis sample,
            RateBasis link,
            List<Row> choices,
            List<People> people) {
        /** About how high the drawing of all answers will be, in rows of 28 pixels. */
        public int roomOfAnswers() {
            return isMultiple ? choices.size() * 3 / 2 + 1 : ROOM_OF_BARS;
        }

        public int roomOfPeople() {
            return people.size() * 3 / 2 + 1;
        }
    }

    private static final int ROOM_OF_BARS = 5;

    /** One choice: its share in the sample and among link answers. */
    public record Row(String choice, FigureText sample, FigureText link) {}

    /** One kind of people, and how they answered. */
    record People(PartName name, long n, List<Share> shares) {}

    record Share(String choice, FigureText figure) {}

    /** The table of places. */
    public record Places(List<Level> levels, List<Column> columns, List<PlaceRow> rows) {}

    public record Level(PlaceLevel level, String address, boolean current) {}

    public record Column(RateOrder.Key key, String aria, String address) {}

    public record PlaceRow(
            WavePlaces.RatedPlace place, PlaceRates.Coverage coverage, FigureText sample, FigureText link) {}

    /** Rates of all parts of one whole: by channel, or by one question such as sex. */
    public record Parts(PartName.Kind kind, String question, List<PartRow> rows) {}

    public record PartRow(PartName name, FigureText sample) {}

    /** Who was not in the base, and why; {@code declared} choice by choice. */
    public record Outside(long responses, long n, long notAsked, long unanswered, List<Declared> declared) {}

    public record Declared(String choice, long answers) {}
}
