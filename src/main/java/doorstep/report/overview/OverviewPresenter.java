package doorstep.report.overview;

import doorstep.fieldwork.DoorsSoFar;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.rates.ChangeText;
import doorstep.rates.CommunityCard;
import doorstep.rates.CommunityCost;
import doorstep.rates.CommunityCosts;
import doorstep.rates.Disclosure;
import doorstep.rates.Doubted;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.WaveChange;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Puts the results of a wave into the words and figures of its overview. */
final class OverviewPresenter {
    private static final List<Channel> CHANNELS =
            List.of(Channel.household, Channel.visit, Channel.paper, Channel.link);

    private final WaveRates rates;
    private final PlaceRates whole;
    private final List<PlaceRates> communities;
    private final Language language;

    OverviewPresenter(WaveRates rates, Language language) {
        this.rates = rates;
        this.whole = rates.whole();
        this.communities = rates.by(PlaceLevel.community);
        this.language = language;
    }

    /**
     * What the fieldwork knows.
     *
     * @param onPhones records that have not reached us, {@code quarantined} and {@code paper} such as wait for staff
     * @param doubted interviews under doubt that count nevertheless
     */
    record Fieldwork(DoorsSoFar doors, long onPhones, long quarantined, long paper, Doubted doubted) {}

    OverviewView view(Wave wave, Optional<ChangeText.Since> earlier, Fieldwork fieldwork) {
        List<CommunityCost> costs = communities.size() < 2
                ? List.of()
                : CommunityCosts.of(rates.strata(rates.places().codes()), whole, communities);
        return new OverviewView(
                wave,
                rates.questionnaire().title().in(language),
                rates,
                PlaceText.of(whole, null, language),
                cards(costs.stream().limit(PlaceText.MOST).toList()),
                cards(costs.stream()
                        .filter(cost -> cost.standing()
                                .filter(CommunityCost.Among::clearlyBelow)
                                .isPresent())
                        .toList()),
                (int) costs.stream().filter(cost -> cost.standing().isPresent()).count(),
                earlier.map(this::changes).orElse(null),
                fieldwork.doors(),
                fieldwork.doubted(),
                new OverviewView.NotIn(
                        fieldwork.onPhones(),
                        fieldwork.quarantined(),
                        fieldwork.paper(),
                        named(place -> answers(place) == 0),
                        named(place -> answers(place) > 0 && Disclosure.isFew(answers(place)))),
                counts(channel -> rates.answers().of(channel)),
                counts(channel -> rates.answers().excludedByChannel().get(channel)).stream()
                        .filter(count -> count.answers() > 0)
                        .toList());
    }

    private List<CommunityCard> cards(List<CommunityCost> costs) {
        return costs.stream().map(cost -> CommunityCard.of(cost, language)).toList();
    }

    private ChangeText changes(ChangeText.Since since) {
        WaveChange change = since.change();
        return ChangeText.of(since.wave(), change.items(), change.communities().size(), language);
    }

    /** Eligible answers of the sample: the same behind each item. */
    private static long answers(PlaceRates place) {
        return place.items().stream()
                .mapToLong(item -> item.sample().behind().responses())
                .max()
                .orElse(0);
    }

    private List<WavePlaces.RatedPlace> named(Predicate<PlaceRates> which) {
        return communities.stream().filter(which).map(PlaceRates::place).toList();
    }

    private static List<OverviewView.ChannelCount> counts(ToLongFunction<Channel> answers) {
        return CHANNELS.stream()
                .map(channel -> new OverviewView.ChannelCount(channel, answers.applyAsLong(channel)))
                .toList();
    }
}
