package doorstep.questionnaire.draft;

import doorstep.questionnaire.yaml.Fault;
import doorstep.questionnaire.yaml.SpotNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;

/** Names the places of a draft for the checker, and finds the fields of forms again in what it says. */
final class DraftSpots {
    private static final String PARTED = "!";

    /** Keys that have words for each language; what is wrong with all of them stands beside the Chinese. */
    private static final Set<String> TEXTS = Set.of("label", "title", "notice", "hint", "thanks", "card", "message");

    private DraftSpots() {}

    /** A mark for a field of a part: an empty field for the whole part, one that ends in a point for the words of all languages. */
    static Mark mark(String part, String field, int row) {
        return new Mark(part + PARTED + field, 0, row, 0, new int[0], 0);
    }

    /** @param tongue tag of the language in which the draft is written before all others */
    static SpotNames speaking(String tongue) {
        return (mark, path) -> name(mark, path, tongue);
    }

    private static String name(Mark mark, String path, String tongue) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        boolean open = mark.getName().endsWith(PARTED);
        if (open) {
            return mark.getName() + (TEXTS.contains(last) ? last + "." + tongue : last);
        }
        return mark.getName().endsWith(".") ? mark.getName() + last : mark.getName();
    }

    /** Ours first; where we said something of a field, the checker need not say it again. */
    static List<DraftFault> faults(List<DraftFault> ours, List<Fault> found) {
        List<DraftFault> all = new ArrayList<>(ours);
        Set<String> said = new HashSet<>();
        ours.forEach(fault -> said.add(fault.part() + PARTED + fault.field()));
        for (Fault fault : found) {
            if (!said.contains(fault.field())) {
                String[] spot = fault.field().split(PARTED, 2);
                all.add(new DraftFault(spot[0], spot.length > 1 ? spot[1] : "", fault.reason()));
            }
        }
        return all;
    }
}
