package doorstep.report.export;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Facts;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.StoredResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What others can know of whoever answered a questionnaire: where, by which channel and in which language, how many adults the household
 * has, the facts that were asked for ({@link Facts}), and which of the questions that are asked by a fact were answered.
 *
 * <p>The ladder gives up first what R needs least for our rates: language, facts, channel; then adults, which weigh; then the place;
 * last, where nothing else is left, the answers to questions that not everybody is asked.
 */
final class TraitSheet {
    static final int PLACE = 1;
    static final int CHANNEL = 2;
    static final int LANGUAGE = 3;
    private static final int ADULTS = 4;
    private static final int FACTS = 5;
    private static final int BAND = 10;
    private static final String GIVEN_UP = "";
    private static final String ANSWERED = "1";

    private final List<Question> facts;
    private final List<Question> telling;
    private final Set<String> following;
    private final Map<String, Integer> factAt = new HashMap<>();
    private final List<Rung> ladder = new ArrayList<>();

    TraitSheet(Questionnaire questionnaire) {
        Facts known = new Facts(questionnaire);
        facts = known.facts();
        telling = known.telling();
        following = known.following();
        for (int i = 0; i < facts.size(); i++) {
            factAt.put(facts.get(i).name(), FACTS + i);
        }
        questionnaire.weighting().adults().ifPresent(name -> factAt.put(name, ADULTS));
        build();
    }

    private void build() {
        giveUp(LANGUAGE, Text.of("作答语言不写", "language not told"));
        facts.forEach(this::addFact);
        giveUp(CHANNEL, Text.of("怎么来的不写（是不是抽样仍写）", "channel not told (whether of the sample still is)"));
        add(
                Text.of("户内成年人 4 人及以上的合在一起，写平均数", "households of 4 adults and more together, as their mean"),
                List.of(ADULTS),
                atLeast(4));
        add(
                Text.of("户内成年人 3 人及以上的合在一起，写平均数", "households of 3 adults and more together, as their mean"),
                List.of(ADULTS),
                atLeast(3));
        giveUp(ADULTS, Text.of("户内成年人数都写平均数", "adults of the household as their mean"));
        add(
                Text.of("社区不写，写到街道", "the street instead of the community"),
                List.of(PLACE),
                code -> code.isEmpty() ? code : PlaceLevel.street.codeOf(code));
        giveUp(PLACE, Text.of("街道也不写（合并）", "the street not told either (merged)"));
        if (!telling.isEmpty()) {
            add(
                    Text.of("按情况才问的题，回答不写", "answers to questions that not everybody is asked not told"),
                    IntStream.range(0, telling.size())
                            .map(i -> FACTS + facts.size() + i)
                            .boxed()
                            .toList(),
                    value -> GIVEN_UP);
        }
    }

    private void addFact(Question question) {
        int at = factAt.get(question.name());
        Text label = question.label();
        if (question.type().isNumber()) {
            add(
                    Text.of("“" + label.zh() + "”按十合写", "“" + label.in(Language.EN) + "” in tens"),
                    List.of(at),
                    TraitSheet::band);
        }
        giveUp(at, Text.of("“" + label.zh() + "”不写", "“" + label.in(Language.EN) + "” not told"));
    }

    private void giveUp(int at, Text what) {
        add(what, List.of(at), value -> GIVEN_UP);
    }

    private void add(Text what, List<Integer> at, UnaryOperator<String> coarser) {
        ladder.add(new Rung(what, at, coarser, at.get(0) >= FACTS + facts.size()));
    }

    private static UnaryOperator<String> atLeast(int adults) {
        return value ->
                !value.isEmpty() && (value.endsWith("+") || Integer.parseInt(value) >= adults) ? adults + "+" : value;
    }

    /** {@code 34} as {@code 30..39}. */
    private static String band(String value) {
        if (value.isEmpty()) {
            return value;
        }
        BigDecimal ten = BigDecimal.valueOf(BAND);
        BigDecimal low =
                new BigDecimal(value).divide(ten, 0, RoundingMode.FLOOR).multiply(ten);
        return low.toPlainString() + ".."
                + low.add(BigDecimal.valueOf(BAND - 1)).toPlainString();
    }

    List<Rung> ladder() {
        return List.copyOf(ladder);
    }

    /** @param kind of response, of which two are never mixed: what the file says of each without fail */
    Traits of(String kind, StoredResponse kept, int adults, Answers answers) {
        String[] values = new String[FACTS + facts.size() + telling.size()];
        values[0] = kind;
        values[PLACE] = kept.community();
        values[CHANNEL] = kept.channel().name();
        values[LANGUAGE] = kept.language();
        values[ADULTS] = Integer.toString(adults);
        int at = FACTS;
        for (Question fact : facts) {
            values[at++] = value(fact, answers);
        }
        for (Question one : telling) {
            values[at++] = answers.get(one.name()).isPresent() ? ANSWERED : "0";
        }
        return Traits.of(values);
    }

    private static String value(Question question, Answers answers) {
        return answers.get(question.name())
                .map(answer -> answer.match(new Answer.Cases<>(
                        choice -> choice,
                        many -> String.join(" ", many),
                        Long::toString,
                        BigDecimal::toPlainString,
                        words -> GIVEN_UP,
                        day -> Integer.toString(day.getYear()))))
                .orElse(GIVEN_UP);
    }

    /** Where the fact stands that a question asks for; empty where it asks for none, or for the adults of the household. */
    OptionalInt fact(String question) {
        Integer at = factAt.get(question);
        return at == null || at == ADULTS ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** How a fact is written: numbers may be in tens, of days only the year stands there. */
    static Text written(QuestionType type) {
        return switch (type) {
            case INTEGER, DECIMAL ->
                Text.of("可能按十合写，如 30..39；可能不写", "may be in tens, such as 30..39; may be left empty");
            case DATE -> Text.of("只写年份；可能不写", "the year alone; may be left empty");
            case SELECT_ONE, SELECT_MULTIPLE, TEXT, NOTE -> Text.of("可能不写", "may be left empty");
        };
    }

    /** Whether what was answered to a question, or what it counts, is not told of these people. */
    boolean isSilent(String question, Crowd crowd) {
        Integer own = factAt.get(question);
        if (own != null) {
            return crowd.isCoarsened(own);
        }
        return following.contains(question)
                && IntStream.range(0, telling.size()).anyMatch(i -> crowd.isCoarsened(FACTS + facts.size() + i));
    }
}
