package doorstep.followup.publicity;

import doorstep.followup.PlaceName;
import doorstep.followup.tasks.RetestView;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.IntervalText;
import doorstep.rates.ItemText;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.DifferenceInDifferences;
import doorstep.tally.model.CorrectedDifference;
import doorstep.web.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what people know least, and what publicity brought, into words and figures. */
final class PublicityWording {
    private PublicityWording() {}

    static List<PublicityPage.Known> known(PlaceRates place, Language language) {
        return LeastKnown.of(place).items().stream()
                .map(item -> new PublicityPage.Known(
                        new ItemText(item.indicator(), language),
                        FigureText.of(item.finding(), language),
                        item.ranks().isPresent(),
                        item.mayBeLeast()))
                .toList();
    }

    static List<PublicityPage.Community> communities(WaveRates rates, Language language) {
        List<PublicityPage.Community> all = new ArrayList<>();
        Map<String, PlaceName> names = PlaceName.of(rates.places().codes());
        for (PlaceRates place : rates.by(PlaceLevel.community)) {
            List<PublicityPage.Known> items = known(place, language);
            if (!items.isEmpty()) {
                List<PublicityPage.Known> others = items.stream()
                        .skip(1)
                        .filter(PublicityPage.Known::mayBeLeast)
                        .toList();
                String comma = Punctuation.of(language.tag()).comma();
                all.add(new PublicityPage.Community(
                        names.get(place.place().code()),
                        items.get(0),
                        others,
                        others.stream().map(one -> one.item().label()).collect(Collectors.joining(comma))));
            }
        }
        return all;
    }

    static PublicityPage.Told told(Effect effect, Language language) {
        Optional<CorrectedDifference> corrected = effect.corrected();
        Optional<DifferenceInDifferences> did = corrected.map(CorrectedDifference::did);
        Optional<DifferenceInDifferences> shown = did.or(effect::plain);
        return new PublicityPage.Told(
                effect.indicator().label().in(language),
                effect,
                side(effect.there(), corrected.map(one -> one.startThere()), shown.map(one -> one.there()), language),
                side(
                        effect.elsewhere(),
                        corrected.map(one -> one.startElsewhere()),
                        shown.map(one -> one.elsewhere()),
                        language),
                did.map(one -> RetestView.change(one.difference(), one.low(), one.high()))
                        .orElse(null),
                did.map(one -> Math.max(
                                one.detectable(), effect.plain().orElseThrow().detectable()))
                        .map(Figures::bare)
                        .orElse(""),
                effect.plain()
                        .map(one -> change(one.difference(), one.low(), one.high(), language))
                        .orElse(""));
    }

    private static PublicityPage.Side side(
            Effect.Side side, Optional<Double> start, Optional<Change> change, Language language) {
        return new PublicityPage.Side(
                side.communities().size(),
                FigureText.of(side.before(), language),
                start.map(Figures::percent).orElse(""),
                FigureText.of(side.after(), language),
                change.map(one -> change(one.difference(), one.low(), one.high(), language))
                        .orElse(""));
    }

    private static String change(double difference, double low, double high, Language language) {
        IntervalText change = RetestView.change(difference, low, high);
        return change.rate() + Punctuation.of(language.tag()).bracketed(change.limits());
    }
}
