package doorstep.questionnaire;

import java.util.Optional;

/** A language in which Doorstep speaks to people. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag as in HTML's {@code lang} and in questionnaire files: {@code zh} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** What this language has of two: a third language does not compile before all who call this have three. */
    public <T> T choose(T chinese, T english) {
        return switch (this) {
            case ZH -> chinese;
            case EN -> english;
        };
    }

    /** The other one. */
    public Language other() {
        return choose(EN, ZH);
    }

    /** The language with this tag, Chinese for any other. */
    public static Language orChinese(String tag) {
        return of(tag).orElse(ZH);
    }

    /** The language with exactly this tag; empty for any other. */
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
