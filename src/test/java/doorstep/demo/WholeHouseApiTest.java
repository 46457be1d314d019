package doorstep.demo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.TestDatabase;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Credit;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.Recount;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.cells.Responses;
import doorstep.response.cells.WaveSheets;
import doorstep.wave.Approval;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The main job at the size of a district: 73 communities in 8 streets, shaped as a real district but with made-up codes and names, 5,000
 * answers to the household questionnaire over HTTP by 32 clients that repeat requests at random.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WholeHouseApiTest {
    private static final int ANSWERS = 5_000;
    private static final int CLIENTS = 32;

    /** How far rates may be from what they are, until single answers may be taken. */
    private static final double ROUNDED = 0.0005 + 1e-12;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI address;

    @Inject
    Questionnaires questionnaires;

    @Inject
    WaveSheets sheets;

    @Inject
    DataSource database;

    @Inject
    Responses responses;

    /** What a client sends: the community's link, and the answers under an id of their own. */
    private record Sheet(UUID uuid, String body) {}

    /** What somebody said, and where. */
    private record Said(String community, Answers answers) {}

    @Test
    @TestSecurity(
            user = "statistician",
            roles = {"viewer", "answers"})
    void fiveThousandAnswersAreStoredOnceAndTheRatesAreThoseOfTheAnswersAndOfTheFile() throws Exception {
        Wave wave = QuarkusTransaction.requiringNew().timeout(60).call(this::openWave);
        Questionnaire questionnaire = questionnaires.published(wave.formId, wave.version);

        List<Integer> statuses = send(sheets(wave.id, questionnaire));

        assertEquals(ANSWERS, Collections.frequency(statuses, 201), "each answer was new once");
        assertTrue(Collections.frequency(statuses, 200) > ANSWERS / 4, "many were repeated");
        assertEquals(statuses.size(), ANSWERS + Collections.frequency(statuses, 200), "nothing else was answered");
        ReleasedFigures.of(wave.id);
        List<Said> answers = stored(wave.id, questionnaire);
        assertEquals(ANSWERS, answers.size());
        compareRates(wave.id, questionnaire, answers, ROUNDED);
        Recount.Finding recount = new Recount(database, sheets).compare(wave.id);
        assertEquals(List.of(), recount.differences());
        assertEquals(ANSWERS, recount.responses());
        compareRates(wave.id, questionnaire, answers, ROUNDED);
        compareFile(wave.id, questionnaire, answers);
        compareRates(wave.id, questionnaire, answers, 1e-12);
    }

    private Wave openWave() throws IOException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        var communities = new TreeSet<String>();
        try (var file = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/places/places-320302.csv"))) {
            for (NamedCsvRecord row : file) {
                Place place = madeUp(row.getField("code"), row.getField("parent"));
                if (place.level == PlaceLevel.community) {
                    communities.add(place.code);
                }
            }
        }
        String yaml = Files.readString(Path.of("surveys", "household.yaml"));
        Questionnaire published = questionnaires.publish("household.yaml", yaml, now);
        Wave wave = Wave.create(
                new WavePlan(
                        "整房",
                        published.formId(),
                        published.version(),
                        List.of(Tongue.CHINESE),
                        new WavePlan.Times(
                                now.minusDays(1),
                                now.plusDays(30),
                                LocalDate.from(now).plusDays(300)),
                        Approval.NONE,
                        communities),
                now);
        wave.publish(now);
        return wave;
    }

    /** The real tree's shape under codes from 99, so that no made-up rate stands beside a real community's name. */
    private static Place madeUp(String code, String parent) {
        Place place = new Place();
        place.code = "99" + code.substring(2);
        place.level = PlaceLevel.ofCode(code).orElseThrow();
        place.name = "虚构" + code.substring(2);
        place.parent = parent.isEmpty() ? null : "99" + parent.substring(2);
        if (Place.findById(place.code) == null) {
            place.persist();
        }
        return place;
    }

    private static List<Sheet> sheets(long wave, Questionnaire questionnaire) {
        List<ShareLink> links = QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.<ShareLink>list("wave.id = ?1 order by community", wave));
        assertEquals(73, links.size());
        var random = new Random(73);
        var made = new MadeUpAnswers(questionnaire, 73, LocalDate.now(ZoneOffset.UTC));
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            ShareLink link = links.get(random.nextInt(links.size()));
            Answers answers = made.next(link.community);
            String body = "{\"link\":\"%s\",\"language\":\"zh\",\"answers\":%s}"
                    .formatted(link.token, answers.toCanonicalJson());
            sheets.add(new Sheet(new UUID(random.nextLong(), random.nextLong()), body));
        }
        return sheets;
    }

    /** All statuses that came back; each client sends its share, now and then again, some of it what another sends too. */
    private List<Integer> send(List<Sheet> sheets) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Callable<List<Integer>>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int mine = client;
            work.add(() -> {
                var random = new Random(mine);
                List<Integer> statuses = new ArrayList<>();
                for (int i = mine; i < sheets.size(); i += CLIENTS) {
                    statuses.add(put(http, sheets.get(i)));
                    while (random.nextInt(3) == 0) {
                        int again = random.nextBoolean() ? i : Math.max(0, i - random.nextInt(200) * CLIENTS);
                        statuses.add(put(http, sheets.get(again)));
                    }
                }
                return statuses;
            });
        }
        try {
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> done : clients.invokeAll(work)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            clients.shutdown();
        }
    }

    private int put(HttpClient http, Sheet sheet) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/responses/" + sheet.uuid()))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(sheet.body()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        while (response.statusCode() == 503) {
            Thread.sleep(50);
            response = http.send(request, BodyHandlers.ofString());
        }
        return response.statusCode();
    }

    private List<Said> stored(long wave, Questionnaire questionnaire) {
        List<Said> all = new ArrayList<>();
        responses.read(
                new Responses.Wanted(wave, false),
                reading -> reading.each((kept, isCounted) ->
                        all.add(new Said(kept.community(), Answers.fromCanonicalJson(questionnaire, kept.answers())))));
        return all;
    }

    /** The rates of all together by the file, whose coarsening takes nobody's answer where so many answered. */
    private static void compareFile(long wave, Questionnaire questionnaire, List<Said> answers) {
        QuarkusTransaction.requiringNew().run(() -> Wave.<Wave>findById(wave).close(LocalDateTime.now(ZoneOffset.UTC)));
        List<NamedCsvRecord> file = export(wave);
        assertEquals(
                answers.stream()
                        .filter(one -> questionnaire.eligible().holds(one.answers()))
                        .count(),
                file.size());
        Map<String, double[]> expected = shares(questionnaire, answers, PlaceLevel.district);
        String district = PlaceLevel.district.codeOf(answers.get(0).community());
        for (Indicator indicator : questionnaire.indicators()) {
            double[] credits = file.stream()
                    .map(row -> row.getField("credit." + indicator.name()))
                    .filter(credit -> !credit.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] share = expected.get(key(district, indicator.name()));
            assertEquals((long) share[1], credits.length, indicator.name());
            assertEquals(share[0], DoubleStream.of(credits).sum(), 1e-6, indicator.name());
        }
    }

    private static List<NamedCsvRecord> export(long wave) {
        String csv = given().get("/api/v1/waves/" + wave + "/responses.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(csv.replaceFirst("^\uFEFF", "")).stream()
                .toList();
    }

    private static void compareRates(long wave, Questionnaire questionnaire, List<Said> export, double within)
            throws IOException {
        for (String by : List.of("community", "street", "district")) {
            JsonNode rates = JSON.readTree(given().get("/api/v1/waves/" + wave + "/rates?by=" + by)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            Map<String, double[]> expected = shares(questionnaire, export, PlaceLevel.valueOf(by));
            int compared = 0;
            for (JsonNode row : rates.get("rows")) {
                double[] share = expected.getOrDefault(
                        key(row.get("place").asText(), row.get("indicator").asText()), new double[2]);
                JsonNode link = row.get("link");
                assertEquals((long) share[1], link.get("n").asLong(), row.toString());
                if (share[1] >= 10 && link.has("reason") && !link.has("rate")) {
                    // shown, it would give away a neighbour's few answers
                    assertEquals("with-another", link.get("reason").asText(), row.toString());
                    assertTrue(hasFewBeside(row, expected), row.toString());
                } else if (share[1] >= 10) {
                    assertEquals(share[0] / share[1], link.get("rate").asDouble(), within, row.toString());
                    assertWilson(share[0] / share[1], share[1], link, within);
                    compared++;
                }
            }
            assertTrue(compared > questionnaire.indicators().size() / 2, by + ": " + compared);
        }
    }

    /** Whether another place has answers to the indicator, but too few to be shown. */
    private static boolean hasFewBeside(JsonNode row, Map<String, double[]> shares) {
        String place = row.get("place").asText();
        String parent = place.substring(0, place.length() - 3);
        String indicator = " " + row.get("indicator").asText();
        return shares.entrySet().stream()
                .filter(one -> one.getKey().startsWith(parent) && one.getKey().endsWith(indicator))
                .anyMatch(one -> one.getValue()[1] > 0 && one.getValue()[1] < 10);
    }

    /** Wilson (1927), worked out here once more and in another form than the engine's. */
    private static void assertWilson(double p, double n, JsonNode link, double within) {
        double z = 1.959963984540054;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        assertEquals(centre - half, link.get("low").asDouble(), Math.max(within, 1e-9));
        assertEquals(centre + half, link.get("high").asDouble(), Math.max(within, 1e-9));
    }

    /** Place and indicator → Σ credits and n, from the raw answers and the questionnaire's formula alone. */
    private static Map<String, double[]> shares(Questionnaire questionnaire, List<Said> all, PlaceLevel level) {
        Map<String, double[]> shares = new HashMap<>();
        for (Said one : all) {
            if (questionnaire.eligible().holds(one.answers())) {
                for (Indicator indicator : questionnaire.indicators()) {
                    Double credit = credit(indicator, one.answers());
                    if (credit != null) {
                        double[] share = shares.computeIfAbsent(
                                key(level.codeOf(one.community()), indicator.name()), none -> new double[2]);
                        share[0] += credit;
                        share[1]++;
                    }
                }
            }
        }
        return shares;
    }

    private static Double credit(Indicator indicator, Answers answers) {
        Credit.ByChoice formula = (Credit.ByChoice) indicator.credit();
        List<String> chosen =
                answers.get(indicator.question()).map(Answer::choices).orElse(List.of());
        if (chosen.isEmpty()) {
            return indicator.notAsked() == Indicator.NotAsked.ZERO ? 0.0 : null;
        }
        if (chosen.stream().anyMatch(formula.outsideBase()::contains)) {
            return null;
        }
        double sum = chosen.stream()
                .mapToDouble(choice -> formula.byChoice().get(choice).doubleValue())
                .sum();
        return Math.max(0, Math.min(1, sum));
    }

    private static String key(String place, String indicator) {
        return place + " " + indicator;
    }
}
