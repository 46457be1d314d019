package doorstep.report.dice;

import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.ItemText;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.tally.dice.Draw;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.dice.Scoring;
import java.util.List;
import java.util.Map;

/**
 * The page of the evaluation's dice.
 *
 * @param found null where no rate of a sample is shown
 * @param wrong what is said of the fields that do not fit, by their names
 * @param isTried whether it was worked out with what was typed, which is kept nowhere
 * @param door null where answers at the door and residents' own cannot be compared
 */
record DiceView(
        ResultsPage page,
        PlaceText text,
        Found found,
        DiceForm form,
        Map<String, String> wrong,
        boolean isTried,
        Door door) {

    /**
     * What the evaluation would find.
     *
     * @param passing points from which on it passes
     * @param all the chance that every item meets its target
     */
    record Found(String passing, String chance, String all, List<Move> moves, List<Row> rows) {}

    /**
     * One thing to do.
     *
     * @param won points
     */
    record Move(ItemText item, List<String> communities, String won) {
        public int count() {
            return communities.size();
        }
    }

    /**
     * One item.
     *
     * @param theirs the mean of the rates that the evaluation would find, with what nine of ten lie between
     * @param worst the rate of the worst community that it meets, in half of all evaluations
     * @param tone as charts paint it
     */
    record Row(
            ItemText item,
            FigureText ours,
            IntervalText theirs,
            String worst,
            String lost,
            String chance,
            String tone) {}

    /** The gap of the two channels in percentage points, the share of visits, and what that suggests, in words and as a mark of the slider. */
    record Door(String gap, String visits, String suggested, String mark) {}

    public List<Evaluation.Who> people() {
        return List.of(Evaluation.Who.values());
    }

    public List<Draw.Way> ways() {
        return List.of(Draw.Way.values());
    }

    public List<Scoring.Kind> kinds() {
        return List.of(Scoring.Kind.values());
    }

    /** What is wrong with that field; empty where nothing is. */
    public String problem(String field) {
        return wrong.getOrDefault(field, "");
    }

    public boolean isOther(String who) {
        return !form.in("who").equals(who);
    }
}
