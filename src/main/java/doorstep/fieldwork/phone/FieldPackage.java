package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.util.RawValue;
import doorstep.fieldwork.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that a volunteer's phone needs to work for days without a network. */
record FieldPackage(DeviceApi.Who volunteer, List<WavePart> waves) {

    /** A wave: its questionnaire in each language, the key to seal to, and the doors of this volunteer. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WavePart(
            long id,
            String name,
            Instant opensAt,
            Instant closesAt,
            String state,
            List<String> languages,
            String formId,
            String version,
            Map<String, RawValue> forms,
            RawValue publicKey,
            List<Door> households,
            List<Walk> walks,
            List<BackCheck> backChecks) {}

    /**
     * A door with what was tried there.
     *
     * @param mine whether it is still given to this volunteer
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Door(
            UUID id,
            String community,
            String communityName,
            int number,
            String building,
            String unit,
            String door,
            String note,
            boolean reserve,
            long selection,
            boolean answered,
            boolean mine,
            List<Attempt> visits) {}

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
            String community,
            String communityName,
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
