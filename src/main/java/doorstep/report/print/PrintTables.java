package doorstep.report.print;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.report.print.PrintView.Cell;
import doorstep.report.print.PrintView.Matrix;
import doorstep.report.print.PrintView.MatrixRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of places: items in the rows, as many places beside each other as a sheet of paper takes. */
final class PrintTables {
    private static final int PLACES_A_TABLE = 6;

    private final WaveRates rates;
    private final Language language;
    private final PrintFigures figures;

    PrintTables(WaveRates rates, Language language) {
        this.rates = rates;
        this.language = language;
        this.figures = new PrintFigures(rates, language);
    }

    /** All streets. */
    List<Matrix> streets() {
        return matrices("", rates.by(PlaceLevel.street));
    }

    /** The communities, street by street. */
    List<Matrix> communities() {
        Map<String, List<PlaceRates>> byStreet = new TreeMap<>();
        rates.by(PlaceLevel.community).forEach(place -> byStreet.computeIfAbsent(
                        PlaceLevel.street.codeOf(place.place().code()), code -> new ArrayList<>())
                .add(place));
        List<Matrix> tables = new ArrayList<>();
        byStreet.values()
                .forEach(places -> tables.addAll(matrices(places.get(0).place().within(), places)));
        return tables;
    }

    /** Tables of about the same width. */
    private List<Matrix> matrices(String title, List<PlaceRates> places) {
        int tables = (places.size() + PLACES_A_TABLE - 1) / PLACES_A_TABLE;
        List<Matrix> matrices = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            matrices.add(matrix(title, places.subList(i * places.size() / tables, (i + 1) * places.size() / tables)));
        }
        return matrices;
    }

    private Matrix matrix(String title, List<PlaceRates> places) {
        List<MatrixRow> rows = new ArrayList<>();
        for (Measure measure : measures()) {
            rows.add(new MatrixRow(
                    measure.label().in(language),
                    true,
                    places.stream().map(place -> total(place, measure)).toList()));
            for (Indicator indicator : rates.questionnaire().indicators()) {
                if (indicator.measure() == measure) {
                    rows.add(new MatrixRow(
                            indicator.label().in(language),
                            false,
                            places.stream()
                                    .map(place -> figures.of(rates.spoken(
                                            place.item(indicator.name()).orElseThrow())))
                                    .toList()));
                }
            }
        }
        return new Matrix(
                title,
                places.stream().map(place -> place.place().named(language)).toList(),
                rows);
    }

    private List<Measure> measures() {
        return rates.questionnaire().indicators().stream()
                .map(Indicator::measure)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Cell total(PlaceRates place, Measure measure) {
        return place.measures().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .map(one -> figures.of(rates.isOfLinks() ? one.link() : one.sample()))
                .orElseThrow();
    }
}
