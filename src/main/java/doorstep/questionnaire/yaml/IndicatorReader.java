package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Credit;
import doorstep.questionnaire.InOrder;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the indicators: what the answers amount to. */
final class IndicatorReader {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);

    private final AskedSoFar asked;
    private final Names names = new Names();

    IndicatorReader(AskedSoFar asked) {
        this.asked = asked;
    }

    List<Indicator> read(YamlNode spot) {
        return spot.items().stream().map(this::indicator).toList();
    }

    private Indicator indicator(YamlNode spot) {
        Block block = spot.block(
                "name",
                "measure",
                "label",
                "question",
                "credit",
                "credit_at_least",
                "outside_base",
                "not_asked",
                "target",
                "points",
                "standard",
                "source",
                "card");
        Optional<Question> question = block.required("question").flatMap(this::question);
        return new Indicator(
                names.take(block),
                block.required("measure").flatMap(IndicatorReader::measure).orElse(Measure.AWARENESS),
                block.text("label"),
                question.map(Question::name).orElse(""),
                credit(block, question),
                block.optional("not_asked").map(IndicatorReader::notAsked).orElse(Indicator.NotAsked.OUTSIDE),
                new Indicator.Aim(
                        number(block, "target", BigDecimal.ONE),
                        number(block, "points", MOST_POINTS),
                        block.optional("standard").flatMap(YamlNode::string),
                        block.optional("source").flatMap(YamlNode::text)),
                block.optional("card").flatMap(YamlNode::text));
    }

    private Optional<Question> question(YamlNode spot) {
        return asked.find(spot)
                .filter(found -> AskedSoFar.hasType(
                        spot,
                        found,
                        QuestionType.SELECT_ONE,
                        QuestionType.SELECT_MULTIPLE,
                        QuestionType.INTEGER,
                        QuestionType.DECIMAL));
    }

    private static Optional<Measure> measure(YamlNode spot) {
        Optional<String> word = spot.string();
        Optional<Measure> measure = word.flatMap(Measure::of);
        if (word.isPresent() && measure.isEmpty()) {
            List<String> known =
                    Arrays.stream(Measure.values()).map(Measure::keyword).toList();
            spot.fault(
                    "measure 应是 " + String.join("、", known) + " 之一。" + Spelling.zh(word.get(), known),
                    "measure should be one of " + String.join(", ", known) + "." + Spelling.en(word.get(), known));
        }
        return measure;
    }

    private static Indicator.NotAsked notAsked(YamlNode spot) {
        if (!spot.is("outside") && !spot.is("zero")) {
            spot.fault("not_asked 应是 outside 或 zero。", "not_asked should be outside or zero.");
        }
        return spot.is("zero") ? Indicator.NotAsked.ZERO : Indicator.NotAsked.OUTSIDE;
    }

    private static BigDecimal number(Block block, String key, BigDecimal most) {
        return block.required(key)
                .flatMap(spot -> spot.number(BigDecimal.ZERO, most))
                .orElse(BigDecimal.ZERO);
    }

    private Credit credit(Block block, Optional<Question> question) {
        if (question.isEmpty()) {
            return new Credit.FromNumber(BigDecimal.ZERO);
        }
        return question.get().type().isNumber() ? fromNumber(block) : byChoice(block, question.get());
    }

    private static Credit fromNumber(Block block) {
        for (String key : List.of("credit", "outside_base")) {
            block.optional(key)
                    .ifPresent(spot -> spot.fault(
                            "数字问题用 credit_at_least，不用 " + key + "。",
                            "A number has credit_at_least and no " + key + "."));
        }
        return new Credit.FromNumber(
                block.required("credit_at_least").flatMap(YamlNode::number).orElse(BigDecimal.ZERO));
    }

    private static Credit byChoice(Block block, Question question) {
        block.optional("credit_at_least")
                .ifPresent(spot -> spot.fault(
                        "选择题用 credit，不用 credit_at_least。",
                        "A question with choices has credit and no credit_at_least."));
        Optional<YamlNode> creditSpot = block.required("credit");
        Map<String, BigDecimal> credits =
                creditSpot.map(spot -> credits(spot, question)).orElse(Map.of());
        List<String> outside = block.optional("outside_base")
                .map(spot -> ConditionReader.choices(question.choices(), spot.items()))
                .orElse(List.of());
        creditSpot.ifPresent(spot -> eachOnce(spot, question, credits, outside));
        return new Credit.ByChoice(credits, InOrder.set(outside));
    }

    private static Map<String, BigDecimal> credits(YamlNode spot, Question question) {
        BigDecimal least = question.type() == QuestionType.SELECT_MULTIPLE ? BigDecimal.ONE.negate() : BigDecimal.ZERO;
        Map<String, BigDecimal> credits = new LinkedHashMap<>();
        spot.entries().forEach((choice, value) -> {
            if (ConditionReader.isOffered(question.choices(), choice, value)) {
                credits.put(choice, share(value, least));
            }
        });
        return credits;
    }

    private static BigDecimal share(YamlNode spot, BigDecimal least) {
        Optional<BigDecimal> share = spot.number(least, BigDecimal.ONE);
        if (share.isPresent() && share.get().stripTrailingZeros().scale() > MOST_DECIMALS) {
            spot.fault("最多四位小数。", "At most four decimals.");
        }
        return share.orElse(BigDecimal.ZERO);
    }

    private static void eachOnce(
            YamlNode spot, Question question, Map<String, BigDecimal> credits, List<String> outside) {
        List<String> both = credits.keySet().stream().filter(outside::contains).toList();
        List<String> neither = new ArrayList<>(question.choices().names());
        neither.removeAll(credits.keySet());
        neither.removeAll(outside);
        neither.remove(""); // a choice whose name is at fault itself
        if (credits.isEmpty() && neither.isEmpty()) {
            spot.fault("至少一个选项要有 credit。", "At least one choice needs a credit.");
        }
        if (!both.isEmpty()) {
            String names = String.join(", ", both);
            spot.fault(names + " 同时在 credit 和 outside_base 里。", names + " stands both in credit and in outside_base.");
        }
        if (!neither.isEmpty()) {
            String names = String.join(", ", neither);
            spot.fault(
                    "每个选项要么有 credit，要么在 outside_base 里；缺少 " + names + "。",
                    "Each choice has a credit or is in outside_base; missing: " + names + ".");
        }
    }
}
