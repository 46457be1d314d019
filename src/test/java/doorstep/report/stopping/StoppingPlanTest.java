package doorstep.report.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.tally.compare.Spending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a look is due, and how many there can be. */
class StoppingPlanTest {
    private final StoppingPlan plan = new StoppingPlan();
    private final List<StoppingLook> made = new ArrayList<>();

    StoppingPlanTest() {
        plan.looks = 3;
        plan.spending = Spending.late;
        plan.answers = 400;
    }

    private Optional<StoppingPlan.Due> at(long answers) {
        return plan.due(made, answers, false);
    }

    private void look(StoppingPlan.Due due) {
        StoppingLook look = new StoppingLook();
        look.number = due.number();
        look.answers = due.answers();
        look.fraction = due.fraction();
        look.isLast = due.isLast();
        made.add(look);
    }

    @Test
    void looksComeWithTheReleaseThatBringsThePlannedAnswers() {
        assertEquals(List.of(134L, 267L, 400L), plan.planned());
        assertTrue(at(133).isEmpty());
        assertEquals(Optional.of(new StoppingPlan.Due(1, 140, 0.35, false)), at(140));
        look(at(140).orElseThrow());
        assertTrue(at(266).isEmpty(), "no second look at what the first one was for");
        assertEquals(2, at(267).orElseThrow().number());
        assertTrue(at(400).orElseThrow().isLast());
    }

    @Test
    void aReleaseThatBringsTwoPlannedLooksAtOnceIsOne() {
        look(at(300).orElseThrow());
        assertTrue(at(390).isEmpty());
        look(at(410).orElseThrow());
        assertTrue(made.get(1).isLast);
        assertTrue(at(600).isEmpty(), "no more looks than were declared");
        assertTrue(plan.due(made, 600, true).isEmpty());
    }

    @Test
    void aWaveThatEndsEarlyIsLookedAtOnceMore() {
        look(at(140).orElseThrow());
        StoppingPlan.Due last = plan.due(made, 200, true).orElseThrow();
        assertTrue(last.isLast());
        assertEquals(0.05, plan.bounds(made, last).error(), 1e-6);
        assertTrue(plan.due(made, 140, true).isEmpty(), "nothing new to look at");
    }

    @Test
    void whatWasDecidedFirstStands() {
        look(at(140).orElseThrow());
        look(at(270).orElseThrow());
        made.get(0).decisions.put("heard", Decision.below);
        made.get(0).decisions.put("known", Decision.open);
        made.get(1).decisions.put("heard", Decision.open);
        made.get(1).decisions.put("known", Decision.reached);
        assertEquals(Decision.below, StoppingLook.decided(made, "heard"));
        assertEquals(Decision.reached, StoppingLook.decided(made, "known"));
        assertEquals(Decision.open, StoppingLook.decided(made, "asked nowhere"));
        assertEquals(1, made.get(0).decidedNow(made));
        assertEquals(1, made.get(1).decidedNow(made));
    }

    @Test
    void eachLevelHasItsOwnWidth() {
        assertEquals(10, plan.width(Optional.of(PlaceLevel.community)));
        assertEquals(5, plan.width(Optional.of(PlaceLevel.street)));
        assertEquals(3, plan.width(Optional.of(PlaceLevel.district)));
        assertEquals(3, plan.width(Optional.empty()));
    }
}
