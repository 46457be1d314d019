package doorstep.report.print;

import doorstep.fieldwork.OutcomeRates;
import doorstep.fieldwork.Sample;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.AnswerCounts;
import doorstep.rates.CommunityCard;
import doorstep.rates.CommunityCost;
import doorstep.rates.CommunityCosts;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.LostText;
import doorstep.rates.MixText;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.rates.ResultsText;
import doorstep.rates.WaveChange;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.report.Doubted;
import doorstep.report.export.Codebook;
import doorstep.report.weighting.LinkPeople;
import doorstep.tally.compare.Change;
import doorstep.tally.dice.Risk;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Rate;
import doorstep.wave.Channel;
import doorstep.web.Punctuation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a wave into the words and figures of its report. */
final class PrintPresenter {
    private static final int MOST_WEAK = 10;

    private final WaveRates rates;
    private final PlaceRates whole;
    private final Questionnaire questionnaire;
    private final Language language;
    private final PrintMessages words;
    private final PrintFigures figures;

    PrintPresenter(ResultsPage page, PrintMessages words) {
        this.rates = page.rates();
        this.whole = rates.whole();
        this.questionnaire = rates.questionnaire();
        this.language = page.language();
        this.words = words;
        this.figures = new PrintFigures(rates, language);
    }

