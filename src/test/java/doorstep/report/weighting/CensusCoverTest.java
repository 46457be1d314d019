package doorstep.report.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.rates.WavePlaces;
import doorstep.report.MadeUpCells;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two communities in the first street, one in the second. */
class CensusCoverTest {
    private static final String DISTRICT = "990101";
    private static final String FIRST_STREET = "990101001";
    private static final String SECOND_STREET = "990101002";

    private static CensusCover cover(String... entered) {
        return CensusCover.of(new MadeUpCells().places(), Set.of(entered));
    }

    private static List<String> missing(CensusCover cover) {
        return cover.missing().stream().map(WavePlaces.RatedPlace::code).toList();
    }

    @Test
    void theSmallestPlacesWin() {
        assertEquals(Set.of(DISTRICT), cover(DISTRICT).used());
        assertEquals(
                Set.of(FIRST_STREET, SECOND_STREET),
                cover(DISTRICT, FIRST_STREET, SECOND_STREET).used());
        assertEquals(
                Set.of(MadeUpCells.FIRST, MadeUpCells.SECOND, SECOND_STREET),
                cover(FIRST_STREET, MadeUpCells.FIRST, MadeUpCells.SECOND, SECOND_STREET)
                        .used());
    }

    @Test
    void aPlaceSpeaksForItselfWhereOnlySomeOfItsPartsHaveFigures() {
        CensusCover cover = cover(DISTRICT, FIRST_STREET);
        assertEquals(Set.of(DISTRICT), cover.used());
        assertTrue(cover.isWhole());
        assertEquals(
                Set.of(FIRST_STREET, SECOND_STREET),
                cover(FIRST_STREET, MadeUpCells.FIRST, SECOND_STREET).used());
    }

    @Test
    void whatIsMissingIsNamedAsAWholePlace() {
        assertEquals(List.of("99"), missing(cover()));
        assertEquals(List.of(SECOND_STREET), missing(cover(FIRST_STREET)));
        CensusCover some = cover(MadeUpCells.FIRST, SECOND_STREET);
        assertEquals(List.of(MadeUpCells.SECOND), missing(some));
        assertFalse(some.isWhole());
    }

    @Test
    void figuresElsewhereDontMatter() {
        assertEquals(
                List.of("99"),
                missing(cover("990102", "990101003")).stream()
                        .map(c -> c.substring(0, 2))
                        .distinct()
                        .toList());
        assertFalse(cover("990102").isWhole());
    }
}
