package doorstep.rates;

import doorstep.census.CensusSetting;
import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.quality.ChannelsTold;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.rates.Lot;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import doorstep.wave.Channel;
import doorstep.wave.Reach;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Works out the rates of a wave from its cells alone, so that the cost grows with places × indicators and never with answers.
 *
 * <p>Answers of household, visit and paper are a sample: weighted, raked where the census is known, with the limits of {@link
 * StratifiedSample}. Answers from open links are not: their share stands beside, unweighted, with Wilson limits, and enters nothing
 * else.
 *
 * <p>What has too few answers is kept back, and with it as much as keeps it from being worked out ({@link HiddenPlaces}): here, so that
 * pages, files and the API all keep the same back.
 */
public final class WaveRates implements ChannelsTold {
    private final Questionnaire questionnaire;
    private final WavePlaces places;
    private final WaveTally tally;
    private final AnswerCounts answers;
    private final Map<CellKey, Cell> cells;
    private final Cell none;
    private final Map<String, CellTally> sampled = new HashMap<>();
    private final Map<String, CellTally> linked = new HashMap<>();
    private final WaveSample sample;
    private final List<HiddenPlaces.Kept> keptBackSampled = new ArrayList<>();
    private final List<HiddenPlaces.Kept> keptBackLinked = new ArrayList<>();
    private final HiddenChannels hiddenChannels;
    private final Channels items;
    private final Channels totals;
    private final Evaluation evaluation;
    private final Map<WavePlaces.Group, PlaceRates> known;
    private final AtomicReference<List<CommunityCost>> costs;
    private final boolean isWhole;

    /** @throws IllegalArgumentException if there are answers from a community that is not among the places: none is dropped silently */
    public WaveRates(WaveTally tally, Questionnaire questionnaire, WavePlaces places) {
        this(tally, questionnaire, places, CensusSetting.of(places.codes(), List.of()));
    }

    /**
     * As above.
     *
     * @param census what the wave counts by
     */
    public WaveRates(WaveTally tally, Questionnaire questionnaire, WavePlaces places, CensusSetting census) {
        this.questionnaire = questionnaire;
        this.places = places;
        this.tally = tally;
        this.cells = tally.cells();
        this.none = Cell.empty(questionnaire.indicators().size());
        places.communities().forEach(community -> {
            sampled.put(community.code(), new CellTally(none));
            linked.put(community.code(), new CellTally(none));
        });
        cells.forEach(this::add);
        this.answers = answers(cells, Map.of());
        this.sample = new WaveSample(cells, questionnaire, places, census);
        evaluation = Evaluation.USUAL;
        isWhole = true;
        var hidden = new HiddenPlaces(places);
        for (int i = 0; i < questionnaire.indicators().size(); i++) {
            keptBackSampled.add(hidden.kept(inBase(sampled, i), true));
            keptBackLinked.add(hidden.kept(inBase(linked, i), false));
        }
        hiddenChannels = new HiddenChannels(cells, hidden);
        items = new Channels(new ChannelStrata(cells, sample.weighed(), WaveRates::sums));
        totals = new Channels(new ChannelStrata(cells, sample.weighed(), UnaryOperator.identity()));
        known = new ConcurrentHashMap<>();
        costs = new AtomicReference<>();
    }

