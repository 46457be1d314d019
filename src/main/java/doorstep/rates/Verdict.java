package doorstep.rates;

import doorstep.quality.ChannelComparison;
import doorstep.questionnaire.Language;
import doorstep.tally.compare.Change;
import doorstep.web.Texts;
import java.util.Optional;
import java.util.OptionalDouble;

/** What can be said of a change from one wave to the next. */
public enum Verdict {
    /** It rose, more than chance, all looked at together. */
    ROSE,
    /** It fell, likewise. */
    FELL,
    /** Its limits lie within {@link #MARGIN} either way: as good as unchanged. */
    ALIKE,
    /** Nothing can be said: it may have risen or fallen. */
    OPEN,
    /** It was not asked or counted alike. */
    BROKEN,
    /** Answers came in another way: {@link OneMix.Basis#UNTOLD}. */
    MIX,
    /** One of the rates is not shown. */
    MISSING;

    /** A change of less is called none: 5 points of a hundred. */
    public static final double MARGIN = 0.05;

    /**
     * @param broken whether it was not asked or counted alike
     * @param change empty where it cannot be compared
     * @param adjusted Holm's p value, there with the change
     */
    public static Verdict of(boolean broken, Optional<Change> change, OptionalDouble adjusted) {
        if (broken || change.isEmpty()) {
            return broken ? BROKEN : MISSING;
        } else if (adjusted.orElse(1) < ChannelComparison.LEVEL) {
            return change.get().difference() > 0 ? ROSE : FELL;
        }
        return change.get().low() > -MARGIN && change.get().high() < MARGIN ? ALIKE : OPEN;
    }

    /** As a template reads it: {@code rose}. */
    public String slug() {
        return Slug.of(this);
    }

    /**
     * What is said of it, in one word on every page and paper.
     *
     * @param slug as a style names it: {@code rose}
     * @param mark told from the others' without colour: ↑ ↓ = ? ≠ –
     * @param word such as 基本没变
     */
    public record Text(String slug, String mark, String word) {
        /** Sign and word: {@code = 基本没变}. */
        public String said() {
            return mark + " " + word;
        }
    }

    public Text text(Language language) {
        ReportMessages words = Texts.in(language.tag(), ReportMessages.class);
        return switch (this) {
            case ROSE -> new Text(slug(), "↑", words.changeRose());
            case FELL -> new Text(slug(), "↓", words.changeFell());
            case ALIKE -> new Text(slug(), "=", words.changeAlike());
            case OPEN -> new Text(slug(), "?", words.changeOpen());
            case BROKEN -> new Text(slug(), "≠", words.changeBroken());
            case MIX -> new Text(slug(), "≠", words.changeMix());
            case MISSING -> new Text(slug(), "–", words.changeMissing());
        };
    }
}
