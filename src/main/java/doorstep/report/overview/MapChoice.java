package doorstep.report.overview;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** By what the tiles of the map are coloured: the part {@code map} of the overview's address. */
sealed interface MapChoice {
    /** As the address has it. */
    String key();

    /** The tiles by the community's code. */
    Map<String, TileMap.Tile> paint(TilePainter painter);

    /** Points lost. */
    record Points() implements MapChoice {
        @Override
        public String key() {
            return "points";
        }

        @Override
        public Map<String, TileMap.Tile> paint(TilePainter painter) {
            return painter.points();
        }
    }

    /** How many doors have answered. */
    record Doors() implements MapChoice {
        @Override
        public String key() {
            return "doors";
        }

        @Override
        public Map<String, TileMap.Tile> paint(TilePainter painter) {
            return painter.doors();
        }
    }

    /** One measure. */
    record OfMeasure(Measure measure) implements MapChoice {
        @Override
        public String key() {
            return "measure." + measure.keyword();
        }

        @Override
        public Map<String, TileMap.Tile> paint(TilePainter painter) {
            return painter.measure(measure);
        }
    }

    /** One item. */
    record OfItem(Indicator item) implements MapChoice {
        @Override
        public String key() {
            return "item." + item.name();
        }

        @Override
        public Map<String, TileMap.Tile> paint(TilePainter painter) {
            return painter.item(item);
        }
    }

    /** The one that the address asks for; points lost where it asks for none. A problem where there is no such choice. */
    static MapChoice of(String key, Questionnaire questionnaire) {
        String asked = Objects.requireNonNullElse(key, "");
        return asked.isEmpty()
                ? new Points()
                : all(questionnaire)
                        .filter(one -> one.key().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                Problem.BAD_REQUEST,
                                "地图没有“" + asked + "”这一种看法。",
                                "The map has no such choice as " + asked + "."));
    }

    private static Stream<MapChoice> all(Questionnaire questionnaire) {
        List<Indicator> items = questionnaire.indicators();
        return Stream.of(
                        Stream.of(new Points(), new Doors()),
                        items.stream().map(Indicator::measure).distinct().map(OfMeasure::new),
                        items.stream().map(OfItem::new))
                .flatMap(some -> some);
    }
}
