package doorstep.report;

import doorstep.questionnaire.Language;
import doorstep.tally.Funnel;
import doorstep.tally.Limits;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a ranking allows to conclude: by the funnel where there is one, else by tiers. */
final class RankingSaid {
    private final Ranking ranking;
    private final Language language;

    RankingSaid(Ranking ranking, Language language) {
        this.ranking = ranking;
        this.language = language;
    }

    /** Null where fewer than two places have a rate. */
    RankingView.Said said() {
        int places = ranking.ranked().size();
        if (places < 2) {
            return null;
        }
        List<Ranking.Ranked> below = in(Funnel.Band.BEYOND_998, false);
        List<Ranking.Ranked> above = in(Funnel.Band.BEYOND_998, true);
        int last = ranking.tiers();
        return new RankingView.Said(
                ranking.funnel().isPresent(),
                places,
                FigureText.of(ranking.whole(), language).rate(),
                names(below),
                names(above),
                names(ranking.ranked().stream().filter(watch()).toList()),
                places - below.size() - above.size(),
                tenth(places * (1 - Limits.CONFIDENCE)),
                ranking.funnel().map(funnel -> tenth(funnel.phi())).orElse(""),
                ranking.funnel().map(Funnel::overdispersed).orElse(false),
                last,
                names(ranking.ranked().stream()
                        .filter(one -> one.tier().tier() == last)
                        .toList()));
    }

    private List<Ranking.Ranked> in(Funnel.Band band, boolean above) {
        return ranking.ranked().stream()
                .filter(one -> one.point()
                        .filter(point -> point.band() == band && point.isAbove() == above)
                        .isPresent())
                .toList();
    }

    private static Predicate<Ranking.Ranked> watch() {
        return one -> one.point()
                .filter(point -> point.band() == Funnel.Band.BEYOND_95)
                .isPresent();
    }

    private String names(List<Ranking.Ranked> places) {
        return places.stream()
                .map(one -> one.place().name())
                .collect(Collectors.joining(ItemWords.in(language).listEnd()));
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
