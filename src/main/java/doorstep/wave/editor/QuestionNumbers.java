package doorstep.wave.editor;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What questions are called on pages: their number, as people who answer see it, and their words. */
final class QuestionNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Draft draft;
    private final EditorMessages words;
    private final String language;

    QuestionNumbers(Draft draft, EditorMessages words, String language) {
        this.draft = draft;
        this.words = words;
        this.language = language;
        for (DraftQuestion question : draft.questions()) {
            if (question.type().isAnswered()) {
                numbers.put(question.name(), numbers.size() + 1);
            }
        }
    }

    /** 0 for a note and for what is not there. */
    int of(String question) {
        return numbers.getOrDefault(question, 0);
    }

    /** Such as "3. How clean …"; the name where nothing was written yet. */
    String title(String name) {
        return draft.question(name)
                .map(question -> {
                    String label = question.label().shown(language);
                    String said = label.isEmpty() ? words.noWordsYet(name) : label;
                    return of(name) == 0 ? said : words.numbered(of(name), said);
                })
                .orElseGet(() -> words.goneQuestion(name));
    }

    /** The questions that share a list, by number. */
    String list(List<DraftQuestion> questions) {
        return questions.stream()
                .map(one -> String.valueOf(of(one.name())))
                .reduce(words::listed)
                .orElse("");
    }
}
