package doorstep.wave.editor;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.questionnaire.draft.DraftReading;
import doorstep.wave.WaveMessages;
import doorstep.web.Texts;
import doorstep.web.UiLanguage;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the pages of the editor say things, in one language. */
record EditorWords(EditorMessages texts, String tag) {
    static EditorWords of(UiLanguage ui) {
        return new EditorWords(ui.texts(EditorMessages.class), ui.tag());
    }

    Language language() {
        return Language.orChinese(tag);
    }

    String type(QuestionType type) {
        return Texts.in(tag, WaveMessages.class).type(type);
    }

    QuestionNumbers numbers(Draft draft) {
        return new QuestionNumbers(draft, texts, tag);
    }

    ConditionView.Writer conditions(Draft draft) {
        return new ConditionView.Writer(draft, numbers(draft), texts, tag);
    }

    /** What is wrong with a question and with what it offers. */
    FieldProblems problems(DraftReading reading, DraftQuestion question) {
        Map<String, String> problems = new LinkedHashMap<>();
        FieldProblems.add(problems, "", reading.of(DraftFault.question(question.name())), language());
        FieldProblems.add(problems, "", reading.of(DraftFault.list(question.list())), language());
        return new FieldProblems(problems);
    }
}
