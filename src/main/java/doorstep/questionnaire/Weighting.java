package doorstep.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * Which questions weight a sampled answer.
 *
 * @param adults name of the integer question for the adults of the household: the weight of an answer, 1 where it is
 *     unanswered, cut to 1..9; empty where every answer weighs 1
 * @param classes names of at most two select_one questions whose answers make the weighting class, such as sex and age
 *     band
 */
public record Weighting(Optional<String> adults, List<String> classes) {

    /** For files that state none. */
    public static final Weighting NONE = new Weighting(Optional.empty(), List.of());

    public Weighting {
        classes = List.copyOf(classes);
    }
}
