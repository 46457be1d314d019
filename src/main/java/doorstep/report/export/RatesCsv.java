package doorstep.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.rates.PlaceRates;
import doorstep.rates.RateBasis;
import doorstep.rates.RatesRequest;
import doorstep.rates.WaveRates;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import doorstep.web.CsvText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rates of a wave as CSV: one row for each place and indicator, one header row of names that programs can rely on.
 *
 * <p>Rates and limits are 0 to 1, in the digits that the asker may have; an empty cell is "not known or not shown", and then {@code …_reason} says why.
 */
final class RatesCsv {
    private static final List<String> PLACE = List.of(
            "wave",
            "as_of",
            "wave_waiting",
            "by",
            "place",
            "place_name",
            "within",
            "communities",
            "communities_sampled",
            "communities_there",
            "speaks_of",
            "indicator",
            "label",
            "measure",
            "target",
            "points");
    private static final List<String> NUMBERS_OF_PLACE = List.of(
            "wave", "wave_waiting", "communities", "communities_sampled", "communities_there", "target", "points");
    private static final List<String> FIGURE = List.of(
            "responses",
            "n",
            "outside_declared",
            "outside_not_asked",
            "outside_unanswered",
            "rate",
            "low",
            "high",
            "from_target",
            "standing",
            "reason");
    private static final List<String> WEIGHTED = List.of(
            "se",
            "df",
            "n_eff",
            "unweighted",
            "spread",
            "deff_weights",
            "deff_volunteers",
            "deff_communities",
            "intraclass");

    /** The same on every row: how many answers of the wave staff left out of the results. */
    private static final List<String> EXCLUDED = Arrays.stream(Channel.values())
            .map(channel -> "wave_excluded_" + channel)
            .toList();

    private RatesCsv() {}

    static List<String> header() {
        return Stream.of(
                        PLACE.stream(),
                        FIGURE.stream().map(name -> "sample_" + name),
                        WEIGHTED.stream().map(name -> "sample_" + name),
                        FIGURE.stream().map(name -> "link_" + name),
                        EXCLUDED.stream())
                .flatMap(Function.identity())
                .toList();
    }

    static String write(Wave wave, WaveRates rates, RatesRequest request, Digits digits) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvText.to(text)) {
            csv.writeRecord(header());
            rows(wave, rates, request, digits)
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CsvText::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** All rows, their cells as they are: nothing in them is safe from spreadsheets yet. */
    static List<List<String>> rows(Wave wave, WaveRates rates, RatesRequest request, Digits digits) {
        List<String> head = List.of(
                "" + wave.id,
                rates.asOf() + "Z",
                "" + rates.waiting(),
                request.by().name());
        List<List<String>> rows = new ArrayList<>();
        for (PlaceRates place : rates.by(request.by())) {
            for (PlaceRates.Item item : place.items()) {
                List<String> cells = cells(head, RatesJson.row(place, item, request.language(), digits));
                rates.answers().excludedByChannel().values().forEach(count -> cells.add("" + count));
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Whether a column holds numbers to calculate with. */
    static boolean isNumber(String column) {
        boolean isWord = column.endsWith("_standing") || column.endsWith("_reason");
        return !isWord && (!PLACE.contains(column) || NUMBERS_OF_PLACE.contains(column));
    }

    private static List<String> cells(List<String> wave, RatesJson.Row row) {
        List<String> cells = new ArrayList<>(wave);
        cells.add(row.place());
        cells.add(row.placeName());
        cells.add(row.within());
        cells.add("" + row.coverage().communities());
        cells.add("" + row.coverage().sampled());
        cells.add(row.speaks().communities() == null ? "" : "" + row.speaks().communities());
        cells.add(row.speaks().of());
        cells.add(row.item().indicator());
        cells.add(row.item().label());
        cells.add(row.item().measure());
        cells.add(row.item().target().toPlainString());
        cells.add(row.item().points().toPlainString());
        figure(cells, row.sample());
        weighted(cells, Optional.ofNullable(row.sample().value()).map(RatesJson.Value::weighted));
        figure(cells, row.link());
        return cells;
    }

    private static void weighted(List<String> cells, Optional<RatesJson.Weighted> weighted) {
        Optional<RatesJson.Design> design = weighted.map(RatesJson.Weighted::design);
        cells.add(CsvText.number(weighted.map(RatesJson.Weighted::se).orElse(null)));
        cells.add(CsvText.number(weighted.map(RatesJson.Weighted::df).orElse(null)));
        cells.add(CsvText.number(weighted.map(RatesJson.Weighted::nEff).orElse(null)));
        cells.add(CsvText.number(weighted.map(RatesJson.Weighted::unweighted).orElse(null)));
        cells.add(CsvText.number(weighted.map(RatesJson.Weighted::spread).orElse(null)));
        cells.add(CsvText.number(design.map(RatesJson.Design::deffWeights).orElse(null)));
        cells.add(CsvText.number(design.map(RatesJson.Design::deffVolunteers).orElse(null)));
        cells.add(CsvText.number(design.map(RatesJson.Design::deffCommunities).orElse(null)));
        cells.add(CsvText.number(design.map(RatesJson.Design::intraclass).orElse(null)));
    }

    private static void figure(List<String> cells, RatesJson.Figure figure) {
        Optional<RateBasis.Outside> outside = Optional.ofNullable(figure.outside());
        cells.add("" + figure.responses());
        cells.add("" + figure.n());
        cells.add(outside.map(o -> "" + o.declared()).orElse(""));
        cells.add(outside.map(o -> "" + o.notAsked()).orElse(""));
        cells.add(outside.map(o -> "" + o.unanswered()).orElse(""));
        Optional<RatesJson.Value> value = Optional.ofNullable(figure.value());
        cells.add(CsvText.number(value.map(RatesJson.Value::rate).orElse(null)));
        cells.add(CsvText.number(value.map(RatesJson.Value::low).orElse(null)));
        cells.add(CsvText.number(value.map(RatesJson.Value::high).orElse(null)));
        cells.add(CsvText.number(value.map(RatesJson.Value::fromTarget).orElse(null)));
        cells.add(value.map(RatesJson.Value::standing).orElse(""));
        cells.add(Optional.ofNullable(figure.withheld())
                .map(RatesJson.Withheld::reason)
                .orElse(""));
    }
}
