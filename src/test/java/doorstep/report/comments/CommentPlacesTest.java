package doorstep.report.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentPlacesTest {
    private static final String ONE = "990101001001";
    private static final String TWO = "990101001002";
    private static final String THREE = "990101001003";
    private static final String ELSEWHERE = "990101002001";
    private static final String STREET = "990101001";
    private static final String DISTRICT = "990101";

    @Test
    void communityOfTenAnswersIsNamed() {
        assertEquals(Map.of(ONE, ONE, TWO, TWO), CommentPlaces.of(Map.of(ONE, 10L, TWO, 300L)));
    }

    @Test
    void smallCommunitiesStandUnderTheirStreet() {
        assertEquals(
                Map.of(ONE, STREET, TWO, STREET, THREE, THREE), CommentPlaces.of(Map.of(ONE, 9L, TWO, 1L, THREE, 10L)));
    }

    @Test
    void oneSmallCommunityIsNotTheOnlyOneUnderItsStreet() {
        assertEquals(
                Map.of(ONE, STREET, TWO, STREET, THREE, THREE),
                CommentPlaces.of(Map.of(ONE, 4L, TWO, 11L, THREE, 300L)));
    }

    @Test
    void smallStreetGoesUpToItsDistrictAndTakesTheNextOneAlong() {
        assertEquals(
                Map.of(ONE, DISTRICT, TWO, DISTRICT, ELSEWHERE, DISTRICT),
                CommentPlaces.of(Map.of(ONE, 3L, TWO, 3L, ELSEWHERE, 50L)));
    }

    @Test
    void waveOfAFewAnswersNamesNoPlace() {
        assertEquals(
                Map.of(ONE, CommentPlaces.WHOLE, TWO, CommentPlaces.WHOLE), CommentPlaces.of(Map.of(ONE, 3L, TWO, 3L)));
    }

    @Test
    void communityWithoutAnswersHidesNobody() {
        assertEquals(Map.of(TWO, TWO), CommentPlaces.of(Map.of(ONE, 0L, TWO, 10L)));
    }
}
