package doorstep.report.trend;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.ChannelComparison;
import doorstep.rates.Figures;
import doorstep.rates.IntervalText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Gap;
import doorstep.wave.Wave;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the gaps between door and residents into the words and figures of their page. */
final class ChannelsPresenter {
    private final WaveRates rates;
    private final ChannelGaps gaps;
    private final Map<Long, String> volunteers;
    private final Language language;

    /** @param volunteers names, by number */
    ChannelsPresenter(WaveRates rates, ChannelGaps gaps, Map<Long, String> volunteers, Language language) {
        this.rates = rates;
        this.gaps = gaps;
        this.volunteers = volunteers;
        this.language = language;
    }

    /** @param item the one to be shown by community and volunteer; empty: what stands out, else the largest gap */
    ChannelsView view(Wave wave, long onPhones, Optional<Indicator> item) {
        List<ChannelGaps.OfVolunteer> all = gaps.volunteers();
        List<ChannelsView.Row> items = gaps.items().stream()
                .sorted(Comparator.comparingDouble(one -> -size(one.compared())))
                .map(one -> row(one.indicator().name(), label(one.indicator()), one.compared()))
                .toList();
        List<ChannelGaps.OfVolunteer> standOut = all.stream()
                .filter(one -> one.compared().standsOut())
                .sorted(Comparator.comparingDouble(one -> -size(one.compared())))
                .toList();
        Optional<Indicator> chosen = item.or(() -> standOut.stream()
                        .map(ChannelGaps.OfVolunteer::indicator)
                        .findFirst())
                .or(() -> items.stream().findFirst().flatMap(row -> rates.questionnaire()
                        .indicator(row.key())));
        return new ChannelsView(
                wave,
                rates.asOf(),
                onPhones,
                gaps.atTheDoor(),
                gaps.byThemselves(),
                items,
                items.stream().filter(ChannelsView.Row::isClear).toList(),
                standOut.stream().map(this::volunteer).toList(),
                all.stream().filter(one -> one.compared().gap().isPresent()).count(),
                chosen.flatMap(one -> items.stream()
                                .filter(row -> row.key().equals(one.name()))
                                .findFirst())
                        .orElse(null),
                chosen.map(this::communities).orElse(List.of()),
                all.stream()
                        .filter(one -> chosen.filter(one.indicator()::equals).isPresent())
                        .sorted(Comparator.comparingDouble(one -> -size(one.compared())))
                        .map(this::volunteer)
                        .toList());
    }

    private static double size(ChannelComparison one) {
        return one.gap().map(gap -> Math.abs(gap.gap().difference())).orElse(-1.0);
    }

    private List<ChannelsView.Row> communities(Indicator indicator) {
        return gaps.communities(indicator).stream()
                .map(one -> row(one.code(), place(one.code()), one.compared()))
                .toList();
    }

    private String place(String code) {
        return rates.places().communities().stream()
                .filter(one -> one.code().equals(code))
                .map(WavePlaces.Community::name)
                .findFirst()
                .orElse(code);
    }

    private ChannelsView.Row volunteer(ChannelGaps.OfVolunteer one) {
        ChannelsView.Row row = row(
                String.valueOf(one.volunteer()),
                volunteers.getOrDefault(one.volunteer(), String.valueOf(one.volunteer())),
                one.compared());
        return new ChannelsView.Row(
                row.key(),
                row.name(),
                label(one.indicator()),
                one.interviews(),
                row.doorN(),
                row.selfN(),
                row.door(),
                row.self(),
                row.gap(),
                row.others(),
                row.higher(),
                row.lower());
    }

    private ChannelsView.Row row(String key, String name, ChannelComparison one) {
        Optional<Change> gap = one.gap().map(Gap::gap);
        return new ChannelsView.Row(
                key,
                name,
                "",
                0,
                one.door(),
                one.self(),
                one.gap()
                        .map(g -> IntervalText.of(g.door().rate(), g.door().limits()))
                        .orElse(null),
                one.gap()
                        .map(g -> IntervalText.of(g.self().rate(), g.self().limits()))
                        .orElse(null),
                gap.map(this::difference).orElse(null),
                one.others().map(g -> Figures.difference(g.gap().difference())).orElse(""),
                one.standsOut() && gap.orElseThrow().difference() > 0,
                one.standsOut() && gap.orElseThrow().difference() < 0);
    }

    private IntervalText difference(Change gap) {
        return IntervalText.difference(gap.difference(), gap.low(), gap.high(), language.choose(" 至 ", " to "));
    }

    private String label(Indicator indicator) {
        return indicator.label().in(language);
    }
}
