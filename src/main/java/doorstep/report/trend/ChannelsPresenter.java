package doorstep.report.trend;

import doorstep.quality.ChannelComparison;
import doorstep.quality.ItemGaps;
import doorstep.questionnaire.Indicator;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the gaps between door and residents into the words and figures of their page. */
final class ChannelsPresenter {
    private final ResultsPage page;
    private final ChannelGaps gaps;
    private final Map<Long, String> volunteers;

    /** @param volunteers names, by number */
    ChannelsPresenter(ResultsPage page, ChannelGaps gaps, Map<Long, String> volunteers) {
        this.page = page;
        this.gaps = gaps;
        this.volunteers = volunteers;
    }

    /** @param item the one to be shown by community and volunteer; empty: what stands out, else the largest gap */
    ChannelsView view(Optional<Indicator> item) {
        List<ItemGaps.OfVolunteer> all = gaps.volunteers();
        List<ChannelsView.Row> items = gaps.items().stream()
                .sorted(Comparator.comparingDouble(one -> -size(one.compared())))
                .map(one -> row(one.indicator().name(), label(one.indicator()), "", 0, one.compared()))
                .toList();
        List<ItemGaps.OfVolunteer> standOut = all.stream()
                .filter(one -> one.compared().standsOut())
                .sorted(Comparator.comparingDouble(one -> -size(one.compared())))
                .toList();
        Optional<Indicator> chosen = item.or(() ->
                        standOut.stream().map(ItemGaps.OfVolunteer::indicator).findFirst())
                .or(() -> items.stream()
                        .findFirst()
                        .flatMap(row -> page.rates().questionnaire().indicator(row.key())));
        return new ChannelsView(
                page,
                gaps.atTheDoor(),
                gaps.byThemselves(),
                items,
                standOut.stream().map(this::volunteer).toList(),
                all.stream().filter(one -> one.compared().gap().isPresent()).count(),
                chosen.map(one -> chosen(one, items, all)).orElse(null));
    }

    private ChannelsView.Chosen chosen(
            Indicator indicator, List<ChannelsView.Row> items, List<ItemGaps.OfVolunteer> all) {
        return new ChannelsView.Chosen(
                items.stream()
                        .filter(row -> row.key().equals(indicator.name()))
                        .findFirst()
                        .orElseThrow(),
                gaps.communities(indicator).stream()
                        .map(one -> row(one.code(), place(one.code()), "", 0, one.compared()))
                        .toList(),
                all.stream()
                        .filter(one -> one.indicator().equals(indicator))
                        .sorted(Comparator.comparingDouble(one -> -size(one.compared())))
                        .map(this::volunteer)
                        .toList());
    }

    private static double size(ChannelComparison one) {
        return one.gap().map(gap -> Math.abs(gap.gap().difference())).orElse(-1.0);
    }

    private String place(String code) {
        return page.rates().places().communities().stream()
                .filter(one -> one.code().equals(code))
                .map(WavePlaces.Community::name)
                .findFirst()
                .orElse(code);
    }

    private ChannelsView.Row volunteer(ItemGaps.OfVolunteer one) {
        String number = String.valueOf(one.volunteer());
        String name = volunteers.getOrDefault(one.volunteer(), number);
        return row(number, name, label(one.indicator()), one.interviews(), one.compared());
    }

    private ChannelsView.Row row(String key, String name, String item, long interviews, ChannelComparison compared) {
        return new ChannelsView.Row(key, name, item, interviews, compared, page.language());
    }

    private String label(Indicator indicator) {
        return indicator.label().in(page.language());
    }
}
