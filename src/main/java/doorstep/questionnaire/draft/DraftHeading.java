package doorstep.questionnaire.draft;

import doorstep.questionnaire.Questionnaire;
import java.util.List;

/** What stands above the first question and below the last, and whose answers count how, as typed. */
public record DraftHeading(
        String formId, String version, String language, Words title, Words notice, Words thanks, People people) {

    /**
     * Whose answers count, and how much.
     *
     * @param adults name of the question for the adults of the household; may be empty
     * @param classes names of the questions that make the weighting class
     */
    public record People(DraftCondition eligible, String adults, List<String> classes) {
        public People {
            classes = List.copyOf(classes);
        }
    }

    static DraftHeading of(Questionnaire questionnaire) {
        return new DraftHeading(
                questionnaire.formId(),
                questionnaire.version(),
                questionnaire.defaultLanguage().tag(),
                Words.of(questionnaire.title()),
                Words.of(questionnaire.notice()),
                Words.of(questionnaire.thanks()),
                new People(
                        DraftCondition.of(questionnaire.eligible()),
                        questionnaire.weighting().adults().orElse(""),
                        questionnaire.weighting().classes()));
    }

    /** The same under another name and version. */
    public DraftHeading called(String otherId, String otherVersion) {
        return new DraftHeading(otherId, otherVersion, language, title, notice, thanks, people);
    }

    /** The same with another title. */
    public DraftHeading titled(Words other) {
        return new DraftHeading(formId, version, language, other, notice, thanks, people);
    }

    /** The same with other words before the first question and behind the last. */
    public DraftHeading saying(Words otherNotice, Words otherThanks) {
        return new DraftHeading(formId, version, language, title, otherNotice, otherThanks, people);
    }

    /** The same with other people whose answers count. */
    public DraftHeading of(People others) {
        return new DraftHeading(formId, version, language, title, notice, thanks, others);
    }
}
