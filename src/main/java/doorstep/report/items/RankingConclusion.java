package doorstep.report.items;

import doorstep.questionnaire.Language;
import doorstep.rates.FigureText;
import doorstep.rates.ItemMessages;
import doorstep.rates.Ranking;
import doorstep.tally.compare.Funnel;
import doorstep.tally.rates.Limits;
import doorstep.web.Punctuation;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a ranking allows to conclude: by the funnel where there is one, else by tiers. */
final class RankingConclusion {
    private static final int MOST_NAMES = 4;

    private final Ranking ranking;
    private final Language language;

    RankingConclusion(Ranking ranking, Language language) {
        this.ranking = ranking;
        this.language = language;
    }

    /** Null where fewer than two places have a rate. */
    RankingView.Said said() {
        int places = ranking.ranked().size();
        if (places < 2) {
            return null;
        }
        int last = ranking.tiers();
        return new RankingView.Said(
                places,
                FigureText.of(ranking.whole(), language).rate(),
                ranking.funnel().map(this::byFunnel).orElse(null),
                last,
                names(fromBelow(ranking.ranked().stream()
                        .filter(one -> one.tier().tier() == last)
                        .toList())));
    }

    private RankingView.ByFunnel byFunnel(Funnel funnel) {
        List<Ranking.Ranked> below = in(Funnel.Band.BEYOND_998, false);
        List<Ranking.Ranked> above = in(Funnel.Band.BEYOND_998, true);
        int places = ranking.ranked().size();
        return new RankingView.ByFunnel(
                names(fromBelow(below)),
                names(above),
                names(ranking.ranked().stream().filter(watch()).toList()),
                places - below.size() - above.size(),
                tenth(places * (1 - Limits.CONFIDENCE)),
                tenth(funnel.phi()),
                funnel.overdispersed());
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

    /** The names of a few, or of the outermost and how many they are. */
    private String names(List<Ranking.Ranked> places) {
        ItemMessages words = Texts.in(language.tag(), ItemMessages.class);
        String names = places.stream()
                .limit(MOST_NAMES)
                .map(one -> one.place().name())
                .collect(Collectors.joining(Punctuation.of(language.tag()).comma()));
        return places.size() > MOST_NAMES ? words.andOthers(names, places.size()) : names;
    }

    /** Those from the lowest up. */
    private static List<Ranking.Ranked> fromBelow(List<Ranking.Ranked> places) {
        List<Ranking.Ranked> turned = new ArrayList<>(places);
        Collections.reverse(turned);
        return turned;
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
