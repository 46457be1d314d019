package doorstep.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        return CensusCover.of(Set.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET), Set.of(entered));
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
        assertEquals(List.of("99"), cover().missing());
        assertEquals(List.of(SECOND_STREET), cover(FIRST_STREET).missing());
        CensusCover some = cover(MadeUpCells.FIRST, SECOND_STREET);
        assertEquals(List.of(MadeUpCells.SECOND), some.missing());
        assertFalse(some.isWhole());
    }

    @Test
    void figuresElsewhereDontMatter() {
        assertEquals(
                List.of("99"),
                cover("990102", "990101003").missing().stream()
                        .map(c -> c.substring(0, 2))
                        .distinct()
                        .toList());
        assertFalse(cover("990102").isWhole());
    }
}
