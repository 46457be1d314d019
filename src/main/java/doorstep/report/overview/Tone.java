package doorstep.report.overview;

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

    /** As a class of the style sheet. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
