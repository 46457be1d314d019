package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of a form: what stands in it, and in which language if it is words. */
record FormColumn(String key, Optional<Language> language) {

    private static final Pattern HEADING = Pattern.compile("([^:]+?)(?:\\s*::?\\s*(.+))?");
    private static final Pattern CODE = Pattern.compile(".*[(（]\\s*([A-Za-z]+).*[)）]");

    /** The heading, such as {@code label::中文 (zh)}. */
    String heading() {
        return key + language.map(one -> "::" + name(one)).orElse("");
    }

    /** A language as forms call it. */
    static String name(Language language) {
        return language.choose("中文", "English") + " (" + language.tag() + ")";
    }

    /**
     * Reads a heading; empty where its language is none of ours.
     *
     * @param otherwise the language of a heading that names none
     */
    static Optional<FormColumn> read(String heading, FormTable table, Language otherwise) {
        Matcher parts = HEADING.matcher(heading.strip());
        if (!parts.matches()) {
            return Optional.of(new FormColumn(heading, Optional.empty()));
        }
        String key = key(parts.group(1));
        String named = parts.group(2);
        if (!table.isText(key)) {
            return Optional.of(new FormColumn(named == null ? key : heading.strip(), Optional.empty()));
        }
        Optional<Language> language = named == null ? Optional.of(otherwise) : language(named);
        return language.map(one -> new FormColumn(key, Optional.of(one)));
    }

    private static String key(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
        return key.equals("relevance") ? "relevant" : key;
    }

    /** By its code in brackets, or else by its name. */
    static Optional<Language> language(String named) {
        Matcher code = CODE.matcher(named);
        String plain = (code.matches() ? code.group(1) : named).strip().toLowerCase(Locale.ROOT);
        if (plain.matches("zh.*|cn|chinese.*|.*[中汉漢][文语語].*|普通话")) {
            return Optional.of(Language.ZH);
        }
        return plain.matches("en|en[-_].*|english.*|英[文语語]") ? Optional.of(Language.EN) : Optional.empty();
    }
}
