package doorstep.report.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.tally.compare.NextAnswers;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Rates;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final List<NextAnswers.Community> ONE = List.of(new NextAnswers.Community("", 10_000, 30));

    private static Rate costing(double volunteers, double communities) {
        return Rates.of(
                new Base(30, 30, 0, 0, 0),
                new Rates.Point(0.8, 0.8, 0.01, 29),
                new DesignEffect(1, 1, volunteers, communities, 1, OptionalDouble.empty(), true));
    }

    /** From ±6 to ±5 is 25/36 of the variance. */
    @Test
    void whatVolunteersAndCommunitiesDifferIsLeftByFurtherAnswers() {
        assertEquals(30 * (36 / 25.0 - 1), Need.of(costing(1, 1), 6, 5, ONE).more(), 1);
        double left = (25 / 36.0 - 0.5) / 0.5;
        assertEquals(30 * (1 / left - 1), Need.of(costing(2, 1), 6, 5, ONE).more(), 1);
        assertEquals(30 * (1 / left - 1), Need.of(costing(1.25, 1.6), 6, 5, ONE).more(), 1);
        assertEquals(Need.Kind.BEYOND, Need.of(costing(2, 2), 6, 5, ONE).kind());
    }
}
