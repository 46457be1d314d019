package doorstep.report.overview;

import doorstep.rates.CommunityCost;
import java.util.Locale;

/** How a tile of the map is coloured: how a community stands to all of them together, as far as that is more than chance. */
public enum Tone {
    WORSE,
    BETTER,
    /** The difference may be chance. */
    UNCLEAR,
    /** Too few answers, or kept back for the sake of others. */
    HIDDEN,
    /** No answers of a sample; no doors. */
    NOTHING,
    /** Of doors: fewer than half have answered. */
    BEGUN,
    /** Of doors: half of them or more. */
    HALF,
    /** Of doors: nine of ten or more. */
    MOST;

    /** By the points that a community costs: as the overview's map and the report's have it. */
    public static Tone of(CommunityCost cost) {
        if (PlacesBeside.answers(cost.place()).sampled() == 0) {
            return NOTHING;
        } else if (cost.of() > 0 && cost.standing().isEmpty()) {
            return HIDDEN;
        }
        return cost.isSurelyBelow() ? WORSE : cost.isSurelyAbove() ? BETTER : UNCLEAR;
    }

    /** As a class of the style sheet. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