    private WaveRates(WaveRates all, Scope scope, Map<Channel, Long> excluded, Evaluation stated) {
        evaluation = stated;
        questionnaire = all.questionnaire;
        places = all.places.within(scope);
        isWhole = all.isWhole && scope.covers(all.places.codes());
        tally = all.tally;
        none = all.none;
        cells = all.cells.entrySet().stream()
                .filter(entry -> scope.covers(entry.getKey().community()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        places.codes().forEach(code -> {
            sampled.put(code, all.sampled.get(code));
            linked.put(code, all.linked.get(code));
        });
        sample = all.sample.within(places);
        answers = answers(cells, excluded);
        keptBackSampled.addAll(all.keptBackSampled);
        keptBackLinked.addAll(all.keptBackLinked);
        hiddenChannels = all.hiddenChannels;
        items = new Channels(new ChannelStrata(cells, sample.weighed(), WaveRates::sums));
        totals = new Channels(new ChannelStrata(cells, sample.weighed(), UnaryOperator.identity()));
        known = new ConcurrentHashMap<>();
        costs = new AtomicReference<>();
    }

    private WaveRates(WaveRates same, WaveTally now) {
        tally = now;
        evaluation = same.evaluation;
        questionnaire = same.questionnaire;
        places = same.places;
        isWhole = same.isWhole;
        none = same.none;
        cells = same.cells;
        sampled.putAll(same.sampled);
        linked.putAll(same.linked);
        sample = same.sample;
        answers = same.answers;
        keptBackSampled.addAll(same.keptBackSampled);
        keptBackLinked.addAll(same.keptBackLinked);
        hiddenChannels = same.hiddenChannels;
        items = same.items;
        totals = same.totals;
        known = same.known;
        costs = same.costs;
    }

    /** The same at a later moment, before another release: what was worked out stands. */
    WaveRates as(WaveTally now) {
        return new WaveRates(this, now);
    }

    /**
     * What whoever sees these places alone may know of it: theirs are the only answers, and what is kept back of them for the sake of
     * places around stays so.
     *
     * @param excluded how many answers staff left out there, by channel
     */
    public WaveRates within(Scope scope, Map<Channel, Long> excluded) {
        return new WaveRates(this, scope, excluded, evaluation);
    }

    /** The same rates, with what they would cost in that evaluation; before, it is the usual one. */
    public WaveRates evaluatedBy(Evaluation stated) {
        return new WaveRates(this, places.seen(), answers.excludedByChannel(), stated);
    }

    /** How the evaluation draws and scores. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** Whether these are all of the wave's communities, and not those alone that the reader sees. */
    public boolean isWhole() {
        return isWhole;
    }

    private static AnswerCounts answers(Map<CellKey, Cell> cells, Map<Channel, Long> excluded) {
        Map<Channel, Long> byChannel = new EnumMap<>(Channel.class);
        long ineligible = 0;
        for (Map.Entry<CellKey, Cell> entry : cells.entrySet()) {
            byChannel.merge(entry.getKey().channel(), entry.getValue().responses(), Long::sum);
            ineligible += entry.getValue().ineligible();
        }
        return new AnswerCounts(byChannel, ineligible, excluded);
    }

    private static ToLongFunction<String> inBase(Map<String, CellTally> kind, int item) {
        Map<String, Long> answers = new HashMap<>();
        kind.forEach((code, tally) ->
                answers.put(code, Math.max(0, tally.cell().sums(item).n())));
        return answers::get;
    }

    private void add(CellKey key, Cell cell) {
        CellTally kind = (key.channel().isSampled() ? sampled : linked).get(key.community());
        if (kind == null) {
            throw new IllegalArgumentException("Answers from " + key.community() + ", which is not in the wave");
        }
        kind.add(cell);
    }

    /** The moment (UTC) up to which all released answers are in. */
    public LocalDateTime asOf() {
        return tally.asOf();
    }

    /** How many answers, withdrawals and exclusions wait for the next release, and so are in none of the figures. */
    public long waiting() {
        return tally.waiting(places.seen());
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public AnswerCounts answers() {
        return answers;
    }

    /** Whether nothing counts but answers from open links: no sample, so nothing to weight, to rank or to expect. */
    public boolean isOfLinks() {
        return answers.sampled() == 0 && answers.of(Channel.link) > 0;
    }

    /** What pages speak of: the sample; the open links where they are all there is. */
    public Finding<? extends Measured> spoken(PlaceRates.Item item) {
        return isOfLinks() ? item.link() : item.sample();
    }

    public WavePlaces places() {
        return places;
    }

    /** What census figures make of the weights; the same for whoever sees some of the wave's places alone. */
    public CensusWeights weighting() {
        return sample.weighting();
    }

    /** All cells, for what is looked at by channel or weighting class. */
    public Map<CellKey, Cell> cells() {
        return cells;
    }

    /**
     * Whether answers at the door and residents' own must not be told apart in these communities together.
     *
     * @param item its place in the questionnaire
     * @param communities sorted
     */
    boolean hidesChannels(int item, List<String> communities) {
        return hiddenChannels.hides(item, communities);
    }

    @Override
    public boolean tells(int indicator, String community) {
        List<String> alone = List.of(community);
        return hiddenChannels.tells(indicator, alone)
                && !keptBackSampled.get(indicator).has(alone);
    }

    /** How answers came, with what was worked out for some communities before. */
    private record Channels(ChannelStrata strata, Map<Set<String>, DoorAndSelf> known) {
        Channels(ChannelStrata strata) {
            this(strata, new ConcurrentHashMap<>());
        }

        DoorAndSelf in(Set<String> communities, WaveRates rates) {
            return known.computeIfAbsent(communities, some -> new DoorAndSelf(rates, some, strata));
        }
    }

    /** The sample in these communities by how answers came, for rates of items; pairs and choices are left out. */
    DoorAndSelf channelsOfItems(Set<String> communities) {
        return items.in(communities, this);
    }

    /** The same for totals of measures: with pairs. */
    DoorAndSelf channelsOfTotals(Set<String> communities) {
        return totals.in(communities, this);
    }

    private static Cell sums(Cell cell) {
        return new Cell(cell.responses(), cell.ineligible(), cell.w(), cell.ww(), cell.sums());
    }

    /** Whether there is no whole: the reader sees several places, and nothing that holds them all. */
    public boolean isApart() {
        return places.isApart();
    }

    /** How many places of that level the wave asks in. */
    public int places(PlaceLevel level) {
        return places.groups(level).size();
    }

    /** The rates of each place of that level, sorted by code. */
    public List<PlaceRates> by(PlaceLevel level) {
        return places.groups(level).stream().map(this::rates).toList();
    }

    /** What its communities cost, from memory after the first time. */
    List<CommunityCost> costs(Function<WaveRates, List<CommunityCost>> first) {
        List<CommunityCost> found = costs.get();
        if (found == null) {
            found = first.apply(this);
            costs.set(found);
        }
        return found;
    }

    /** The rates of all communities together. */
    public PlaceRates whole() {
        return rates(places.whole());
    }

    /** The rates of the place with that division code, at whatever level; empty where the wave asks nobody there. */
    public Optional<PlaceRates> at(String code) {
        return places.group(code).map(this::rates);
    }

    /** The rates of the highest places that are seen: provinces, or those that the reader sees alone. */
    public List<PlaceRates> tops() {
        return places.tops().stream().map(this::rates).toList();
    }

    /** The rates of the places right below it, sorted by code; none below a community. */
    public List<PlaceRates> below(String code) {
        return PlaceLevel.ofCode(code).flatMap(PlaceLevel::below).stream()
                .flatMap(level -> places.groups(level).stream())
                .filter(group -> group.place().code().startsWith(code))
                .map(this::rates)
                .toList();
    }

    /**
     * The rates of some communities together, wherever they lie.
     *
     * @param communities those that are not in the wave have no part in it
     */
    public PlaceRates together(Set<String> communities) {
        return rates(places.of(communities));
    }

    /**
     * The sample in each of these communities, those without answers left out, sorted by code: its parts weigh as all rates do, raked
     * where census figures let them; with the chances of a lot where these are all that the wave asks in a place from which they were
     * drawn.
     */
    public List<Stratum> strata(Set<String> communities) {
        return sample.strata(communities);
    }

    /**
     * The sample in these communities together, by what the whole wave tells of how answers and volunteers differ, and raked where census
     * figures let it.
     */
    public StratifiedSample sample(Set<String> communities) {
        return sample.of(communities);
    }

    /** The same as it was drawn, weighing by households and adults alone. */
    public List<Stratum> drawn(Set<String> communities) {
        return sample.drawn(communities);
    }

    /** How credits vary in all communities of the wave. */
    public Pooled pooled() {
        return sample.pooled();
    }

    /** How these communities came into the sample from which their place is estimated. */
    public Lot lot(Set<String> communities) {
        return sample.lot(communities);
    }

    private PlaceRates rates(WavePlaces.Group group) {
        return known.computeIfAbsent(group, this::workedOut);
    }

    private PlaceRates workedOut(WavePlaces.Group group) {
        List<String> codes =
                group.communities().stream().map(WavePlaces.Community::code).toList();
        List<Stratum> strata = sample.strata(group);
        StratifiedSample answered = sample.of(Set.copyOf(codes));
        PlaceDice dice =
                new PlaceDice(evaluation, strata, communities(group.place().reach()), pooled());
        List<PlaceRates.Item> items =
                places.seen().isOne(codes) ? items(answered, links(codes), codes, dice) : untold(dice);
        return new PlaceRates(group.place(), coverage(group, strata), items, totals(answered, items), dice);
    }

    /** Among how many the evaluation draws: all of the place where ours were drawn from them, else those that were asked. */
    private static int communities(Reach reach) {
        return reach.isDrawn() ? Math.toIntExact(reach.all()) : reach.asked();
    }

    private Cell links(List<String> codes) {
        CellTally links = new CellTally(none);
        codes.forEach(code -> links.add(linked.get(code).cell()));
        return links.cell();
    }

    private List<PlaceRates.Item> items(StratifiedSample sample, Cell links, List<String> codes, PlaceDice dice) {
        List<Indicator> indicators = questionnaire.indicators();
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> dice.item(
                        i,
                        indicators.get(i),
                        Finding.ofSample(sample.rate(i), indicators.get(i))
                                .keptBack(keptBackSampled.get(i).has(codes)),
                        Finding.ofLink(links, i, indicators.get(i))
                                .keptBack(keptBackLinked.get(i).has(codes))))
                .toList();
    }

    /** Of places that stand apart: each has its rates, together they have none. */
    private List<PlaceRates.Item> untold(PlaceDice dice) {
        List<Indicator> indicators = questionnaire.indicators();
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> dice.item(
                        i,
                        indicators.get(i),
                        new Finding.Withheld<>(Reason.APART, RateBasis.NONE),
                        new Finding.Withheld<>(Reason.APART, RateBasis.NONE)))
                .toList();
    }

    private static PlaceRates.Coverage coverage(WavePlaces.Group group, List<Stratum> strata) {
        List<Stratum> answered =
                strata.stream().filter(s -> s.cell().responses() > 0).toList();
        long unknown = answered.stream().filter(s -> s.households().isEmpty()).count();
        return new PlaceRates.Coverage(group.communities().size(), answered.size(), (int) unknown);
    }

    private static List<PlaceRates.Total> totals(StratifiedSample sample, List<PlaceRates.Item> items) {
        return items.stream()
                .map(item -> item.indicator().measure())
                .distinct()
                .sorted()
                .map(measure -> total(measure, sample, items))
                .toList();
    }

    private static PlaceRates.Total total(Measure measure, StratifiedSample sample, List<PlaceRates.Item> all) {
        List<StratifiedSample.Item> sampled = new ArrayList<>();
        List<MeasureTotal.Part> link = new ArrayList<>();
        int of = 0;
        for (int i = 0; i < all.size(); i++) {
            Indicator indicator = all.get(i).indicator();
            if (indicator.measure() == measure) {
                of++;
                double points = indicator.points().doubleValue();
                double target = indicator.target().doubleValue();
                if (all.get(i).sample().shown().isPresent()) {
                    sampled.add(new StratifiedSample.Item(i, points, target));
                }
                all.get(i).link().shown().ifPresent(rate -> link.add(new MeasureTotal.Part(rate, points, target)));
            }
        }
        return new PlaceRates.Total(measure, sample.total(sampled), MeasureTotal.of(link), of);
    }
}
