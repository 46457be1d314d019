package doorstep.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * How a page speaks to one person: a questionnaire's words in the language that was chosen, our own in one of ours.
 *
 * @param tongue that of the questionnaire's words
 * @param ours that of ours, which are in two languages only
 */
public record Speech(Tongue tongue, Language ours) {
    public static final Speech CHINESE = of(Language.ZH);

    /** Both in a language of ours. */
    public static Speech of(Language language) {
        return new Speech(Tongue.of(language), language);
    }

    /** In that one of those on offer: where it is none of ours, our words are in the first on offer that may be, or else in Chinese. */
    public static Speech of(Tongue tongue, List<Tongue> offered) {
        Optional<Language> usual = offered.stream().findFirst().flatMap(Tongue::ours);
        return new Speech(tongue, tongue.ours().or(() -> usual).orElse(Language.ZH));
    }

    /** The words of a questionnaire. */
    public String in(Text text) {
        return text.in(tongue);
    }

    /** The words of a questionnaire, with the language that they turn out to be in. */
    public Said say(Text text) {
        Tongue found = text.spokenTo(tongue);
        return new Said(text.in(found), found, !found.equals(tongue));
    }

    /** Words that may be the questionnaire's or ours. */
    public String inEither(Text text) {
        return text.in(tongue, ours);
    }

    /** As in HTML's {@code lang} of a page. */
    public String lang() {
        return Tongue.of(ours).lang();
    }

    /** Whether the questionnaire's words are to be marked on a page as being in another language than ours. */
    public boolean isApart() {
        return !tongue.lang().equals(lang());
    }

    /**
     * Words and the language that they are in.
     *
     * @param apart whether it is another one than that of what stands around them
     */
    public record Said(String words, Tongue tongue, boolean apart) {
        @Override
        public String toString() {
            return words;
        }
    }
}
