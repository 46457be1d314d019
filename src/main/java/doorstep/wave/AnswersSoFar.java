package doorstep.wave;

import doorstep.place.Scope;
import java.util.Map;

/** How many answers of waves count, for pages that only mention it; the room of responses, which knows, lies below this one. */
public interface AnswersSoFar {
    /**
     * The eligible answers of a wave in some places.
     *
     * @param sampled by household code, at the door and on paper
     * @param linked by open links
     * @param waiting those that came and wait for the next release, of both kinds, with withdrawals and exclusions
     */
    record Count(long sampled, long linked, long waiting) {
        public static final Count NONE = new Count(0, 0, 0);
    }

    /** Of all waves in these places, by wave; one without any is not there. Two statements, however many waves there are. */
    Map<Long, Count> in(Scope places);

    /** Of one wave. */
    Count of(long wave, Scope places);
}
