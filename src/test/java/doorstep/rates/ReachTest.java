package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.place.Scope;
import doorstep.rates.WavePlaces.Community;
import doorstep.tally.rates.Lot;
import doorstep.wave.CommunityDraw.Way;
import doorstep.wave.CommunityFrame;
import doorstep.wave.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A place's figures speak of all its communities only where all were asked or they were drawn by lot. */
class ReachTest {
    private static final String STREET = "990101001";
    private static final String OTHER = "990101002";
    private static final Map<String, Long> SIX_AND_FOUR =
            Map.of(STREET, 6L, OTHER, 4L, "990101", 10L, "9901", 10L, "99", 25L);

    private static String code(String street, int community) {
        return street + "00" + community;
    }

    private static WavePlaces asking(CommunityFrame frame, String... communities) {
        return new WavePlaces(
                List.of(communities).stream()
                        .map(code -> new Community(code, code, OptionalLong.of(300)))
                        .toList(),
                Map.of(STREET, "青石街道"),
                frame,
                Scope.ALL);
    }

    private static CommunityFrame picked() {
        return new CommunityFrame(SIX_AND_FOUR, Optional.empty());
    }

    private static CommunityFrame drawn(String place, Way way) {
        Map<String, Double> chances = new TreeMap<>();
        IntStream.rangeClosed(1, 6).forEach(i -> chances.put(code(STREET, i), way == Way.equal ? 0.4 : i / 10.0));
        IntStream.rangeClosed(1, 4).forEach(i -> chances.put(code(OTHER, i), way == Way.equal ? 0.4 : i / 8.0));
        chances.keySet().removeIf(code -> !code.startsWith(place));
        return new CommunityFrame(SIX_AND_FOUR, Optional.of(new CommunityFrame.Drawn(place, way, chances)));
    }

    private static Reach reach(WavePlaces places, String code) {
        return places.group(code).orElseThrow().place().reach();
    }

    @Test
    void twoOfSixThatWerePickedSpeakOfThemselves() {
        WavePlaces places = asking(picked(), code(STREET, 1), code(STREET, 2));
        assertEquals(new Reach(Reach.How.SOME, 2, OptionalLong.of(6)), reach(places, STREET));
        assertEquals(new Reach(Reach.How.SOME, 2, OptionalLong.of(10)), reach(places, "990101"));
        assertEquals(Reach.How.ALL, reach(places, code(STREET, 1)).how());
        assertEquals(Lot.ALL, picked().lot(reach(places, STREET)));
        assertEquals(1, picked().chance(reach(places, STREET), code(STREET, 1)));
    }

    @Test
    void allOfAStreetSpeakOfTheStreetAndNotOfTheDistrict() {
        WavePlaces places = asking(
                picked(),
                IntStream.rangeClosed(1, 4).mapToObj(i -> code(OTHER, i)).toArray(String[]::new));
        assertEquals(Reach.all(4), reach(places, OTHER));
        assertEquals(Reach.How.SOME, reach(places, "990101").how());
        assertEquals(Reach.all(4), places.whole().place().reach(), "the whole of the wave is that street");
    }

    @Test
    void theLotOfADistrictSpeaksOfItAndOfEachStreetWhereItMetTwo() {
        WavePlaces places =
                asking(drawn("990101", Way.equal), code(STREET, 1), code(STREET, 4), code(STREET, 5), code(OTHER, 2));
        Reach district = reach(places, "990101");
        assertEquals(new Reach(Reach.How.DRAWN, 4, OptionalLong.of(10)), district);
        assertEquals(Lot.equal(10), places.frame().lot(district));
        assertEquals(0.4, places.frame().chance(district, code(OTHER, 2)), 1e-15);
        Reach street = reach(places, STREET);
        assertEquals(new Reach(Reach.How.DRAWN, 3, OptionalLong.of(6)), street);
        assertEquals(Lot.equal(6), places.frame().lot(street));
        assertEquals(0.5, places.frame().chance(street, code(STREET, 1)), 1e-15);
        assertEquals(new Reach(Reach.How.SOME, 1, OptionalLong.of(4)), reach(places, OTHER), "one tells no spread");
    }

    @Test
    void aCityWithNoOtherCommunitiesIsTheDistrictAndAProvinceWithOthersIsNot() {
        WavePlaces places = asking(drawn("990101", Way.equal), code(STREET, 1), code(OTHER, 2));
        assertEquals(Reach.How.DRAWN, reach(places, "9901").how());
        assertEquals(new Reach(Reach.How.SOME, 2, OptionalLong.of(25)), reach(places, "99"));
        assertEquals(Reach.How.DRAWN, places.whole().place().reach().how());
    }

    @Test
    void byHouseholdsEachKeepsTheChanceOfItsList() {
        WavePlaces places = asking(drawn("990101", Way.households), code(STREET, 3), code(STREET, 6), code(OTHER, 4));
        Reach district = reach(places, "990101");
        assertEquals(Lot.bySize(10), places.frame().lot(district));
        assertEquals(0.6, places.frame().chance(district, code(STREET, 6)), 1e-15);
        assertEquals(0.3, places.frame().chance(reach(places, STREET), code(STREET, 3)), 1e-15);
    }

    @Test
    void someOfThoseDrawnAreNoLot() {
        WavePlaces places = asking(drawn("990101", Way.equal), code(STREET, 1), code(STREET, 4), code(STREET, 5));
        Reach two = places.of(Set.of(code(STREET, 1), code(STREET, 4))).place().reach();
        assertEquals(new Reach(Reach.How.SOME, 2, OptionalLong.of(6)), two);
    }

    @Test
    void aStreetByLotSaysNothingOfTheStreetBeside() {
        WavePlaces places = asking(drawn(STREET, Way.equal), code(STREET, 1), code(STREET, 4), code(OTHER, 1));
        assertEquals(Reach.How.DRAWN, reach(places, STREET).how());
        assertEquals(Reach.How.SOME, reach(places, OTHER).how());
        assertEquals(new Reach(Reach.How.SOME, 3, OptionalLong.of(10)), reach(places, "990101"));
    }

    @Test
    void whereNobodyCountedThereAreMore() {
        WavePlaces places =
                asking(new CommunityFrame(Map.of(STREET, 2L), Optional.empty()), code(STREET, 1), code(STREET, 2));
        assertEquals(Reach.all(2), reach(places, STREET));
        assertEquals(new Reach(Reach.How.SOME, 2, OptionalLong.empty()), reach(places, "9901"));
    }
}
