package doorstep.report.weighting;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.rates.Finding;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.Margin;
import doorstep.tally.rates.NotRaked;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Raked;
import doorstep.tally.rates.Raking;
import doorstep.tally.rates.RakingResult;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import doorstep.tally.rates.WeightEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rates of a whole wave three times: each answer counted alike, weighted by households and adults (the rate shown everywhere), and
 * with these weights raked to census figures where the office has entered them.
 *
 * <p>Raking multiplies the weights of a class (women from 35 to 59) by one factor, held between 1/{@value #BOUND} and {@value #BOUND}.
 */
public final class WeightedRates {
    /** No weight is multiplied by more, nor divided by more. */
    public static final double BOUND = 3;

    private final WaveRates rates;
    private final List<CensusMargin> margins;
    private final List<Stratum> strata;
    private final Optional<RakingResult> raking;

    private WeightedRates(WaveRates rates, List<CensusMargin> margins) {
        this.rates = rates;
        this.margins = margins;
        this.strata = rates.strata(rates.places().codes());
        this.raking = used().isEmpty() || rates.isApart() ? Optional.empty() : Optional.of(rake());
    }

    /** @param figures all of the questionnaire's, of whichever place */
    public static WeightedRates of(WaveRates rates, List<CensusFigures> figures) {
        return new WeightedRates(
                rates,
                questions(rates.questionnaire()).stream()
                        .map(question -> CensusMargin.of(
                                question,
                                rates.places(),
                                figures.stream()
                                        .filter(one -> one.question().equals(question.name()))
                                        .toList()))
                        .toList());
    }

    /** The weighting questions, in the order of the levels of a class. */
    static List<Question> questions(Questionnaire questionnaire) {
        return questionnaire.weighting().classes().stream()
                .map(name -> questionnaire.question(name).orElseThrow())
                .toList();
    }

    /**
     * One indicator, three times.
     *
     * @param raked empty where there are no raked weights
     */
    public record Item(
            Indicator indicator,
            Finding<PlainRate> unweighted,
            Finding<Rate> weighted,
            Optional<Finding<Rate>> raked) {}

    /** One for each weighting question, usable or not. */
    public List<CensusMargin> margins() {
        return margins;
    }

    /** The margins that weights are raked to. */
    List<CensusMargin> used() {
        return margins.stream().filter(CensusMargin::isUsable).toList();
    }

    public Optional<Raked> raked() {
        return raking.flatMap(result -> result.match(Optional::of, not -> Optional.empty()));
    }

    private Optional<NotRaked> notRaked() {
        return raking.flatMap(result -> result.match(raked -> Optional.empty(), Optional::of));
    }

    /** Kish's effect of the weights by households and adults. */
    public Optional<WeightEffect> before() {
        return WeightEffect.of(strata);
    }

    /** Kish's effect of the raked weights. */
    public Optional<WeightEffect> after() {
        return raked().map(one -> new WeightEffect(answers(), Math.max(1, one.kish())));
    }

    /** Eligible answers of the sample. */
    long answers() {
        return strata.stream().mapToLong(one -> one.cell().responses()).sum();
    }

    List<Stratum> strata() {
        return strata;
    }

    /** All indicators, in the questionnaire's order. */
    public List<Item> items() {
        List<PlaceRates.Item> weighted = rates.whole().items();
        Cell all = (rates.isApart() ? Stream.<Stratum>empty() : strata.stream())
                .map(Stratum::cell)
                .reduce(Cell::plus)
                .orElseGet(() -> Cell.empty(rates.questionnaire().indicators().size()));
        return IntStream.range(0, weighted.size())
                .mapToObj(i -> {
                    Indicator indicator = weighted.get(i).indicator();
                    Finding<Rate> shown = weighted.get(i).sample();
                    return new Item(
                            indicator,
                            rates.isApart()
                                    ? weighted.get(i).link()
                                    : Finding.ofLink(all, i, indicator).like(shown),
                            shown,
                            raked().map(one -> Finding.ofSample(one.rates().get(i), indicator)
                                    .like(shown)));
                })
                .toList();
    }

    /** Why there are no raked rates; empty where there are. */
    public Optional<RakingTrouble> trouble() {
        if (rates.isApart()) {
            return Optional.of(RakingTrouble.APART);
        } else if (raking.isPresent()) {
            return notRaked().map(NotRaked::reason).map(RakingTrouble::of);
        } else if (margins.isEmpty()) {
            return Optional.of(RakingTrouble.NO_QUESTIONS);
        }
        return Stream.of(RakingTrouble.PERCENTS_OF_SEVERAL, RakingTrouble.LEVELS_DIFFER, RakingTrouble.PLACES_MISSING)
                .filter(this::isOfSome)
                .findFirst()
                .or(() -> Optional.of(RakingTrouble.NO_FIGURES));
    }

    private boolean isOfSome(RakingTrouble trouble) {
        return margins.stream().anyMatch(one -> one.state().name().equals(trouble.name()));
    }

    /** The same in a sentence; empty where there are raked rates. */
    public Optional<Text> why() {
        NotRaked not = notRaked().orElse(new NotRaked(NotRaked.Reason.NO_ANSWERS, "", ""));
        Text none = Text.of("", "");
        Text question = rates.questionnaire()
                .question(not.question())
                .map(Question::label)
                .orElse(none);
        return trouble().map(one -> one.sentence(question, levelOf(not.question(), not.level())));
    }

    private Text levelOf(String question, String level) {
        return rates.questionnaire()
                .question(question)
                .flatMap(one -> one.choices().find(level))
                .map(Choice::label)
                .orElse(Text.of(level, level));
    }

    private RakingResult rake() {
        List<Stratum> classed = classed();
        List<CensusMargin> used = used();
        List<Margin> fitted = new ArrayList<>();
        for (int m = 0; m < used.size(); m++) {
            fitted.add(used.get(m).margin(weights(classed, m)));
        }
        return Raking.rake(classed, fitted, BOUND);
    }

    /** Sum of the weights by level of one of the margins used. */
    Map<String, Double> weights(int margin) {
        return weights(classed(), margin);
    }

    private static Map<String, Double> weights(List<Stratum> classed, int margin) {
        Map<String, Double> weights = new TreeMap<>();
        for (Stratum stratum : classed) {
            long answered = stratum.cell().responses();
            double each = (double) stratum.households().orElse(answered) / answered;
            stratum.parts().forEach(part -> {
                if (part.cell().responses() > 0) {
                    String[] levels = part.weightingClass().split("\\|", -1);
                    weights.merge(levels[margin], each * part.cell().w(), Double::sum);
                }
            });
        }
        return weights;
    }

    /** The sample by community and class, a class having the levels of the margins used alone. */
    private List<Stratum> classed() {
        Map<String, Map<String, Cell>> classes = new HashMap<>();
        rates.cells().forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                classes.computeIfAbsent(key.community(), c -> new TreeMap<>())
                        .merge(levels(key.weightingClass()), cell, Cell::plus);
            }
        });
        return strata.stream()
                .map(one -> new Stratum(
                        one.community(), one.households(), one.chance(), parts(classes.get(one.community()))))
                .toList();
    }

    private static List<Part> parts(Map<String, Cell> classes) {
        return classes.entrySet().stream()
                .map(one -> new Part(one.getKey(), Part.NOBODY, one.getValue()))
                .toList();
    }

    /** What raking multiplies the weights of a class by; empty where there are no raked weights. */
    public OptionalDouble factor(String weightingClass) {
        Double factor =
                raked().map(one -> one.factors().get(levels(weightingClass))).orElse(null);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    private String levels(String weightingClass) {
        String[] levels = weightingClass.split("\\|", -1);
        return String.join(
                "|",
                IntStream.range(0, margins.size())
                        .filter(m -> margins.get(m).isUsable())
                        .mapToObj(m -> levels[m])
                        .toList());
    }
}
