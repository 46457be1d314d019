package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;

/** What the questionnaire says of an item, in words and figures. */
public record ItemText(Indicator indicator, Language language) {
    public String name() {
        return indicator.name();
    }

    public String label() {
        return indicator.label().in(language);
    }

    public String measure() {
        return indicator.measure().label().in(language);
    }

    /** Whether answers count in part, so that the rate is a mean score and no share of people. */
    public boolean isScore() {
        return indicator.hasPartialCredit();
    }

    /** {@code 90%}. */
    public String target() {
        return bareTarget() + "%";
    }

    /** {@code 90}. */
    public String bareTarget() {
        return Figures.plain(indicator.target().movePointRight(2));
    }

    public String points() {
        return Figures.plain(indicator.points());
    }

    /** The evaluation's own item that it stands for; may be empty. */
    public String standard() {
        return indicator.aim().standard().orElse("");
    }
}
