package doorstep.questionnaire.yaml;

import doorstep.questionnaire.ChoiceList;
import doorstep.questionnaire.QuestionType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind {@code type}: the type and, for a select, the choices. */
record QuestionKind(QuestionType type, ChoiceList choices) {

    /** Reads {@code integer} or {@code select_one LIST}; empty, with a fault, where that is neither. */
    static Optional<QuestionKind> read(YamlNode spot, Map<String, ChoiceList> choiceLists) {
        Optional<String> written = spot.string();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(written.get().split("\\s+"));
        Optional<QuestionType> type = QuestionType.of(words.get(0));
        if (type.isEmpty()) {
            List<String> known = Arrays.stream(QuestionType.values())
                    .map(QuestionType::keyword)
                    .toList();
            spot.fault(
                    "没有类型 " + words.get(0) + "。" + Spelling.zh(words.get(0), known),
                    "There is no type " + words.get(0) + "." + Spelling.en(words.get(0), known));
            return Optional.empty();
        }
        return type.get().isSelect() ? select(spot, type.get(), words, choiceLists) : plain(spot, type.get(), words);
    }

    private static Optional<QuestionKind> plain(YamlNode spot, QuestionType type, List<String> words) {
        if (words.size() > 1) {
            spot.fault(type.keyword() + " 后面不写选项表。", type.keyword() + " takes no list of choices.");
        }
        return Optional.of(new QuestionKind(type, ChoiceList.NONE));
    }

    private static Optional<QuestionKind> select(
            YamlNode spot, QuestionType type, List<String> words, Map<String, ChoiceList> choiceLists) {
        if (words.size() != 2) {
            spot.fault(
                    "应写成 " + type.keyword() + " 加一个选项表的名称。",
                    "This is written " + type.keyword() + " and the name of one list of choices.");
            return Optional.empty();
        }
        ChoiceList list = choiceLists.get(words.get(1));
        if (list == null) {
            spot.fault(
                    "choices 里没有选项表 " + words.get(1) + "。" + Spelling.zh(words.get(1), choiceLists.keySet()),
                    "choices has no list " + words.get(1) + "." + Spelling.en(words.get(1), choiceLists.keySet()));
            return Optional.empty();
        }
        return Optional.of(new QuestionKind(type, list));
    }
}