    PrintView.Brief brief(Doubted doubted) {
        Map<String, Long> standings = whole.items().stream()
                .map(item -> item.sample().match(PrintPresenter::standing, none -> "none"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new PrintView.Brief(
                standings.getOrDefault("reached", 0L),
                standings.getOrDefault("unclear", 0L),
                standings.getOrDefault("below", 0L),
                standings.getOrDefault("none", 0L),
                costs(),
                doubted);
    }

    /** What the wave would cost, and the communities that make the most of it; null where nothing is shown. */
    private PrintView.Costs costs() {
        LostText lost = LostText.of(whole);
        if (lost.shown() == 0) {
            return null;
        }
        List<CommunityCost> costs = CommunityCosts.of(rates);
        return new PrintView.Costs(
                lost.isAny(),
                lost.expected(),
                lost.least(),
                lost.most(),
                lost.atStake(),
                costs.stream()
                        .limit(PlaceText.MOST)
                        .map(cost -> CommunityCard.of(cost, language))
                        .toList(),
                costs.stream()
                        .filter(CommunityCost::isSurelyBelow)
                        .map(cost -> cost.place().place().name())
                        .toList());
    }

    private static String standing(Finding.Shown<?> shown) {
        return switch (shown.standing()) {
            case REACHED -> "reached";
            case UNCLEAR -> "unclear";
            case BELOW, FAR_BELOW -> "below";
        };
    }

    PrintView.Who who(Collection<Sample> samples) {
        List<WavePlaces.Community> communities = rates.places().communities();
        long systematic = samples.stream()
                .filter(one -> one.method == Sample.Method.systematic)
                .count();
        return new PrintView.Who(
                communities.size(),
                rates.places(PlaceLevel.street),
                sum(communities, WavePlaces.Community::listed),
                sum(communities, WavePlaces.Community::households),
                systematic,
                samples.size() - systematic,
                communities.size() - samples.size(),
                samples.stream().mapToLong(one -> one.households).sum());
    }

    private static String sum(
            List<WavePlaces.Community> communities, Function<WavePlaces.Community, OptionalLong> number) {
        boolean allKnown =
                communities.stream().allMatch(one -> number.apply(one).isPresent());
        long sum = communities.stream()
                .mapToLong(one -> number.apply(one).orElse(0))
                .sum();
        return allKnown ? "" + sum : "";
    }

    PrintView.Field field(OutcomeRates outcomes, PrintView.Erased erased) {
        AnswerCounts answers = rates.answers();
        return new PrintView.Field(
                answers.of(Channel.household),
                answers.of(Channel.visit),
                answers.of(Channel.paper),
                answers.of(Channel.link),
                outcomes,
                erased,
                LinkPeople.of(rates, language));
    }

    PrintView.Tables tables(boolean byCommunity) {
        PrintTables tables = new PrintTables(rates, language);
        return new PrintView.Tables(
                measures(), items(), weak(), tables.streets(), byCommunity ? tables.communities() : List.of());
    }

    private List<PrintView.MeasureLine> measures() {
        return whole.measures().stream().map(this::measure).toList();
    }

    private PrintView.MeasureLine measure(PlaceRates.Total one) {
        Optional<MeasureTotal> total = rates.isOfLinks() ? one.link() : one.sample();
        return new PrintView.MeasureLine(
                one.measure().label().in(language),
                figures.of(total),
                total.map(known -> Figures.percent(known.target())).orElse(""),
                total.map(MeasureTotal::indicators).orElse(0),
                one.of());
    }

    private List<PrintView.ItemGroup> items() {
        return whole.measures().stream()
                .map(total -> new PrintView.ItemGroup(
                        total.measure().label().in(language),
                        whole.items().stream()
                                .filter(item -> item.indicator().measure() == total.measure())
                                .map(item -> new PrintView.ItemLine(
                                        item.indicator().label().in(language),
                                        item.indicator().hasPartialCredit(),
                                        figures.of(rates.spoken(item)),
                                        target(item.indicator()),
                                        Figures.plain(item.indicator().points()),
                                        figures.of(item.link())))
                                .toList()))
                .toList();
    }

    private static String target(Indicator indicator) {
        return Figures.plain(indicator.target().movePointRight(2)) + "%";
    }

    /** An item with what it would cost. */
    private record Weak(PlaceRates.Item item, Rate rate, Risk risk) {
        double missing() {
            return Math.max(0, item.indicator().target().doubleValue() - rate.rate());
        }
    }

    /** The items that would cost most in the evaluation. */
    private List<PrintView.WeakLine> weak() {
        List<PlaceRates> streets = rates.by(PlaceLevel.street);
        List<Weak> weak = new ArrayList<>();
        for (PlaceRates.Item item : whole.items()) {
            item.sample()
                    .shown()
                    .ifPresent(rate -> weak.add(new Weak(item, rate, item.risk().orElseThrow())));
        }
        return weak.stream()
                .filter(one -> one.risk().costs())
                .sorted(Comparator.comparingDouble(one -> -one.risk().points()))
                .limit(MOST_WEAK)
                .map(one -> new PrintView.WeakLine(
                        one.item().indicator().label().in(language),
                        one.item().indicator().hasPartialCredit(),
                        figures.of(one.item().sample()),
                        target(one.item().indicator()),
                        Figures.bare(one.missing()),
                        ResultsText.points(one.risk().points()),
                        chance(one.risk().chance()),
                        surely(one.item().indicator(), streets)))
                .toList();
    }

    private String chance(double chance) {
        if (chance < 0.01) {
            return words.under1();
        }
        return chance > 0.99 ? words.over99() : Math.round(100 * chance) + "%";
    }

    /** The streets that are under the target for certain: the lowest of all would be a matter of chance. */
    private String surely(Indicator indicator, List<PlaceRates> streets) {
        List<String> under = streets.stream()
                .filter(street -> street.item(indicator.name()).orElseThrow().sample().shown().stream()
                        .anyMatch(rate -> rate.high() < indicator.target().doubleValue()))
                .map(street -> street.place().name())
                .toList();
        return under.size() == streets.size() && under.size() > 1
                ? words.allStreets()
                : String.join(Punctuation.of(language.tag()).comma(), under);
    }

    PrintView.Changes changes(String before, WaveChange change) {
        List<WaveChange.ItemChange> items = change.items();
        return new PrintView.Changes(
                before,
                change.communities().size(),
                items.stream().map(this::change).toList(),
                items.stream()
                        .filter(WaveChange.ItemChange::isClear)
                        .map(this::change)
                        .toList(),
                MixText.of(change, change.communities(), items));
    }

    private PrintView.ChangeLine change(WaveChange.ItemChange item) {
        Change change = item.change().orElse(null);
        return new PrintView.ChangeLine(
                item.indicator().label().in(language),
                figures.of(item.before()).rate(),
                figures.of(item.after()).rate(),
                change == null ? "" : Figures.difference(change.difference()),
                change == null ? "" : Figures.difference(change.low()) + words.to() + Figures.difference(change.high()),
                change == null ? "" : verdict(item),
                change == null ? verdict(item) : "");
    }

    private String verdict(WaveChange.ItemChange item) {
        return item.verdict().text(language).said();
    }

    /** All questions as they were asked, and how their answers count. */
    List<PrintView.QuestionLine> questions() {
        List<PrintView.QuestionLine> lines = new ArrayList<>();
        int number = 0;
        for (Group group : questionnaire.groups()) {
            for (Question question : group.questions()) {
                if (question.type().isAnswered()) {
                    lines.add(new PrintView.QuestionLine(
                            ++number,
                            group.label().in(language),
                            question.label().in(language),
                            question.choices().choices().stream()
                                    .map(Choice::label)
                                    .map(label -> label.in(language))
                                    .collect(Collectors.joining(" / ")),
                            counts(question)));
                }
            }
        }
        return lines;
    }

    private String counts(Question question) {
        return questionnaire.indicators().stream()
                .filter(indicator -> indicator.question().equals(question.name()))
                .map(indicator -> indicator.label().in(language)
                        + Punctuation.of(language.tag()).colon()
                        + Codebook.formula(questionnaire, indicator, language))
                .collect(Collectors.joining("\n"));
    }
}
