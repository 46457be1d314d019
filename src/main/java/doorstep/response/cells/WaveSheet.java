package doorstep.response.cells;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.answers.Masking;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the answers of one wave are credited: the one place where a stored row turns into what the cells count. */
final class WaveSheet {
    private final Questionnaire questionnaire;
    private final List<String> openQuestions;
    private final CreditSheet sheet;

    WaveSheet(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        sheet = new CreditSheet(questionnaire);
        openQuestions = questionnaire.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .map(Question::name)
                .toList();
    }

    CellTally tally() {
        return sheet.tally();
    }

    /**
     * What was written in free text, by question; empty for answers that were erased. Masked once more: answers that were stored before
     * numbers were hidden, or before all of them were known, still hold them.
     *
     * @throws IllegalArgumentException as {@link #credit}
     */
    Map<String, String> words(String answers) {
        // most answers have no words, and a look at the text is cheaper than reading it
        if (openQuestions.stream().noneMatch(name -> answers.contains("\"" + name + "\":\""))) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        Answers read = Answers.fromCanonicalJson(questionnaire, answers);
        for (String name : openQuestions) {
            read.get(name).flatMap(Answer::written).ifPresent(text -> words.put(name, Masking.mask(text)));
        }
        return words;
    }

    /** @throws IllegalArgumentException where the text is not that of answers which the questionnaire let through */
    Credited credit(StoredAnswers response) {
        Answers read = Answers.fromCanonicalJson(questionnaire, response.answers());
        return response.answerer().standsForAdults(response.channel())
                ? sheet.credit(read)
                : sheet.creditUnweighted(read);
    }
}
