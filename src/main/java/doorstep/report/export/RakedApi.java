package doorstep.report.export;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rates of a wave with weights raked to census figures, for programs that check them. */
@Path("/api/v1/waves/{wave}/rates/raked")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Tag(name = "rates")
public class RakedApi {
    private static final String EXAMPLE =
            """
            {
              "asOf": "2026-03-01T01:30:00Z",
              "waiting": 31,
              "wave": {"id": 12, "name": "2026 年第一轮", "madeUp": false},
              "questionnaire": {"formId": "household", "version": "2022.1", "title": "居民入户问卷"},
              "method": "抽样……",
              "isRaked": true,
              "bound": 3.0,
              "margins": [{
                "question": "sex", "label": "您的性别", "state": "usable", "places": ["990101"], "missing": [],
                "levels": [{"name": "male", "label": "男", "census": 0.49}, {"name": "female", "label": "女", "census": 0.51}]
              }],
              "weighted": {"answers": 637, "kish": 1.58, "effective": 403},
              "raked": {"answers": 637, "kish": 1.71, "effective": 373},
              "weightSum": 62900,
              "fit": {"answers": 637, "rounds": 9, "trimmed": 0, "missed": 0.0},
              "rows": [{
                "indicator": "campaign_awareness", "label": "创建活动知晓", "measure": "awareness",
                "unweighted": {"isSample": true, "responses": 637, "n": 637, "rate": 0.761, "low": 0.726, "high": 0.792,
                  "fromTarget": -0.139, "standing": "far-below"},
                "weighted": {"isSample": true, "responses": 637, "n": 637, "rate": 0.755, "low": 0.712, "high": 0.794, "se": 0.02,
                  "df": 621, "nEff": 430, "unweighted": 0.761, "fromTarget": -0.145, "standing": "far-below"},
                "raked": {"isSample": true, "responses": 637, "n": 637, "rate": 0.751, "low": 0.708, "high": 0.791, "se": 0.021,
                  "df": 621, "nEff": 422, "unweighted": 0.761, "fromTarget": -0.149, "standing": "far-below"}
              }]
            }
            """;

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    AnswersDoor answers;

    @Inject
    UiLanguage language;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "rakedRates",
            summary = "Rates of a wave, unweighted, weighted and raked",
            description =
                    "For each indicator and all communities together: each answer of the sample counted alike; weighted by"
                            + " households and adults; and with these weights raked to the census figures that the office entered for the"
                            + " weighting questions, held within the bound: where there are raked rates, they stand everywhere. Where there are none,"
                            + " reason says why. Rates of fewer than 10 answers are withheld, and weightSum and fit, which are of the whole wave,"
                            + " from whoever sees a part of it. " + RatesApi.DIGITS)
    @APIResponse(
            responseCode = "200",
            description = "Rates, as of the moment given",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RakedJson.class),
                            examples = @ExampleObject(name = "one indicator", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "No such wave")
    public RakedJson raked(@PathParam("wave") long id) {
        Wave wave = waves.find(id);
        WaveRates rates = results.rates(wave);
        return RakedJson.of(wave, rates, Language.orChinese(language.tag()), answers.digits(wave));
    }
}
