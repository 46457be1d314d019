package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Out of how many places one may have been picked. */
class PeerPlacesTest {
    private static final Set<String> LARGE = street("990101001", 10);

    private static Set<String> street(String code, int communities) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < communities; i++) {
            all.add(code + (101 + i));
        }
        return all;
    }

    /** A street of 10 communities and four of 2: by size there would be but two places like the large one. */
    private static Set<String> all() {
        Set<String> all = new TreeSet<>(LARGE);
        for (int i = 2; i <= 5; i++) {
            all.addAll(street("99010100" + i, 2));
        }
        return all;
    }

    @Test
    void largeStreetIsOneOfAllStreets() {
        assertEquals(5, PeerPlaces.places(all(), LARGE));
    }

    @Test
    void smallStreetIsOneOfAsManyAsTheCommunitiesMakeUp() {
        assertEquals(9, PeerPlaces.places(all(), street("990101002", 2)));
    }

    @Test
    void communityIsOneOfAllCommunities() {
        assertEquals(18, PeerPlaces.places(all(), List.of("990101001101")));
    }

    @Test
    void allTogetherAreOne() {
        assertEquals(1, PeerPlaces.places(all(), all()));
    }

    @Test
    void communitiesOfSeveralStreetsAreNoPlaceAndGoBySize() {
        assertEquals(
                2,
                PeerPlaces.places(
                        all(),
                        List.of(
                                "990101001101",
                                "990101002101",
                                "990101003101",
                                "990101004101",
                                "990101005101",
                                "990101001102",
                                "990101002102",
                                "990101003102",
                                "990101004102")));
    }

    @Test
    void nothingIsOneOfOne() {
        assertEquals(1, PeerPlaces.places(all(), Set.of()));
    }
}
