package doorstep.questionnaire.yaml;

import doorstep.questionnaire.ChoiceList;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions: {@code {question, in}}, {@code {question, at_least, at_most}}, all, any and not. */
final class ConditionReader {

    private static final Set<String> SHAPES = Set.of("question", "all", "any", "not");

    private final AskedSoFar asked;

    ConditionReader(AskedSoFar asked) {
        this.asked = asked;
    }

    /** Reads as always true where it is at fault. */
    Condition read(YamlNode spot) {
        Block block = spot.block("question", "in", "at_least", "at_most", "all", "any", "not");
        long shapes = SHAPES.stream().filter(block::has).count();
        boolean straysIn = !block.has("question") && (block.has("in") || block.has("at_least") || block.has("at_most"));
        if (!spot.isMapping()) {
            return Condition.ALWAYS;
        }
        if (shapes != 1 || straysIn) {
            spot.fault(
                    "条件应是下列之一：{question, in}、{question, at_least, at_most}、{all: […]}、{any: […]}、{not: …}。",
                    "A condition is one of {question, in}, {question, at_least, at_most}, {all: […]}, {any: […]}, {not: …}.");
            return Condition.ALWAYS;
        }
        if (block.has("question")) {
            return onQuestion(block);
        }
        if (block.has("not")) {
            return new Condition.Not(read(block.required("not").orElseThrow()));
        }
        return block.has("all")
                ? new Condition.All(parts(block.required("all").orElseThrow()))
                : new Condition.Any(parts(block.required("any").orElseThrow()));
    }

    private List<Condition> parts(YamlNode spot) {
        return spot.items().stream().map(this::read).toList();
    }

    private Condition onQuestion(Block block) {
        boolean bounds = block.has("at_least") || block.has("at_most");
        if (bounds == block.has("in")) {
            block.spot().fault("条件要写 in，或者 at_least / at_most，二者选一。", "State either in, or at_least / at_most.");
            return Condition.ALWAYS;
        }
        YamlNode name = block.required("question").orElseThrow();
        Optional<Question> question = asked.find(name);
        return bounds ? within(block, name, question) : in(block, name, question);
    }

    private static Condition in(Block block, YamlNode name, Optional<Question> question) {
        List<YamlNode> items = block.required("in").orElseThrow().items();
        boolean fits = question.isPresent()
                && AskedSoFar.hasType(name, question.get(), QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE);
        return fits
                ? new Condition.In(question.get().name(), choices(question.get().choices(), items))
                : Condition.ALWAYS;
    }

    /** The choices of the list that are named here, each at most once. */
    static List<String> choices(ChoiceList list, List<YamlNode> items) {
        Names names = new Names();
        List<String> choices = new ArrayList<>();
        for (YamlNode item : items) {
            item.string().filter(choice -> isOffered(list, choice, item)).ifPresent(choice -> {
                names.take(choice, item);
                choices.add(choice);
            });
        }
        return choices;
    }

    /** Whether the list has the choice; a fault on the spot where not. */
    static boolean isOffered(ChoiceList list, String choice, YamlNode spot) {
        List<String> offered = list.names();
        if (!offered.contains(choice)) {
            spot.fault(
                    list.name() + " 里没有选项 " + choice + "。" + Spelling.zh(choice, offered),
                    list.name() + " has no choice " + choice + "." + Spelling.en(choice, offered));
        }
        return offered.contains(choice);
    }

    private static Condition within(Block block, YamlNode name, Optional<Question> question) {
        Optional<BigDecimal> atLeast = block.optional("at_least").flatMap(YamlNode::number);
        Optional<BigDecimal> atMost = block.optional("at_most").flatMap(YamlNode::number);
        faultIfEmpty(block, atLeast, atMost);
        boolean fits = question.isPresent()
                && AskedSoFar.hasType(name, question.get(), QuestionType.INTEGER, QuestionType.DECIMAL);
        return fits ? new Condition.Within(question.get().name(), atLeast, atMost) : Condition.ALWAYS;
    }

    /** A lower bound above the upper one is a fault. */
    static void faultIfEmpty(Block block, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        if (atLeast.isPresent() && atMost.isPresent() && atLeast.get().compareTo(atMost.get()) > 0) {
            block.spot().fault("at_least 大于 at_most，没有数能满足。", "at_least is above at_most: no number fits.");
        }
    }
}
