package doorstep.report.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Language;
import doorstep.rates.CommunityCosts;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.report.GoldenWave;
import doorstep.report.MadeUpCells;
import doorstep.wave.Channel;
import doorstep.wave.Reach;
import doorstep.web.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileMapTest {
    private static final List<String> CHOICES = List.of("points", "measure.awareness", "item.awareness");

    @Test
    void onlyADifferenceThatIsMoreThanChanceIsCalledOne() {
        WaveRates rates = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 40, 100)
                .of(MadeUpCells.SECOND, Channel.visit, 95, 100)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 67, 100)
                .rates();
        for (String choice : CHOICES) {
            assertEquals(List.of(Tone.WORSE, Tone.BETTER, Tone.UNCLEAR), tones(map(rates, choice)), choice);
        }
    }

    @Test
    void ratesOfEqualCommunitiesAreHatchedHoweverTheyDiffer() {
        WaveRates rates = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 15, 20)
                .of(MadeUpCells.SECOND, Channel.visit, 17, 20)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 13, 20)
                .rates();
        for (String choice : CHOICES) {
            assertEquals(List.of(Tone.UNCLEAR), map(rates, choice).tones(), choice);
        }
    }

    /** The eight answers of the golden sample's smallest community, and the neighbour that would tell them. */
    @Test
    void whatThePagesKeepBackIsNoTileEither() {
        WaveRates golden = golden();
        TileMap map = map(golden, "item.awareness");
        for (TileMap.Tile tile : map.tiles()) {
            boolean shown = golden.at(tile.place().code())
                    .orElseThrow()
                    .item("awareness")
                    .orElseThrow()
                    .sample()
                    .shown()
                    .isPresent();
            assertEquals(shown, !tile.number().isEmpty(), tile.place().code());
            assertEquals(shown, tile.tone() != Tone.HIDDEN && tile.tone() != Tone.NOTHING);
            assertEquals(shown, tile.why().isEmpty());
        }
        assertTrue(map.tones().contains(Tone.HIDDEN));
    }

    @Test
    void communityWithoutAnswersHasNoNumber() {
        WaveRates rates = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 40, 100)
                .of(MadeUpCells.SECOND, Channel.visit, 95, 100)
                .rates();
        for (String choice : CHOICES) {
            TileMap.Tile silent = map(rates, choice).tiles().get(2);
            assertEquals(Tone.NOTHING, silent.tone(), choice);
            assertEquals("", silent.number(), choice);
        }
    }

    @Test
    void tilesStandByStreet() {
        List<TileMap.Street> streets = map(golden(), "points").streets();
        assertEquals("990101001", streets.get(0).code());
        assertTrue(streets.get(0).isSeen());
        assertTrue(streets.stream().allMatch(street -> street.tiles().stream()
                .allMatch(tile -> tile.place().code().startsWith(street.code()))));
    }

    @Test
    void mayBeColouredByEachMeasureAndItem() {
        TileMap map = map(golden(), "");
        assertEquals("points", map.chosen());
        assertEquals(
                List.of("measure.awareness", "measure.satisfaction"),
                map.measures().stream().map(TileMap.Option::key).toList());
        assertEquals("item.awareness", map.items().get(0).key());
        assertFalse(map.isOfRates());
        assertTrue(map(golden(), "item.satisfaction").isOfRates());
        assertThrows(ProblemException.class, () -> map(golden(), "item.beauty"));
    }

    @Test
    void doorsAreColouredByHowManyAnsweredAndNoDoorsAreNoZero() {
        TileMap map = map(golden(), "doors");
        assertEquals(List.of(Tone.NOTHING), map.tones());
        assertEquals("", map.tiles().get(0).number());
    }

    @Test
    void tileHasTheNameWithoutWhatAllHave() {
        assertEquals("松林后湖", shortName("松林后湖社区（虚构）"));
        assertEquals("桂花", shortName("桂花社区居委会"));
        assertEquals("东社区", shortName("东社区"));
    }

    private static String shortName(String name) {
        var place = new WavePlaces.RatedPlace("990101001001", name, "", Reach.all(1));
        return new TileMap.Tile(place, Tone.UNCLEAR, "", "", "", "").shortName();
    }

    private static List<Tone> tones(TileMap map) {
        return map.tiles().stream().map(TileMap.Tile::tone).toList();
    }

    private static TileMap map(WaveRates rates, String choice) {
        var painter = new TilePainter(rates, CommunityCosts.all(rates), Map::of, Language.ZH);
        return TileMap.of(rates, MapChoice.of(choice, rates.questionnaire()), painter, Language.ZH);
    }

    private static WaveRates golden() {
        return new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());
    }
}
