package doorstep.questionnaire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language of a questionnaire, any at all; our own pages speak a {@link Language}.
 *
 * @param tag by BCP 47, in its canonical form, such as {@code zh}, {@code ug} or {@code zh-Hant}
 */
public record Tongue(String tag) {
    public static final Tongue CHINESE = new Tongue("zh");
    public static final Tongue ENGLISH = new Tongue("en");

    /** No tag is longer (RFC 5646, 4.4.1). */
    public static final int LONGEST = 35;

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> THREE_LETTERS = threeLetters();

    /** Scripts that run from right to left (Unicode's Script and Bidi_Class). */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi");

    /** Languages that are written so where their tag names no script, some of them in some countries alone (CLDR, likely subtags). */
    private static final Set<String> WRITTEN_SO = Set.of(
            "ar", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs",
            "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "yi", "az-IR", "kk-AF", "kk-CN", "kk-IR", "kk-MN", "ky-CN",
            "pa-PK", "tg-PK", "tk-AF", "uz-AF", "uz-CN");

    /** Of languages of China that Java's own data (CLDR) has no name for in themselves. */
    private static final Map<String, String> OWN_NAMES = Map.of(
            "za", "Vahcuengh", "mn-Mong", "ᠮᠣᠩᠭᠣᠯ", "kk-CN", "قازاقشا", "kk-Arab", "قازاقشا", "ky-CN", "قىرعىزچا");

    /** The language that is written so; empty for what names none. */
    public static Optional<Tongue> of(String written) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build();
            String language = locale.getLanguage();
            String shortest = THREE_LETTERS.getOrDefault(language, language);
            boolean isLanguage = shortest.length() == 3 || TWO_LETTERS.contains(shortest);
            return Optional.of(locale.toLanguageTag())
                    .filter(tag -> isLanguage && tag.length() <= LONGEST)
                    .map(tag -> new Tongue(shortest + tag.substring(language.length())));
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    /** The one for those who read our pages in that language. */
    public static Tongue of(Language language) {
        return language.choose(CHINESE, ENGLISH);
    }

    /** Several, with commas between them, as they are stored. */
    public static List<Tongue> list(String tags) {
        return Arrays.stream(tags.split(",")).map(Tongue::new).toList();
    }

    /** As {@link #list} reads them. */
    public static String stored(List<Tongue> tongues) {
        return tongues.stream().map(Tongue::tag).collect(Collectors.joining(","));
    }

    private static Map<String, String> threeLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(new Locale(two).getISO3Language(), two);
        }
        return codes;
    }

    /** The same language with its last part left out; empty where it has but one. */
    Optional<Tongue> wider() {
        int end = tag.lastIndexOf('-');
        return end < 0 ? Optional.empty() : Optional.of(new Tongue(tag.substring(0, end)));
    }

    /** Whether it is the same language, perhaps in another script or country. */
    boolean isLike(Tongue other) {
        return language().equals(other.language());
    }

    private String language() {
        return tag.split("-", 2)[0];
    }

    private Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of ours that it is; empty for any other. */
    public Optional<Language> ours() {
        return Language.of(language());
    }

    /** As in HTML's {@code lang}. */
    public String lang() {
        return equals(CHINESE) ? "zh-CN" : tag;
    }

    /** As in HTML's {@code dir}: {@code rtl} or {@code ltr}. */
    public String dir() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether it is written from right to left. */
    public boolean isRightToLeft() {
        Locale locale = locale();
        return locale.getScript().isEmpty()
                ? WRITTEN_SO.contains(locale.getLanguage())
                        || WRITTEN_SO.contains(locale.getLanguage() + "-" + locale.getCountry())
                : RIGHT_TO_LEFT.contains(locale.getScript());
    }

    /** What those who speak it call it, such as 中文; where that is not known, its English name or its tag. */
    public String ownName() {
        return Optional.ofNullable(OWN_NAMES.get(tag)).orElseGet(() -> locale().getDisplayName(locale()));
    }

    /** What readers of our pages call it; its tag where that is not known. */
    public String name(Language language) {
        return locale().getDisplayName(Locale.forLanguageTag(language.tag()));
    }
}
