package doorstep.questionnaire;

import java.util.Optional;

/** Words for people, always in Chinese and where somebody wrote it in English too. */
public record Text(String zh, Optional<String> en) {

    /** A text in both languages. */
    public static Text of(String zh, String en) {
        return new Text(zh, Optional.of(en));
    }

    /** The words in that language; Chinese where there is no English. */
    public String in(Language language) {
        return language.choose(zh, en.orElse(zh));
    }
}
