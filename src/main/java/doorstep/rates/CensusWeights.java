package doorstep.rates;

import doorstep.census.CensusMargin;
import doorstep.census.CensusSetting;
import doorstep.census.RakingTrouble;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.tally.cells.Credited;
import doorstep.tally.rates.Margin;
import doorstep.tally.rates.NotRaked;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Raked;
import doorstep.tally.rates.Raking;
import doorstep.tally.rates.RakingResult;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What census figures make of the weights of a wave: one factor for each class of people (women from 35 to 59), worked out over all of
 * the wave's communities together and used wherever a rate of theirs is shown, be it of one community.
 *
 * <p>Factors are held between 1/{@value #BOUND} and {@value #BOUND}. Where figures are missing, or don't fit the answers, there are none,
 * and each answer weighs by households and adults alone.
 */
public final class CensusWeights {
    /** No weight is multiplied by more, nor divided by more. */
    public static final double BOUND = 3;

    private final Questionnaire questionnaire;
    private final CensusSetting setting;
    private final List<CensusMargin> margins;
    private final Optional<RakingResult> raking;

    /**
     * @param sample of all communities of the wave, in parts of the questionnaire's weighting classes
     * @param setting what the wave counts by
     */
    CensusWeights(Questionnaire questionnaire, List<Stratum> sample, CensusSetting setting) {
        this.questionnaire = questionnaire;
        this.setting = setting;
        this.margins = questions(questionnaire).stream()
                .map(question -> CensusMargin.of(question, setting.communities(), setting.figures()))
                .toList();
        this.raking = used().isEmpty() ? Optional.empty() : Optional.of(rake(sample));
    }

    /** The weighting questions, in the order of the levels of a class. */
    public static List<Question> questions(Questionnaire questionnaire) {
        return questionnaire.weighting().classes().stream()
                .map(name -> questionnaire.question(name).orElseThrow())
                .toList();
    }

    /** What they stand on. */
    public CensusSetting setting() {
        return setting;
    }

    /** One for each weighting question, usable or not. */
    public List<CensusMargin> margins() {
        return margins;
    }

    /** The margins that weights are raked to. */
    public List<CensusMargin> used() {
        return margins.stream().filter(CensusMargin::isUsable).toList();
    }

    public Optional<Raked> raked() {
        return raking.flatMap(result -> result.match(Optional::of, not -> Optional.empty()));
    }

    private Optional<NotRaked> notRaked() {
        return raking.flatMap(result -> result.match(raked -> Optional.empty(), Optional::of));
    }

    /** What the weights of a class are multiplied by; empty where weights are not raked, or the sample has nobody of it. */
    public OptionalDouble factor(String weightingClass) {
        Map<String, Double> factors = raked().map(Raked::factors).orElse(Map.of());
        Double factor = factors.get(levels(weightingClass));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** Why weights are not raked; empty where they are. */
    public Optional<RakingTrouble> trouble() {
        if (raking.isPresent()) {
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

    /**
     * The same in a sentence; empty where weights are raked.
     *
     * @param isWhole whether the reader sees all of the wave's communities: of those alone it is said how many answered
     */
    public Optional<Text> why(boolean isWhole) {
        return trouble()
                .map(trouble -> notRaked().map(not -> sentence(not, isWhole)).orElseGet(() -> trouble.sentence()));
    }

    private Text sentence(NotRaked not, boolean isWhole) {
        Optional<Question> question = questionnaire.question(not.question());
        Text level = question.flatMap(one -> one.choices().find(not.level()))
                .map(Choice::label)
                .orElse(Text.of(not.level(), not.level()));
        return RakingTrouble.of(not.reason())
                .sentence(
                        question.map(Question::label).orElse(Text.of("", "")),
                        level,
                        isWhole ? told(not.answers()) : OptionalLong.empty());
    }

    /** A community of the sample with these weights; as it is where they are not raked. */
    Stratum raked(Stratum drawn) {
        return raked().isPresent() ? drawn.raked(name -> factor(name).orElse(1)) : drawn;
    }

    private static OptionalLong told(long answers) {
        return Disclosure.isFew(answers) ? OptionalLong.empty() : OptionalLong.of(answers);
    }

    private RakingResult rake(List<Stratum> sample) {
        List<Stratum> classed = sample.stream().map(this::classed).toList();
        List<CensusMargin> used = used();
        List<Margin> fitted = new ArrayList<>();
        for (int m = 0; m < used.size(); m++) {
            fitted.add(used.get(m).margin(weights(classed, m)));
        }
        return Raking.rake(classed, fitted, BOUND);
    }

    /**
     * Sum of the weights by level of one of the margins used, before they are raked.
     *
     * @param sample in the questionnaire's weighting classes
     * @param margin its place among those used
     */
    public Map<String, Double> shares(List<Stratum> sample, int margin) {
        return weights(sample.stream().map(this::classed).toList(), margin);
    }

    private static Map<String, Double> weights(List<Stratum> classed, int margin) {
        Map<String, Double> weights = new TreeMap<>();
        for (Stratum stratum : classed) {
            for (Part part : stratum.parts()) {
                if (part.cell().responses() > 0) {
                    String level = Credited.level(part.weightingClass(), margin);
                    weights.merge(level, stratum.factor() * part.cell().w(), Double::sum);
                }
            }
        }
        return weights;
    }

    private Stratum classed(Stratum all) {
        return all.classed(this::levels);
    }

    /** A class with the levels of the margins used alone. */
    private String levels(String weightingClass) {
        return IntStream.range(0, margins.size())
                .filter(m -> margins.get(m).isUsable())
                .mapToObj(m -> Credited.level(weightingClass, m))
                .collect(Collectors.joining(Credited.LEVELS));
    }
}
