package doorstep.report.overview;

import doorstep.fieldwork.DoorCounts;
import doorstep.fieldwork.DoorsSoFar;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.rates.ChangeText;
import doorstep.rates.CommunityCard;
import doorstep.rates.CommunityCost;
import doorstep.rates.CommunityCosts;
import doorstep.rates.Disclosure;
import doorstep.rates.FigureText;
import doorstep.rates.ItemText;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.PointsLost;
import doorstep.rates.ResultsPage;
import doorstep.rates.ResultsText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.report.Doubted;
import doorstep.report.weighting.LinkPeople;
import doorstep.wave.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Puts the results of a wave into the words and figures of its overview. */
final class OverviewPresenter {
    private static final List<Channel> CHANNELS =
            List.of(Channel.household, Channel.visit, Channel.paper, Channel.link);

    private final ResultsPage page;
    private final WaveRates rates;
    private final PlaceRates whole;
    private final List<PlaceRates> communities;
    private final List<CommunityCost> costs;
    private final Language language;

    OverviewPresenter(ResultsPage page) {
        this.page = page;
        this.rates = page.rates();
        this.whole = rates.whole();
        this.communities = rates.by(PlaceLevel.community);
        this.costs = CommunityCosts.all(rates);
        this.language = page.language();
    }

    /**
     * What the fieldwork knows.
     *
     * @param quarantined records that wait for staff, {@code paper} forms likewise
     * @param doubted interviews under doubt that count nevertheless
     */
    record Fieldwork(DoorsSoFar doors, long quarantined, long paper, Doubted doubted) {}

    /**
     * What the tiles of the map are to say.
     *
     * @param doors by community; asked for only where the tiles are about them
     */
    record Asked(MapChoice choice, Supplier<Map<String, DoorCounts>> doors) {}

    OverviewView view(Optional<ChangeText.Since> earlier, Fieldwork fieldwork, Asked asked) {
        PlaceText text = PlaceText.of(whole, null, language);
        return new OverviewView(
                page,
                text,
                rates.isApart() ? PlacesBeside.of(rates, rates.tops(), null, language) : null,
                costly(),
                earlier.filter(since -> !rates.isApart()).map(this::changes).orElse(null),
                new OverviewView.Fieldwork(fieldwork.doors(), fieldwork.doubted(), notIn(fieldwork)),
                new OverviewView.Answers(
                        counts(channel -> rates.answers().of(channel)),
                        counts(channel -> rates.answers().excludedByChannel().get(channel)).stream()
                                .filter(count -> count.answers() > 0)
                                .toList(),
                        LinkPeople.of(rates, language)),
                text.verdict() == null || rates.isApart() ? null : screen(fieldwork.doors(), asked));
    }

    private OverviewView.Screen screen(DoorsSoFar doors, Asked asked) {
        return new OverviewView.Screen(
                communities.size() < 2 ? null : map(asked),
                bars(PointsLost.of(whole.items()).costliest()),
                doors.released() == 0 ? null : OverviewView.Strip.of(doors));
    }

    private TileMap map(Asked asked) {
        var painter = new TilePainter(rates, costs, asked.doors(), language);
        return TileMap.of(rates, asked.choice(), painter, language);
    }

    private List<OverviewView.Cost> bars(List<PointsLost.Lost> costliest) {
        return costliest.stream()
                .limit(PlaceText.MOST)
                .map(lost -> bar(lost, 100 * lost.points() / costliest.get(0).points()))
                .toList();
    }

    private OverviewView.Cost bar(PointsLost.Lost lost, double width) {
        return new OverviewView.Cost(
                new ItemText(lost.item().indicator(), language),
                FigureText.of(lost.item().sample(), language),
                ResultsText.points(lost.points()),
                ResultsText.chance(lost.risk().chance(), language),
                Math.round(width));
    }

    private OverviewView.Costly costly() {
        List<CommunityCost> costly = CommunityCosts.costly(costs);
        return new OverviewView.Costly(
                cards(costly.stream().limit(PlaceText.MOST)),
                cards(costly.stream().filter(CommunityCost::isSurelyBelow)),
                (int) costly.stream()
                        .filter(cost -> cost.standing().isPresent())
                        .count());
    }

    private OverviewView.NotIn notIn(Fieldwork fieldwork) {
        return new OverviewView.NotIn(
                page.onPhones(),
                fieldwork.quarantined(),
                fieldwork.paper(),
                named(place -> answers(place) == 0),
                named(place -> answers(place) > 0 && Disclosure.isFew(answers(place))));
    }

    private List<CommunityCard> cards(Stream<CommunityCost> costs) {
        return costs.map(cost -> CommunityCard.of(cost, language)).toList();
    }

    private ChangeText changes(ChangeText.Since since) {
        return ChangeText.of(since, since.change().communities(), language);
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
