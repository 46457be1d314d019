package doorstep.report;

import doorstep.place.PlaceLevel;
import doorstep.tally.MeasureTotal;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import java.util.List;
import java.util.Optional;

/**
 * What the rates page of a wave shows, put into words and addresses.
 *
 * @param title of the questionnaire
 * @param onPhones records of volunteers that have not reached us
 * @param channels eligible answers by channel, those of the sample first
 * @param excluded answers left out by staff, by channel; channels without any are not there
 * @param places the name of all communities together; empty where they share no province
 * @param table null where the questionnaire has no indicators, as is {@code matrix}
 */
record RatesView(
        Wave wave,
        String title,
        WaveRates rates,
        long onPhones,
        List<ChannelCount> channels,
        List<ChannelCount> excluded,
        String places,
        PlaceRates.Coverage coverage,
        List<MeasureText> measures,
        List<LevelLink> levels,
        ItemTable table,
        Matrix matrix) {

    /** How many answers a channel brought. */
    record ChannelCount(Channel channel, long answers) {}

    /** Rows by another level of places. */
    record LevelLink(PlaceLevel level, RatesAddress address, boolean current) {}

    /** A measure with its total and its indicators, for all communities together. */
    record MeasureText(String label, String slug, TotalText sample, TotalText link, List<ItemText> items) {}

    /** A measure's total: {@code 82.3%} of 3 of its 4 indicators; empty where none has a rate. */
    record TotalText(String rate, int indicators, int of) {
        static TotalText of(Optional<MeasureTotal> total, int of) {
            return new TotalText(
                    total.map(t -> Figures.percent(t.rate())).orElse(""),
                    total.map(MeasureTotal::indicators).orElse(0),
                    of);
        }
    }

    /** One indicator: its name, its target and its figures. */
    record ItemText(
            String name,
            String label,
            String target,
            String points,
            RatesAddress address,
            FigureText sample,
            FigureText link) {}

    /** The table of one indicator. */
    record ItemTable(
            ItemText item,
            Formula formula,
            String standard,
            List<Column> columns,
            List<Row> rows,
            RatesAddress address) {}

    /** A column that one can sort by. */
    record Column(RateOrder.Key key, String aria, RatesAddress address) {}

    /** One place in a table. */
    record Row(WavePlaces.RatedPlace place, PlaceRates.Coverage coverage, FigureText sample, FigureText link) {}

    /**
     * Places × indicators.
     *
     * @param shows answers of the sample or of open links; {@code other} is the address of the other kind
     */
    record Matrix(
            RatesAddress.Kind shows,
            RatesAddress other,
            List<Span> spans,
            List<ItemText> items,
            List<MatrixRow> rows) {}

    /** So many indicators of one measure beside each other. */
    record Span(String measure, int items) {}

    /** One place in the matrix. */
    record MatrixRow(WavePlaces.RatedPlace place, boolean whole, List<FigureText> figures) {}
}
