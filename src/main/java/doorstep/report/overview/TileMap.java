package doorstep.report.overview;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.PlaceRates;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The communities of a wave as tiles, street by street, each with how it stands to all of them together.
 *
 * @param chosen by what the tiles are coloured, {@link MapChoice#key}
 * @param measures that may be chosen, {@code items} likewise
 */
record TileMap(String chosen, List<Option> measures, List<Option> items, List<Street> streets) {
    /** What may be chosen. */
    record Option(String key, String label) {}

    /**
     * A street with its communities.
     *
     * @param isSeen whether it has a page of its own for this reader
     */
    record Street(String code, String name, boolean isSeen, List<Tile> tiles) {}

    /**
     * A community.
     *
     * @param number a rate, points or a share of doors; empty where none is shown
     * @param limits of the rate; empty where there are none
     * @param base answers behind the rate, or doors; empty likewise
     * @param why no number is shown, in a sentence; empty where one is
     */
    record Tile(WavePlaces.RatedPlace place, Tone tone, String number, String limits, String base, String why) {
        /** What fits on a tile: 桂花社区（虚构） is 桂花. */
        public String shortName() {
            return place.shortName();
        }
    }

    static TileMap of(WaveRates rates, MapChoice choice, TilePainter painter, Language language) {
        Map<String, Tile> tiles = choice.paint(painter);
        return new TileMap(
                choice.key(),
                rates.whole().measures().stream()
                        .map(total -> option(
                                new MapChoice.OfMeasure(total.measure()),
                                total.measure().label().in(language)))
                        .toList(),
                rates.questionnaire().indicators().stream()
                        .sorted(Comparator.comparing(Indicator::measure))
                        .map(item ->
                                option(new MapChoice.OfItem(item), item.label().in(language)))
                        .toList(),
                streets(rates, tiles));
    }

    private static Option option(MapChoice choice, String label) {
        return new Option(choice.key(), label);
    }

    private static List<Street> streets(WaveRates rates, Map<String, Tile> tiles) {
        Map<String, List<Tile>> byStreet = new LinkedHashMap<>();
        for (PlaceRates community : rates.by(PlaceLevel.community)) {
            String code = community.place().code();
            byStreet.computeIfAbsent(PlaceLevel.street.codeOf(code), street -> new ArrayList<>())
                    .add(tiles.get(code));
        }
        return byStreet.entrySet().stream()
                .map(one -> new Street(
                        one.getKey(),
                        one.getValue().get(0).place().within(),
                        rates.places().seen().covers(one.getKey()),
                        one.getValue()))
                .toList();
    }

    /** All tiles, street by street. */
    public List<Tile> tiles() {
        return streets.stream().flatMap(street -> street.tiles().stream()).toList();
    }

    /** The tones that there are, in their order: what the legend explains. */
    public List<Tone> tones() {
        return Stream.of(Tone.values())
                .filter(tone -> tiles().stream().anyMatch(tile -> tile.tone() == tone))
                .toList();
    }

    /** Whether rates with their limits are shown. */
    public boolean isOfRates() {
        return chosen.startsWith("measure.") || chosen.startsWith("item.");
    }
}
