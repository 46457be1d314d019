package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Tongue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column of a form: what stands in it, and in which language if it is words. */
record FormColumn(String key, Optional<Tongue> language) {

    private static final Pattern HEADING = Pattern.compile("([^:]+?)(?:\\s*::?\\s*(.+))?");
    private static final Pattern CODE = Pattern.compile(".*[(（]\\s*([A-Za-z][A-Za-z0-9_-]*).*[)）]");

    private static final Map<String, Tongue> BY_NAME = byName();

    /** The heading, such as {@code label::中文 (zh)}. */
    String heading() {
        return key + language.map(one -> "::" + name(one)).orElse("");
    }

    /** A language as forms call it. */
    static String name(Tongue language) {
        return language.ownName() + " (" + language.tag() + ")";
    }

    /**
     * Reads a heading; empty where its language is none.
     *
     * @param otherwise the language of a heading that names none
     */
    static Optional<FormColumn> read(String heading, FormTable table, Tongue otherwise) {
        Matcher parts = HEADING.matcher(heading.strip());
        if (!parts.matches()) {
            return Optional.of(new FormColumn(heading, Optional.empty()));
        }
        String key = key(parts.group(1));
        String named = parts.group(2);
        if (!table.isText(key)) {
            return Optional.of(new FormColumn(named == null ? key : heading.strip(), Optional.empty()));
        }
        Optional<Tongue> language = named == null ? Optional.of(otherwise) : language(named);
        return language.map(one -> new FormColumn(key, Optional.of(one)));
    }

    private static String key(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
        return key.equals("relevance") ? "relevant" : key;
    }

    /** By its code in brackets, or else by its name in Chinese, in English or in itself. */
    static Optional<Tongue> language(String named) {
        Matcher code = CODE.matcher(named);
        String plain = (code.matches() ? code.group(1) : named).strip().toLowerCase(Locale.ROOT);
        if (plain.matches("zh|zh[-_](cn|hans).*|cn|chinese.*|.*[中汉漢][文语語].*|普通话")) {
            return Optional.of(Tongue.CHINESE);
        }
        if (plain.matches("en|en[-_].*|english.*|英[文语語]")) {
            return Optional.of(Tongue.ENGLISH);
        }
        return Optional.ofNullable(BY_NAME.get(plain)).or(() -> Tongue.of(plain));
    }

    private static Map<String, Tongue> byName() {
        Map<String, Tongue> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Tongue.of(code)
                    .ifPresent(tongue -> Stream.of(tongue.name(Language.EN), tongue.name(Language.ZH), tongue.ownName())
                            .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), tongue)));
        }
        return names;
    }
}
