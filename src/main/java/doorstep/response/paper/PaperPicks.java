package doorstep.response.paper;

import doorstep.questionnaire.Question;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of two entries is right, question by question.
 *
 * @param third what was typed instead, by question
 */
record PaperPicks(Map<String, Pick> picked, Map<String, String> third) {
    /** What can be picked, as the form calls it; {@code none} so far. */
    enum Pick {
        none,
        first,
        second,
        third;

        private static Pick of(String name) {
            return Stream.of(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(none);
        }
    }

    static final PaperPicks NONE = new PaperPicks(Map.of(), Map.of());

    static PaperPicks of(List<Question> differing, MultivaluedMap<String, String> form) {
        Map<String, Pick> picked = new HashMap<>();
        Map<String, String> third = new HashMap<>();
        for (Question question : differing) {
            String typed = form.getFirst("third-" + question.name());
            String pick = form.getFirst("pick-" + question.name());
            third.put(question.name(), typed == null ? "" : typed);
            picked.put(question.name(), Pick.of(pick));
        }
        return new PaperPicks(picked, third);
    }

    Pick of(String question) {
        return picked.getOrDefault(question, Pick.none);
    }

    String thirdOf(String question) {
        return third.getOrDefault(question, "");
    }

    /** The questions that nothing was picked for. */
    List<String> missing() {
        return picked.entrySet().stream()
                .filter(one -> one.getValue() == Pick.none)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was typed, put right. */
    Map<String, String> right(PaperTyped first, PaperTyped second) {
        Map<String, String> right = new HashMap<>(first.byQuestion());
        picked.forEach((question, pick) -> right.put(
                question,
                switch (pick) {
                    case first -> first.of(question);
                    case second -> second.of(question);
                    case third -> thirdOf(question);
                    case none -> "";
                }));
        return right;
    }
}
