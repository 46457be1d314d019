package doorstep.questionnaire.draft;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the versions and names are called that come after others: 2026.1, 2026.2 … */
public final class NextVersion {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)");
    private static final int LONGEST_VERSION = 20;
    private static final int LONGEST_NAME = 40;

    private NextVersion() {}

    /** The first version after that one that nobody has taken. */
    public static String after(String version, Predicate<String> taken) {
        String next = raised(version, ".");
        while (taken.test(next)) {
            next = raised(next, ".");
        }
        return next;
    }

    private static String raised(String version, String joint) {
        Matcher numbered = NUMBERED.matcher(version);
        String next = numbered.matches()
                ? numbered.group(1) + new BigInteger(numbered.group(2)).add(BigInteger.ONE)
                : version + joint + 2;
        return next.length() > LONGEST_VERSION ? "2" : next;
    }

    /** The name of another questionnaire like that one, which nobody has taken. */
    public static String name(String formId, Predicate<String> taken) {
        for (int number = 2; ; number++) {
            String end = "_" + number;
            String start = formId.replaceFirst("_[0-9]+$", "");
            String name = start.substring(0, Math.min(start.length(), LONGEST_NAME - end.length())) + end;
            if (!taken.test(name)) {
                return name;
            }
        }
    }
}
