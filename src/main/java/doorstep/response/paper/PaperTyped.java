package doorstep.response.paper;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Masking;
import doorstep.questionnaire.answers.RawAnswers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed from a paper form, question by question: the codes beside the boxes, numbers, dates, words, or that it
 * cannot be read. {@code paper.js} reads codes in the same way.
 */
public record PaperTyped(Map<String, String> byQuestion) {
    /** Says that an answer is missing or cannot be read: nobody would answer with it. */
    static final String ILLEGIBLE = "-";

    private static final Set<String> ILLEGIBLE_TOO = Set.of(ILLEGIBLE, "－", "—", "–", "−", "——", "读不清");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,，、;；./+]+");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** Up to so many choices each digit is a code of its own. */
    private static final int MOST_OF_ONE_DIGIT = 9;

    /** Stands for a code that the paper doesn't have; no choice is called so. */
    private static final String NO_CHOICE = "?";

    public PaperTyped {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** The same with phone numbers and the like hidden in free text, as it may be kept. */
    PaperTyped masked(Questionnaire questionnaire) {
        Map<String, String> masked = new LinkedHashMap<>(byQuestion);
        for (Question question : questionnaire.questions()) {
            if (question.type() == QuestionType.TEXT) {
                masked.computeIfPresent(question.name(), (name, typed) -> Masking.mask(typed));
            }
        }
        return new PaperTyped(masked);
    }

    String of(String question) {
        return byQuestion.getOrDefault(question, "");
    }

    boolean isIllegible(String question) {
        return ILLEGIBLE_TOO.contains(of(question).strip());
    }

    /** The same as the questionnaire understands it. */
    RawAnswers answers(Questionnaire questionnaire) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            String typed = of(question.name());
            if (question.type().isAnswered() && !typed.isBlank() && !isIllegible(question.name())) {
                answers.put(question.name(), values(question, typed));
            }
        }
        return RawAnswers.of(answers);
    }

    private static List<String> values(Question question, String typed) {
        if (question.type().isSelect()) {
            List<Choice> choices = question.choices().choices();
            boolean several = question.type() == QuestionType.SELECT_MULTIPLE;
            return codes(typed, choices.size(), several).stream()
                    .map(code -> code >= 1 && code <= choices.size()
                            ? choices.get(code - 1).name()
                            : NO_CHOICE)
                    .toList();
        }
        if (question.type() == QuestionType.DATE) {
            Matcher digits = EIGHT_DIGITS.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC));
            return List.of(digits.matches() ? digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3) : typed);
        }
        return List.of(typed);
    }

    /** The codes meant; 0 for what is none. */
    static List<Integer> codes(String typed, int choices, boolean several) {
        List<Integer> codes = new ArrayList<>();
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        for (String word : BETWEEN_CODES.split(plain)) {
            if (several && choices <= MOST_OF_ONE_DIGIT && word.matches("\\d+")) {
                word.chars().forEach(digit -> codes.add(digit - '0'));
            } else if (!word.isEmpty()) {
                codes.add(word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0);
            }
        }
        return codes;
    }
}
