package doorstep.fieldwork.phone;

import doorstep.questionnaire.answers.RawAnswers;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff put right in a record.
 *
 * @param anyTime whether it counts although it was finished outside the wave's time
 * @param ownId an id of its own where another record has taken its
 * @param household where it belongs, instead of the one it names
 * @param answers instead of the ones it brought, as they stood in the form
 */
record Mending(boolean anyTime, Optional<UUID> ownId, Optional<UUID> household, Optional<RawAnswers> answers) {
    static final Mending NONE = new Mending(false, Optional.empty(), Optional.empty(), Optional.empty());
}
