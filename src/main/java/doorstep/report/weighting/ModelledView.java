package doorstep.report.weighting;

import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.ResultsPage;
import java.util.List;

/**
 * What the page about small communities shows of one indicator.
 *
 * @param items to choose from
 * @param chosen null where the questionnaire has no indicators
 * @param common what the rates are drawn towards; empty where there is no model
 * @param between by how many percentage points the true rates differ
 * @param rows sorted by code, never by rate
 */
record ModelledView(
        ResultsPage page,
        List<Choice> items,
        Choice chosen,
        String common,
        String between,
        int fewest,
        List<Row> rows) {

    /** An indicator to choose. */
    record Choice(String name, String label) {}

    /**
     * One community.
     *
     * @param drawn the direct estimate for the chart; null where it is not shown, as are the two that follow
     * @param shrunk how much of the way to the common rate the modelled one was drawn
     */
    record Row(
            String name, String within, FigureText direct, IntervalText drawn, IntervalText modelled, String shrunk) {}
}
