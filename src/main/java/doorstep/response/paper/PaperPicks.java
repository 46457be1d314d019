package doorstep.response.paper;

import doorstep.questionnaire.Question;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of two entries is right, question by question.
 *
 * @param picked {@code first}, {@code second}, {@code third} or empty, by question
 * @param third what was typed instead, by question
 */
record PaperPicks(Map<String, String> picked, Map<String, String> third) {
    static final PaperPicks NONE = new PaperPicks(Map.of(), Map.of());

    static PaperPicks of(List<Question> differing, MultivaluedMap<String, String> form) {
        Map<String, String> picked = new HashMap<>();
        Map<String, String> third = new HashMap<>();
        for (Question question : differing) {
            String typed = form.getFirst("third-" + question.name());
            String pick = form.getFirst("pick-" + question.name());
            third.put(question.name(), typed == null ? "" : typed);
            picked.put(question.name(), pick == null ? "" : pick);
        }
        return new PaperPicks(picked, third);
    }

    String of(String question) {
        return picked.getOrDefault(question, "");
    }

    String thirdOf(String question) {
        return third.getOrDefault(question, "");
    }

    /** The questions that nothing was picked for. */
    List<String> missing() {
        return picked.entrySet().stream()
                .filter(one -> !List.of("first", "second", "third").contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was typed, put right. */
    Map<String, String> right(PaperTyped first, PaperTyped second) {
        Map<String, String> right = new HashMap<>(first.byQuestion());
        picked.forEach((question, pick) -> right.put(
                question,
                switch (pick) {
                    case "first" -> first.of(question);
                    case "second" -> second.of(question);
                    case "third" -> thirdOf(question);
                    default -> "";
                }));
        return right;
    }
}
