package doorstep.rates;

import doorstep.tally.dice.Risk;
import java.util.Optional;

/**
 * What an item puts at risk, in figures.
 *
 * @param lost expected points lost, {@code 1.2}; empty where no rate is shown, as is {@code chance}
 * @param chance of reaching the target, {@code 37%}
 */
public record RiskText(String lost, String chance) {

    public static RiskText of(Optional<Risk> risk) {
        return new RiskText(
                risk.map(one -> points(one.points())).orElse(""),
                risk.map(one -> chance(one.chance())).orElse(""));
    }

    public static String points(double points) {
        long tenths = Math.round(10 * points);
        return tenths == 0 ? (points > 0 ? "<0.1" : "0") : tenths / 10 + "." + tenths % 10;
    }

    /** In whole percent, and never certain. */
    private static String chance(double chance) {
        if (chance < 0.01) {
            return "<1%";
        }
        return chance > 0.99 ? ">99%" : Math.round(100 * chance) + "%";
    }
}
