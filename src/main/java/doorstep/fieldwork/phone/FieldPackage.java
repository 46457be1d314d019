package doorstep.fieldwork.phone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.util.RawValue;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that a volunteer's phone needs to work for days without a network. */
record FieldPackage(DeviceApi.Who volunteer, Asking office, List<WavePart> waves) {

    /** Who asks, for residents who want to know; empty until the office has said so. */
    record Asking(String name, String telephone, String dialled) {}

    /** A wave: its questionnaire in each language, the key to seal to, and the doors of this volunteer. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WavePart(
            @JsonUnwrapped Head head,
            @JsonUnwrapped Asked asked,
            RawValue publicKey,
            List<Door> households,
            List<Walk> walks,
            List<BackCheck> backChecks) {}

    /** Which wave it is, and when. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Head(long id, String name, Instant opensAt, Instant closesAt, String state) {}

    /** Its questionnaire, by language. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Asked(List<String> languages, String formId, String version, Map<String, RawValue> forms) {}

    /** Where something is. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Community(String community, String communityName) {}

    /** A door with what was tried there. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Door(
            UUID id,
            @JsonUnwrapped Community community,
            int number,
            @JsonUnwrapped FrameDoor where,
            long selection,
            @JsonUnwrapped Standing standing,
            List<Attempt> visits) {}

    /**
     * How it stands with a door.
     *
     * @param mine whether it is still given to this volunteer
     */
    record Standing(boolean reserve, boolean answered, boolean mine) {}

    /** An attempt at a door. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attempt(VisitOutcome outcome, Instant hour, Instant againAt, boolean byMe, String note) {}

    /**
     * A random walk.
     *
     * @param seed for a door found on the walk, the household's {@code selection} is the first 32 bits of
     *     SHA-256({@code seed:community:number})
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Walk(
            long sample,
            @JsonUnwrapped Community community,
            String start,
            String rule,
            int step,
            int wanted,
            long found,
            String seed) {}

    /** A door where somebody is to be asked whether a volunteer had been there. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record BackCheck(UUID id, String building, String unit, String door, String communityName) {}
}
