package doorstep.fieldwork;

import static io.restassured.RestAssured.given;

import doorstep.web.Sha256;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** A volunteer's phone as the server meets it: signs in, takes the package, seals records and sends them. */
public final class TestPhone {
    public final Volunteer volunteer;
    public final String token;
    public final long device;

    private TestPhone(Volunteer volunteer, String token, long device) {
        this.volunteer = volunteer;
        this.token = token;
        this.device = device;
    }

    /**
     * A record ready to be sent.
     *
     * @param json the envelope
     */
    public record Sealed(UUID id, String sealed, String sha256, String json) {}

    public static TestPhone signIn(Volunteer volunteer) {
        String invitation = FieldWorld.invite(volunteer, LocalDateTime.now(ZoneOffset.UTC));
        JsonPath answer = given().contentType("application/json")
                .body("{\"invitation\":\"" + invitation + "\",\"label\":\"Test\",\"app_version\":\"1\"}")
                .post("/field/api/devices")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new TestPhone(volunteer, answer.getString("token"), answer.getLong("device"));
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public JsonPath takePackage() {
        return request()
                .get("/field/api/package")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The public key of a wave that the package must have. */
    public String publicKey(long wave) {
        var key = takePackage().getMap("waves.find { it.id == " + wave + " }.public_key");
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"" + key.get("kid") + "\",\"x\":\"" + key.get("x")
                + "\",\"y\":\"" + key.get("y") + "\"}";
    }

    /** Seals a plaintext as the app does. */
    public static Sealed seal(UUID id, long wave, String publicJwk, String plaintext) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(publicJwk);
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue("ECDH-ES");
            jwe.setEncryptionMethodHeaderParameter("A256GCM");
            jwe.setKeyIdHeaderValue(key.getKeyId());
            jwe.setKey(key.getKey());
            jwe.setPayload(plaintext);
            return envelope(id, wave, jwe.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Sealed envelope(UUID id, long wave, String sealed) {
        String sha = Sha256.hex(sealed);
        String json =
                "{\"id\":\"%s\",\"wave\":%d,\"sealed\":\"%s\",\"sha256\":\"%s\"}".formatted(id, wave, sealed, sha);
        return new Sealed(id, sealed, sha, json);
    }

    public ValidatableResponse send(Sealed record) {
        return request().body(record.json()).post("/field/api/records").then();
    }

    /** The plaintext of an attempt without an interview, made just now. */
    public static String visit(UUID id, long wave, UUID household, String outcome) {
        return visit(id, wave, household, outcome, null);
    }

    public static String visit(UUID id, long wave, UUID household, String outcome, Instant againAt) {
        return """
               {"v":1,"kind":"visit","id":"%s","wave":%d,"household":"%s","outcome":"%s","at":"%s","offset":0,
                "again_at":%s,"note":"","app":"1"}"""
                .formatted(id, wave, household, outcome, now(), againAt == null ? null : "\"" + againAt + "\"");
    }

    /** The plaintext of an interview that ends now. */
    public static String interview(UUID id, long wave, UUID household, String answers) {
        return interview(id, wave, household, answers, now(), 0);
    }

    public static String interview(UUID id, long wave, UUID household, String answers, Instant finished, long offset) {
        return """
               {"v":1,"kind":"interview","id":"%s","wave":%d,"household":"%s","form_id":"field_doors","version":"1",
                "language":"zh","answers":%s,"started":"%s","finished":"%s","offset":%d,"seconds":300,"gap":null,"breaks":0,
                "selections":0,"resident_ticked":["clean"],"cards_shown":["stairs"],"app":"1"}"""
                .formatted(id, wave, household, answers, finished.minusSeconds(300), finished, offset);
    }

    /** The plaintext of a door found on a walk. */
    public static String door(UUID id, long wave, long sample, int number, String door) {
        return """
               {"v":1,"kind":"door","id":"%s","wave":%d,"sample":%d,"number":%d,"building":"5栋","unit":"2单元","door":"%s",
                "note":"","skipped":"2","at":"%s","offset":0,"app":"1"}"""
                .formatted(id, wave, sample, number, door, now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
