package doorstep.wave.planning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.questionnaire.Tongue;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The waves for programs. */
@Path("/api/v1/waves")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Tag(name = "waves", description = "Rounds in the field 调查")
public class WaveApi {
    /** A wave as programs see it. */
    @Schema(name = "Wave")
    public record Shown(
            @Schema(examples = "12") long id,
            @Schema(examples = "2026 年第一季度居民问卷") String name,
            @Schema(examples = "OPEN") Wave.State state,
            @Schema(examples = "household", description = "form_id of the questionnaire") String formId,
            @Schema(examples = "2022.1") String version,
            @Schema(examples = "[\"zh\", \"en\"]", description = "Tags by BCP 47; the first is shown first")
                    List<String> languages,
            @JsonUnwrapped Times times,
            @Schema(description = "True for demonstration data, all of it invented") boolean madeUp) {

        static Shown of(Wave wave, LocalDateTime now) {
            return new Shown(
                    wave.id,
                    wave.name,
                    wave.state(now),
                    wave.formId,
                    wave.version,
                    wave.tongues().stream().map(Tongue::tag).toList(),
                    new Times(
                            wave.opensAt.atOffset(ZoneOffset.UTC),
                            wave.closesAt.atOffset(ZoneOffset.UTC),
                            wave.retainUntil),
                    wave.madeUp);
        }
    }

    /** When it is in the field. */
    public record Times(
            @Schema(examples = "2026-03-01T01:00:00Z") OffsetDateTime opensAt,
            @Schema(examples = "2026-03-14T10:00:00Z") OffsetDateTime closesAt,
            @Schema(examples = "2027-03-14", description = "The day on which single answers are deleted")
                    LocalDate retainUntil) {}

    /** A wave with the communities that it goes to. */
    @Schema(name = "WaveWithCommunities")
    public record Whole(
            Shown wave,
            @Schema(examples = "[\"320302001001\"]", description = "Division codes, sorted") List<String> communities,
            @Schema(examples = "1520", description = "Answers that came through share links") long answers) {}

    @Inject
    Waves waves;

    @Inject
    Asker caller;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    @Operation(summary = "All waves, the newest first")
    public List<Shown> all() {
        return waves.all().stream().map(wave -> Shown.of(wave, clock.now())).toList();
    }

    @GET
    @Path("{wave: \\d+}")
    @Transactional
    @Operation(summary = "One wave with its communities")
    @APIResponse(responseCode = "200", description = "The wave")
    @APIResponse(responseCode = "404", description = "There is no such wave")
    public Whole one(@Parameter(example = "12") long wave) {
        Wave found = waves.find(wave);
        return new Whole(
                Shown.of(found, clock.now()),
                List.copyOf(waves.communities(found)),
                ShareLink.finished(found, caller.scope()));
    }
}
