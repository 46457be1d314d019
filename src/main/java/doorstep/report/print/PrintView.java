package doorstep.report.print;

import doorstep.fieldwork.OutcomeRates;
import doorstep.rates.CommunityCard;
import doorstep.rates.Figures;
import doorstep.rates.MixText;
import doorstep.rates.ResultsPage;
import doorstep.report.Doubted;
import doorstep.report.weighting.LinkPeople;
import java.util.List;
import java.util.Optional;

/**
 * The report of a wave, put into words and figures.
 *
 * @param detail whether tables by community are wanted
 * @param changes null where there is no wave to compare with
 */
record PrintView(
        ResultsPage page,
        boolean detail,
        Brief brief,
        Who who,
        Field field,
        Tables tables,
        Changes changes,
        List<QuestionLine> questions) {

    /** Who they are that answered by open links; null where there is a sample to speak from. */
    public LinkPeople people() {
        return field.people();
    }

    /**
     * It all in a few sentences.
     *
     * @param below items whose limits lie under their target, {@code unclear} those that hold it, {@code none} those without a rate
     * @param costs null where the sample shows nothing
     * @param doubted interviews under doubt, which the figures include
     */
    record Brief(long reached, long unclear, long below, long none, Costs costs, Doubted doubted) {}

    /** The rates. @param weak the items that would cost most */
    record Tables(
            List<MeasureLine> measures,
            List<ItemGroup> items,
            List<WeakLine> weak,
            List<Matrix> streets,
            List<Matrix> communities) {
        public List<WeakLine> weakest() {
            return weak.stream().limit(3).toList();
        }
    }

    /**
     * What it would cost.
     *
     * @param lost points expected lost of {@code atStake}, {@code least} and {@code most} at the limits of the rates
     * @param communities those that cost most, the first the most; {@code surely} those of which it is sure that they lie below the whole
     */
    record Costs(
            boolean loses,
            String lost,
            String least,
            String most,
            String atStake,
            List<CommunityCard> communities,
            List<String> surely) {}

    /**
     * Of whom was asked.
     *
     * @param listed doors of the lists, {@code eligible} of which may answer; empty where some are not known
     * @param systematic communities drawn from a list, {@code walks} those of a random walk, {@code undrawn} those without a draw
     * @param drawn households, the reserve aside
     */
    record Who(
            int communities,
            int streets,
            String listed,
            String eligible,
            long systematic,
            long walks,
            long undrawn,
            long drawn) {}

    /** What is left of single answers and visits. */
    enum Erased {
        NOTHING,
        /** They are deleted, and what was counted of them stays. */
        COUNTED,
        /** Visits were deleted before they were counted. */
        UNCOUNTED
    }

    /**
     * How many answered.
     *
     * @param household by the household's own code
     * @param doors what came of those released
     */
    record Field(
            long household, long visit, long paper, long link, OutcomeRates doors, Erased erased, LinkPeople people) {
        /** AAPOR's least response rate; empty where there is none, as is {@code rr3}. */
        public String rr1() {
            return share(doors.rr1());
        }

        public String rr3() {
            return share(doors.rr3());
        }

        private static String share(Optional<OutcomeRates.Share> share) {
            return share.map(one -> Figures.percent(one.value())).orElse("");
        }
    }

    /** A measure as a whole; {@code rate} empty where none of its items has one. */
    record MeasureLine(String label, Cell figure, String target, int indicators, int of) {}

    record ItemGroup(String measure, List<ItemLine> items) {}

    record ItemLine(String label, boolean isScore, Cell figure, String target, String points, Cell link) {}

    /** An item that would cost points; {@code surely}: the streets whose limits lie under its target. */
    record WeakLine(
            String label,
            boolean isScore,
            Cell figure,
            String target,
            String missing,
            String points,
            String chance,
            String surely) {}

    /** Items in the rows, some places in the columns. */
    record Matrix(String title, List<String> columns, List<MatrixRow> rows) {}

    record MatrixRow(String label, boolean isMeasure, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param rate bare percent; empty where none is shown, and then {@code reason} says why
     * @param mark the standing's sign, {@code standing} its words
     */
    record Cell(String rate, String limits, long n, String mark, String standing, String reason) {}

    /**
     * @param before name of the wave before
     * @param mix by which answers they are compared; null where it is by all as they came
     */
    record Changes(String before, int communities, List<ChangeLine> items, List<ChangeLine> clearOnes, MixText mix) {
        public int clear() {
            return clearOnes.size();
        }

        public List<ChangeLine> risen() {
            return clearOnes.stream().filter(ChangeLine::isRise).toList();
        }

        public List<ChangeLine> fallen() {
            return clearOnes.stream().filter(one -> !one.isRise()).toList();
        }
    }

    /** @param why it is not compared; empty where it is */
    record ChangeLine(
            String label, String before, String after, String change, String limits, String verdict, String why) {
        public boolean isRise() {
            return change.startsWith("+");
        }
    }

    /** @param counts how its answers count; empty where no rate is made of it */
    record QuestionLine(int number, String group, String label, String choices, String counts) {}
}
