package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignTextTest {
    private static DesignText text(double volunteers, double communities, OptionalDouble intraclass) {
        var effect = new DesignEffect(2.75, 1.37, volunteers, communities, 1, intraclass, false);
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

    /** One volunteer in each community: whether it is the volunteer or the community nobody can tell. */
    @Test
    void whereEachCommunityHasOneVolunteerTheyCannotBeToldApart() {
        assertFalse(asked(1).toldApart());
        assertTrue(asked(2).toldApart());
    }

    private static DesignText asked(int volunteers) {
        List<Stratum> strata = IntStream.range(0, 4)
                .mapToObj(c -> new Stratum(
                        "c" + c,
                        OptionalLong.of(900),
                        1,
                        IntStream.range(0, volunteers)
                                .mapToObj(
                                        v -> new Part("", 1L + c * volunteers + v, TallyWorld.share(5 + c + 2 * v, 12)))
                                .toList()))
                .toList();
        DesignText text = DesignText.of(TallyWorld.rate(strata.toArray(Stratum[]::new)));
        assertNotEquals("", text.intraclass());
        return text;
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
