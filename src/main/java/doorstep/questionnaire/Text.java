package doorstep.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words for people, in as many languages as somebody wrote them. Our own are in Chinese and English, a questionnaire's in the
 * languages of the questionnaire.
 *
 * @param words in order, at least in one language; the first are read wherever there are no better ones
 */
public record Text(Map<Tongue, String> words) {

    public Text {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A text has words");
        }
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** A text in both languages of ours. */
    public static Text of(String zh, String en) {
        Map<Tongue, String> words = new LinkedHashMap<>();
        words.put(Tongue.CHINESE, zh);
        words.put(Tongue.ENGLISH, en);
        return new Text(words);
    }

    /** A text in one language. */
    public static Text of(Tongue tongue, String words) {
        return new Text(Map.of(tongue, words));
    }

    /** A text in Chinese alone. */
    public static Text chinese(String zh) {
        return of(Tongue.CHINESE, zh);
    }

    /** The words in exactly that language; empty where nobody wrote any. */
    public Optional<String> written(Tongue tongue) {
        return Optional.ofNullable(words.get(tongue));
    }

    /** The words for somebody who answers in that language: those of {@link #spokenTo}. */
    public String in(Tongue tongue) {
        return words.get(spokenTo(tongue));
    }

    /** The words for somebody who reads our pages in that language; the Chinese ones where there are none, or else the first. */
    public String in(Language language) {
        return nearest(Tongue.of(language))
                .or(() -> nearest(Tongue.CHINESE))
                .map(words::get)
                .orElseGet(() -> words.get(first()));
    }

    /** As {@link #in(Tongue)}, for words that may be ours: those in the other language are better than just the first. */
    public String in(Tongue tongue, Language otherwise) {
        return nearest(tongue).map(words::get).orElseGet(() -> in(otherwise));
    }

    /** What a Chinese reader reads. */
    public String zh() {
        return in(Language.ZH);
    }

    /** Whether somebody with that language gets words in it, or in one that is near to it. */
    boolean isWrittenFor(Tongue tongue) {
        return nearest(tongue).isPresent();
    }

    /** The language of the words that somebody with that language gets: it, one that is near to it, or else the first. */
    public Tongue spokenTo(Tongue tongue) {
        return nearest(tongue).orElseGet(this::first);
    }

    private Tongue first() {
        return words.keySet().iterator().next();
    }

    /** The same, a wider one ({@code zh-Hant} for {@code zh-Hant-TW}: RFC 4647, 3.4), or any of the same language. */
    private Optional<Tongue> nearest(Tongue wanted) {
        for (Tongue one = wanted; one != null; one = one.wider().orElse(null)) {
            if (words.containsKey(one)) {
                return Optional.of(one);
            }
        }
        return words.keySet().stream().filter(wanted::isLike).findFirst();
    }
}
