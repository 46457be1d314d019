package doorstep.quality.doubts;

import java.util.Locale;

/** Figures of doubts as people read them, each in the unit of its kind. */
public final class DoubtFigures {
    private DoubtFigures() {}

    /** A volunteer's figure, or that of the peers. */
    static String ofVolunteer(FlagKind kind, double figure) {
        return switch (kind) {
            case too_fast -> seconds(figure);
            case far_from_residents, far_on_items -> points(figure);
            case odd_hours, bursts, straight_lined, near_identical, no_refusals, drawn_again -> percent(figure);
        };
    }

    /** What stands out about one interview. */
    static String ofInterview(InterviewFlag flag) {
        return switch (flag.kind()) {
            case too_fast -> seconds(flag.own());
            case near_identical -> percent(flag.own());
            case odd_hours, bursts, straight_lined, no_refusals, far_from_residents, far_on_items, drawn_again ->
                "" + Math.round(flag.own());
        };
    }

    /** What is usual beside that one interview. */
    static String besideInterview(InterviewFlag flag) {
        return switch (flag.kind()) {
            case too_fast -> seconds(flag.peers());
            case odd_hours,
                    bursts,
                    straight_lined,
                    near_identical,
                    no_refusals,
                    far_from_residents,
                    far_on_items,
                    drawn_again -> percent(flag.peers());
        };
    }

    private static String seconds(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.1f" : "%.0f", figure);
    }

    /** 0.4 %: never a bare 0 for what is only rare. */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "<0.1%";
        }
        return String.format(Locale.ROOT, percent == 0 || percent >= 9.95 ? "%.0f%%" : "%.1f%%", percent);
    }

    /** +12.3 or −4.0, percentage points; a dash where there is nothing to compare with. */
    private static String points(double difference) {
        if (Double.isNaN(difference)) {
            return "–";
        }
        String size = String.format(Locale.ROOT, "%.1f", 100 * Math.abs(difference));
        return size.equals("0.0") ? size : (difference < 0 ? "−" : "+") + size;
    }
}
