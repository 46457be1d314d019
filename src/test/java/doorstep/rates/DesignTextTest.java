package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import doorstep.tally.rates.Base;
import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Rate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DesignTextTest {
    private static DesignText text(double volunteers, double communities, OptionalDouble intraclass) {
        var effect = new DesignEffect(2.75, 1.37, volunteers, communities, 1, intraclass);
        var base = new Base(1244, 1220, 24, 0, 0);
        return DesignText.of(new Rate(base, 0.69, 0.68, 0.02, 30, 443.6, new Limits(0.63, 0.73), effect));
    }

    /** Half of what a cluster costs is left with twice as many: √(1 + 1/2) / √2 = 0.866. */
    @Test
    void twiceAsManyVolunteersHalveWhatTheyCost() {
        DesignText text = text(2, 1, OptionalDouble.of(0.031));
        assertEquals(1220, text.n());
        assertEquals(444, text.worth());
        assertEquals("2.75", text.total());
        assertEquals("1.37", text.weights());
        assertEquals(new DesignText.Cluster("2.00", 13), text.volunteers());
        assertEquals("0.03", text.intraclass());
    }

    @Test
    void whatCostsNothingPromisesNothing() {
        DesignText text = text(1, 1, OptionalDouble.empty());
        assertEquals(0, text.volunteers().narrower());
        assertNull(text.communities(), "all were taken");
        assertEquals("", text.intraclass());
        assertNotNull(text(1, 1.4, OptionalDouble.empty()).communities());
    }
}
