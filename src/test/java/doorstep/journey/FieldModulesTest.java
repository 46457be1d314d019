package doorstep.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import doorstep.TestDatabase;
import doorstep.fieldwork.Chance;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.browser.BrowserForm;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the volunteers' app works out by itself, in a real browser, against what the server works out or a standard says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FieldModulesTest {
    private static Browser browser;

    @TestHTTPResource
    URI address;

    private Page page;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openTheApp() {
        page = browser.phone().newPage();
        page.navigate(address.resolve("/field/").toString());
    }

    /** What a module's function gives, as text. */
    private Object call(String module, String expression, Object argument) {
        return page.evaluate(
                "async (given) => { const m = await import('" + module + "'); return " + expression + "; }", argument);
    }

    /** RFC 7518, appendix C. */
    @Test
    void keyIsDerivedAsTheStandardsExampleSays() {
        List<Integer> agreed = List.of(
                158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163, 218, 128,
                106, 72, 246, 218, 167, 121, 140, 254, 144, 196);
        assertEquals(
                "VqqN6vgjbSBcIijNcacQGg",
                call(
                        "/field/seal.js",
                        "m.base64url(await m.concatKdf(new Uint8Array(given), 'A128GCM', 128, 'Alice', 'Bob'))",
                        agreed));
    }

    @Test
    void sealedRecordOpensWithThePrivateKeyAndNotWithABitChanged() throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("wave 1");
        String text = "{\"v\":1,\"note\":\"三栋，灯坏了 🙂\"}";
        String sealed = (String) call(
                "/field/seal.js",
                "await m.seal(given.text, JSON.parse(given.key))",
                Map.of("text", text, "key", key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
        var jwe = new JsonWebEncryption();
        jwe.setKey(key.getPrivateKey());
        jwe.setCompactSerialization(sealed);
        assertEquals(text, jwe.getPayload());
        assertEquals("wave 1", jwe.getKeyIdHeaderValue());
        var changed = new JsonWebEncryption();
        changed.setKey(key.getPrivateKey());
        int at = sealed.lastIndexOf('.') - 4;
        changed.setCompactSerialization(
                sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1));
        assertThrows(JoseException.class, changed::getPayload);
    }

    @Test
    void adultIsChosenByTheRuleOfTheContract() {
        for (long selection : List.of(0L, 1L, 1431655765L, 1431655766L, 2147483647L, 2147483648L, 4294967295L)) {
            for (int adults = 1; adults <= 20; adults++) {
                long expected = 1 + (selection * adults >> 32);
                Object got = call(
                        "/field/kish.js",
                        "m.chosen(Number(given.selection), given.adults)",
                        Map.of("selection", Long.toString(selection), "adults", adults));
                assertEquals(expected, ((Number) got).longValue(), selection + " of " + adults);
            }
        }
    }

    @Test
    void doorOfAWalkHasTheSameRandomNumberAsAtTheServer() {
        for (int number = 1; number <= 40; number++) {
            Object got = call(
                    "/field/walk.js",
                    "await m.selectionOf({seed: '012345', community: '990201001001'}, given)",
                    number);
            assertEquals(Chance.selection("012345", "990201001001", number), ((Number) got).longValue());
        }
    }

    /** The same cases as the resident's page and the server, through the interview that the app works with. */
    @Test
    void appAndServerOpenTheSameQuestions() throws IOException {
        JsonNode cases =
                new ObjectMapper().readTree(Files.readString(Path.of("src/test/resources/condition-cases.json")));
        assertFalse(cases.isEmpty());
        for (JsonNode one : cases) {
            String file = one.get("survey").asText();
            String yaml = Files.readString(Path.of("src/test/resources/surveys", file), StandardCharsets.UTF_8);
            String form = BrowserForm.ofApp(
                    QuestionnaireReader.read(file, yaml).questionnaire().orElseThrow(), Speech.CHINESE);
            Object open = call(
                    "/field/interview.js",
                    "new m.Interview({forms: {zh: JSON.parse(given.form)}}, {}, {language: 'zh', answers:"
                            + " JSON.parse(given.answers)}).open()",
                    Map.of("form", form, "answers", one.get("answers").toString()));
            List<String> expected = new ArrayList<>();
            one.get("open").forEach(name -> expected.add(name.asText()));
            assertEquals(expected, open, one.toString());
        }
    }
}
