package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.fieldwork.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened at a door, as a phone recorded it: one of four kinds, each with an id that the phone chose. */
public sealed interface FieldRecord {
    /** What all kinds have; times are the phone's. */
    Head head();

    /** The same under another id. */
    default FieldRecord under(UUID id) {
        Head head = new Head(id, head().waveId(), head().at(), head().offset(), head().app());
        if (this instanceof Visited one) {
            return new Visited(head, one.household, one.outcome, one.againAt, one.note);
        } else if (this instanceof Interviewed one) {
            return new Interviewed(head, one.household, one.given, one.course);
        } else if (this instanceof Door one) {
            return new Door(head, one.sampleId, one.number, one.address, one.skipped);
        }
        BackCheck one = (BackCheck) this;
        return new BackCheck(head, one.check, one.reached, one.visited, one.answeredSelf, one.suggested, one.note);
    }

    /**
     * What all kinds have.
     *
     * @param at when it was finished, by the phone's clock
     * @param offset our clock minus the phone's in seconds, as it was measured last; empty if never
     * @param app the app's version
     */
    record Head(UUID id, long waveId, Instant at, Optional<Long> offset, String app) {
        /** The true time, which cannot be later than now; a clock that was never measured is believed. */
        public Instant trueTime(Instant now) {
            Instant corrected = at.plusSeconds(offset.orElse(0L));
            return corrected.isAfter(now) ? now : corrected;
        }
    }

    /** An attempt at a door that brought no interview. */
    record Visited(Head head, UUID household, VisitOutcome outcome, Optional<Instant> againAt, String note)
            implements FieldRecord {}

    /** A finished interview; its id is that of the response. */
    record Interviewed(Head head, UUID household, Given given, Course course) implements FieldRecord {}

    /** What was answered, to which questionnaire. */
    record Given(String formId, String version, String language, JsonNode answers) {}

    /**
     * How the interview went.
     *
     * @param gapSeconds since the same phone's interview before
     * @param selections how often the adults were entered anew after an adult had been chosen
     */
    record Course(
            Instant started,
            int seconds,
            Optional<Integer> gapSeconds,
            int breaks,
            int selections,
            List<String> residentTicked,
            List<String> cardsShown) {}

    /** A door found on a random walk; its id becomes the household's. */
    record Door(Head head, long sampleId, int number, Address address, String skipped) implements FieldRecord {}

    /** Where a door is. */
    record Address(String building, String unit, String door, String note) {}

    /** What came of asking whether somebody had been there. */
    record BackCheck(
            Head head, UUID check, boolean reached, Said visited, Said answeredSelf, Said suggested, String note)
            implements FieldRecord {}

    /** An answer to a question of a back-check. */
    enum Said {
        yes,
        no,
        unsure
    }
}
