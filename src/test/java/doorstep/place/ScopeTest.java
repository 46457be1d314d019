package doorstep.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final Scope STREET = Scope.of(List.of("990101001"));

    @Test
    void coversWhatLiesInItAndNothingBeside() {
        assertTrue(STREET.covers("990101001") && STREET.covers("990101001003"));
        assertFalse(STREET.covers("990101002") || STREET.covers("990101002003") || STREET.covers("990101"));
    }

    @Test
    void reachesWhatLiesAboveToFindTheWayDown() {
        assertTrue(STREET.reaches("990101") && STREET.reaches("99") && STREET.reaches("990101001003"));
        assertFalse(STREET.reaches("990102") || STREET.reaches("990101002"));
    }

    @Test
    void subtreeOfAnotherAddsNothing() {
        assertEquals(STREET, Scope.of(List.of("990101001003", "990101001")));
        assertEquals(Scope.ALL, Scope.of(List.of("", "990101001")));
    }

    @Test
    void nothingGrantedSeesNothing() {
        Scope nothing = Scope.of(List.of());
        assertFalse(nothing.covers("99") || nothing.reaches("99") || nothing.touches(Set.of()));
    }

    @Test
    void withoutPlacesIsSeenByWhoeverSeesEverything() {
        assertTrue(Scope.ALL.touches(Set.of()));
        assertFalse(STREET.touches(Set.of()));
        assertTrue(STREET.touches(Set.of("990101002001", "990101001001")));
    }

    @Test
    void onlyDivisionCodesAreRoots() {
        assertThrows(IllegalArgumentException.class, () -> Scope.of(List.of("99' or 1=1")));
    }
}
