package doorstep.wave.editor;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.draft.DraftFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the fields of one form, by the name of the field. */
record FieldProblems(Map<String, String> byField) {
    /** @param prefix stands before the fields, where a form has several parts of one kind */
    static void add(Map<String, String> to, String prefix, List<DraftFault> faults, Language language) {
        for (DraftFault fault : faults) {
            to.merge(prefix + fault.field(), fault.reason().in(language), (one, other) -> one + " " + other);
        }
    }

    static FieldProblems of(List<DraftFault> faults, Language language) {
        Map<String, String> problems = new LinkedHashMap<>();
        add(problems, "", faults, language);
        return new FieldProblems(problems);
    }

    /** Empty where nothing is wrong. */
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }

    public int count() {
        return byField.size();
    }
}
