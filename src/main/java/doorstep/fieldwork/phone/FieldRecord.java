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

    /** What the kind is called, inside a sealed record and on the screen. */
    String kind();

    /** The same under another id. */
    FieldRecord under(UUID id);

    /** Hands itself to what is made of its kind. */
    <X extends Exception> void handTo(Kinds<X> kinds) throws X;

    /** The interview, if it is one. */
    default Optional<Interviewed> interview() {
        return this instanceof Interviewed one ? Optional.of(one) : Optional.empty();
    }

    /** Whether it brings a door that other records may wait for. */
    default boolean isDoor() {
        return this instanceof Door;
    }

    /** What is made of each kind. A fifth kind does not compile until everybody has decided on it. */
    interface Kinds<X extends Exception> {
        void visit(Visited record) throws X;

        void interview(Interviewed record) throws X;

        void door(Door record) throws X;

        void backCheck(BackCheck record) throws X;
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

        private Head under(UUID other) {
            return new Head(other, waveId, at, offset, app);
        }
    }

    /** An attempt at a door that brought no interview. */
    record Visited(Head head, UUID household, VisitOutcome outcome, Optional<Instant> againAt, String note)
            implements FieldRecord {
        static final String KIND = "visit";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Visited under(UUID id) {
            return new Visited(head.under(id), household, outcome, againAt, note);
        }

        @Override
        public <X extends Exception> void handTo(Kinds<X> kinds) throws X {
            kinds.visit(this);
        }
    }

    /** A finished interview; its id is that of the response. */
    record Interviewed(Head head, UUID household, Given given, Course course) implements FieldRecord {
        static final String KIND = "interview";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Interviewed under(UUID id) {
            return new Interviewed(head.under(id), household, given, course);
        }

        @Override
        public <X extends Exception> void handTo(Kinds<X> kinds) throws X {
            kinds.interview(this);
        }
    }

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
    record Door(Head head, long sampleId, int number, Address address, String skipped) implements FieldRecord {
        static final String KIND = "door";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Door under(UUID id) {
            return new Door(head.under(id), sampleId, number, address, skipped);
        }

        @Override
        public <X extends Exception> void handTo(Kinds<X> kinds) throws X {
            kinds.door(this);
        }
    }

    /** Where a door is. */
    record Address(String building, String unit, String door, String note) {}

    /** What came of asking whether somebody had been there. */
    record BackCheck(
            Head head, UUID check, boolean reached, Said visited, Said answeredSelf, Said suggested, String note)
            implements FieldRecord {
        static final String KIND = "back_check";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public BackCheck under(UUID id) {
            return new BackCheck(head.under(id), check, reached, visited, answeredSelf, suggested, note);
        }

        @Override
        public <X extends Exception> void handTo(Kinds<X> kinds) throws X {
            kinds.backCheck(this);
        }
    }

    /** An answer to a question of a back-check. */
    enum Said {
        yes,
        no,
        unsure
    }
}
