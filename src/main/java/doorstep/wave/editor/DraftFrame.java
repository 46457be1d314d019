package doorstep.wave.editor;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.draft.Draft;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands round every page of the editor.
 *
 * @param languages tags of the languages in which its words are typed, its own first
 * @param tag of the page's own language
 */
record DraftFrame(QuestionnaireDraft stored, List<String> languages, String tag, String done) {
    static DraftFrame of(QuestionnaireDraft stored, Draft draft, EditorWords words, String done) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(draft.heading().language());
        Stream.of(Language.values()).map(Language::tag).forEach(tags::add);
        tags.addAll(draft.heading().title().byLanguage().keySet());
        tags.addAll(draft.heading().notice().byLanguage().keySet());
        draft.questions()
                .forEach(question -> tags.addAll(question.label().byLanguage().keySet()));
        return new DraftFrame(stored, List.copyOf(tags), words.tag(), done);
    }

    /** What a language is called in that of the page. */
    public String languageOf(String other) {
        return Locale.forLanguageTag(other).getDisplayName(Locale.forLanguageTag(tag));
    }

    /** The name of the field that holds the words in that language. */
    public String field(String name, String language) {
        return name + "." + language;
    }

    public String path() {
        return DraftPages.DRAFTS + "/" + stored.id;
    }

    /** Where the questionnaire is read in full, once nothing in it is wrong. */
    public String whole() {
        return "/staff/questionnaires/" + stored.formId + "/" + stored.version;
    }

    /** Where a wave is planned that uses it. */
    public String newWave() {
        return "/staff/waves/new?questionnaire=" + URLEncoder.encode(stored.named(), StandardCharsets.UTF_8);
    }
}
