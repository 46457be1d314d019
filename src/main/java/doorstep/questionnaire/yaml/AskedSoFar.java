package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions that stand above the place being read: only those may be named there. */
final class AskedSoFar {

    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Set<String> later = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    /** A question that the file has somewhere. */
    void announce(String name) {
        later.add(name);
    }

    /** A question that has now been passed. */
    void add(Question question) {
        asked.putIfAbsent(question.name(), question);
        later.remove(question.name());
    }

    /** A question whose own type is at fault: what names it gets no fault for that too. */
    void addUnread(String name) {
        unread.add(name);
        later.remove(name);
    }

    /** The question named here; empty where there is none, with a fault unless that question is at fault itself. */
    Optional<Question> find(YamlNode spot) {
        Optional<String> name = spot.string();
        if (name.isEmpty() || unread.contains(name.get())) {
            return Optional.empty();
        }
        Question question = asked.get(name.get());
        if (question == null && later.contains(name.get())) {
            spot.fault(
                    "问题 " + name.get() + " 不在这里之前，条件只能用前面的问题。",
                    "The question " + name.get() + " does not stand above; conditions may only name earlier ones.");
        } else if (question == null) {
            spot.fault(
                    "没有问题 " + name.get() + "。" + Spelling.zh(name.get(), asked.keySet()),
                    "There is no question " + name.get() + "." + Spelling.en(name.get(), asked.keySet()));
        }
        return Optional.ofNullable(question);
    }

    /** The name of the question named here, which must have this type. */
    Optional<String> find(YamlNode spot, QuestionType type) {
        return find(spot).filter(question -> hasType(spot, question, type)).map(Question::name);
    }

    /** Whether the question is of one of these types; a fault where not. */
    static boolean hasType(YamlNode spot, Question question, QuestionType... types) {
        if (Arrays.asList(types).contains(question.type())) {
            return true;
        }
        String wanted = Arrays.stream(types).map(QuestionType::keyword).collect(Collectors.joining("/"));
        String actual = question.type().keyword();
        spot.fault(
                "问题 " + question.name() + " 的类型是 " + actual + "，这里需要 " + wanted + "。",
                "The question " + question.name() + " is " + actual + "; this needs " + wanted + ".");
        return false;
    }
}
