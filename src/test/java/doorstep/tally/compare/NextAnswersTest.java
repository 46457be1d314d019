package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.compare.NextAnswers.Community;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextAnswersTest {
    private static final Community LARGE = new Community("large", 3000, 30);
    private static final Community SMALL = new Community("small", 1000, 30);

    @Test
    void theNextAnswerBringsMostWhereOneStandsForMostHouseholds() {
        assertEquals(3000.0 * 3000 * (1 / 30.0 - 1 / 31.0), LARGE.gain(), 1e-6);
        assertTrue(LARGE.gain() > SMALL.gain());
        assertTrue(new Community("asked", 3000, 120).gain() < SMALL.gain());
        assertTrue(new Community("none", 500, 0).gain() > new Community("one", 500, 1).gain());
    }

    /** Neyman: with one spread for all, answers by households; half the variance of that takes twice the answers. */
    @Test
    void whatIsNeededComesToBeSharedOutByHouseholds() {
        Map<String, Integer> more =
                NextAnswers.needed(List.of(LARGE, SMALL), 0.25).orElseThrow();
        double large = 30 + more.get("large");
        double small = 30 + more.getOrDefault("small", 0);
        assertEquals(3, large / small, 0.1);
        double now = 9e6 / 30 + 1e6 / 30;
        assertTrue(9e6 / large + 1e6 / small <= now / 4);
        assertTrue(9e6 / (large - 1) + 1e6 / small > now / 4, "not one too many");
    }

    /** The error that is known is that of the community with answers: as many again are needed in its like, not a handful. */
    @Test
    void communitiesWithoutAnswersAreBroughtInFirst() {
        Community none = new Community("none", 3000, 0);
        Map<String, Integer> more =
                NextAnswers.needed(List.of(LARGE, none), 0.5).orElseThrow();
        assertEquals(30, more.get("none"), 1);
        assertEquals(0, more.getOrDefault("large", 0), 1);
        assertEquals(Optional.empty(), NextAnswers.needed(List.of(none), 0.5));
    }

    @Test
    void aCommunityThatWasDrawnStandsForOthersAndHasNoMoreHouseholdsForIt() {
        assertEquals(new Community("", 4000, 30).gain(), new Community("", 1000, 0.25, 30).gain(), 1e-9);
        assertEquals(Optional.empty(), NextAnswers.needed(List.of(new Community("", 40, 0.1, 39)), 0.5));
    }

    @Test
    void whatIsReachedNeedsNone() {
        assertEquals(Optional.of(Map.of()), NextAnswers.needed(List.of(LARGE, SMALL), 1));
    }

    @Test
    void whatAllHouseholdsTogetherWouldNotDoIsNotPromised() {
        assertEquals(Optional.empty(), NextAnswers.needed(List.of(new Community("tiny", 40, 30)), 0.5));
        assertEquals(Optional.of(Map.of("tiny", 10)), NextAnswers.needed(List.of(new Community("tiny", 40, 30)), 0.76));
    }
}
