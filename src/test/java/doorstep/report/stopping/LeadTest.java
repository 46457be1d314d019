package doorstep.report.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.report.stopping.StoppingView.Lead;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a running wave's page says first. */
class LeadTest {
    private static final Need NONE = new Need(Need.Kind.NONE, 0);

    private static StoppingView.Row row(boolean isTotal, String label, Need need) {
        return new StoppingView.Row(label, label, isTotal, "4.6", "3", need, "", null);
    }

    private static Need more(int answers) {
        return new Need(Need.Kind.MORE, answers);
    }

    @Test
    void anOverallRateThatIsNotPreciseEnoughComesBeforeItemsThatLackMore() {
        Lead lead = StoppingPresenter.lead(
                List.of(row(true, "知晓率", more(80)), row(true, "满意度", more(120)), row(false, "物业", more(3000))));
        assertEquals(new Lead(Lead.Kind.MORE, "满意度", "4.6", 120, "3"), lead);
    }

    @Test
    void whereOverallRatesAreEnoughAnItemIsNoReasonToGoOn() {
        Lead lead = StoppingPresenter.lead(
                List.of(row(true, "知晓率", NONE), row(false, "停车", more(40)), row(false, "物业", more(3000))));
        assertEquals(new Lead(Lead.Kind.TOTALS, "物业", "4.6", 3000, "3"), lead);
    }

    @Test
    void whereAllIsEnoughNothingElseIsSaid() {
        Lead lead = StoppingPresenter.lead(List.of(row(true, "知晓率", NONE), row(false, "停车", NONE)));
        assertEquals(Lead.Kind.ENOUGH, lead.kind());
    }

    @Test
    void withoutAnOverallRateNothingCanBeSaid() {
        Lead lead = StoppingPresenter.lead(List.of(row(true, "知晓率", Need.UNKNOWN), row(false, "停车", more(9))));
        assertEquals(Lead.Kind.NOTHING, lead.kind());
    }
}
