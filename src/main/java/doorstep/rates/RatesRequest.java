package doorstep.rates;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which rates a program asks for.
 *
 * @param by level of the rows
 * @param language of labels and reasons
 */
public record RatesRequest(PlaceLevel by, Language language) {

    /** The level of that name; a problem that names the levels there are, else. */
    public static PlaceLevel level(String by) {
        return Arrays.stream(PlaceLevel.values())
                .filter(level -> level.name().equals(by))
                .findFirst()
                .orElseThrow(() -> {
                    String levels =
                            Arrays.stream(PlaceLevel.values()).map(Enum::name).collect(Collectors.joining(", "));
                    return new ProblemException(
                            Problem.BAD_REQUEST, "by 应是其中之一：" + levels + "。", "by should be one of " + levels + ".");
                });
    }
}
