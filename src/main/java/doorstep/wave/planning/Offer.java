package doorstep.wave.planning;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import java.util.List;

/**
 * A questionnaire that a new wave may use.
 *
 * @param name {@code form_id version}
 * @param languages what its reader calls the languages in which it is written
 */
record Offer(String name, String title, int questions, List<String> languages) {
    static Offer of(String name, Questionnaire questionnaire, Language reader) {
        return new Offer(
                name,
                questionnaire.title().in(reader),
                (int) questionnaire.questions().stream()
                        .filter(question -> question.type().isAnswered())
                        .count(),
                questionnaire.languages().stream().map(one -> one.name(reader)).toList());
    }

    /** The part of the name that people read; the title says the rest. */
    public String version() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
