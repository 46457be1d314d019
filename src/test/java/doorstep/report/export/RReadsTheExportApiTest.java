package doorstep.report.export;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.TestDatabase;
import doorstep.census.CensusFigures;
import doorstep.census.CensusStore;
import doorstep.place.Scope;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.report.GoldenWave;
import doorstep.report.RatesWorld;
import doorstep.wave.Wave;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R itself reads the file that staff download, by the very lines that the page shows, and finds our rates. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "统计员",
        roles = {"viewer", "answers"})
class RReadsTheExportApiTest {
    private static final int PATIENCE_SECONDS = 300;
    private static final int MOST_REPLICATES = 1000;

    /** Everything that the API has a rate for: one line each, {@code indicator level place rate se low high}. */
    private static final String LOOP =
            """
            say <- function(i, level, place, r) cat(i, level, place, sprintf("%.17g", r), "\\n")
            d$district <- substr(d$street, 1, 6)
            s <- update(s, district = substr(street, 1, 6))
            for (level in c("district", "street", "community")) {
              known <- read.csv(sprintf("wave-WAVE-rates-%s.csv", level), colClasses = c(place = "character"))
              for (row in which(!is.na(known$sample_rate))) {
                i <- known$indicator[row]; place <- known$place[row]
                say(i, level, place, limits(i, level, place, s$variables[[level]] == place))
              }
            }
            say(EXAMPLE, "whole", "-", WHOLE)
            say(EXAMPLE, "within", "-", WITHIN)
            """;

    /** How far rate, error and limits by replicates are from those by linearisation, at most, in the whole, each street and a community. */
    private static final String REPLICATES =
            """
            apart <- abs(LAST - WHOLE)
            for (level in c("street", "community")) {
              known <- read.csv(sprintf("wave-WAVE-rates-%s.csv", level), colClasses = c(place = "character"))
              known <- known[!is.na(known$sample_rate), ]
              for (row in head(seq_len(nrow(known)), 5)) {
                i <- known$indicator[row]; place <- known$place[row]; here <- s$variables[[level]] == place
                apart <- pmax(apart, abs(limits(i, level, place, here, of = j) - limits(i, level, place, here)))
              }
            }
            cat("replicates", "-", "-", sprintf("%.17g", apart), "\\n")
            """;

    /**
     * Who was asked by whom, as only the test knows it: the variance of answers one by one in two stages, and what clusters have beyond
     * answers one by one.
     */
    private static final String CLUSTERS =
            """
            y <- read.csv("asked.csv", colClasses = c(community = "character"))
            y$n <- ave(y$adults, y$community, FUN = length)
            y$weight <- y$households / y$n * y$adults
            y$taken <- pmin(1, y$n / y$households) * ave(y$adults, y$community, FUN = sum) / ave(y$adults^2, y$community, FUN = sum)
            v <- function(...) vcov(svymean(~credit, svydesign(strata = ~community, weights = ~weight, nest = TRUE, data = y, ...)))[1]
            clustered <- v(ids = ~cluster)
            cat("clusters", "-", "-", sprintf("%.17g", c(weighted.mean(y$credit, y$weight),
                sqrt(v(ids = ~1, fpc = ~taken) + max(0, clustered - v(ids = ~1))), 0, 0)), "\\n")
            """;

    private static final Pattern POINTS = Pattern.compile("最多差 ([0-9.]+) 个百分点");

    @TempDir
    Path folder;

    private static boolean hasSurvey() {
        try {
            Process r = new ProcessBuilder("Rscript", "-e", "library(survey)")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return r.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && r.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Answers answers(String heard, String satisfied, long adults) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen(satisfied),
                "comment", new Answer.Words("=1+1, \"好\"\n第二行"),
                "adults", new Answer.Whole(adults)));
    }

    /** Everybody five times: then nobody is alone, and nothing is told less of. */
    private static RatesWorld crowded() {
        RatesWorld world = new RatesWorld();
        for (int i = 0; i < Coarsening.FEWEST; i++) {
            world.goldenSample();
        }
        return world;
    }

    private Map<String, double[]> byR(RatesWorld world) throws IOException, InterruptedException {
        world.close();
        String name = "wave-" + world.wave + "-responses.csv";
        Files.write(
                folder.resolve(name),
                given().get(world.path("/responses.csv"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        long answers = read(name).lines().count();
        for (String level : List.of("district", "street", "community")) {
            String rates = "wave-" + world.wave + "-rates-" + level + ".csv";
            Files.write(
                    folder.resolve(rates),
                    given().get(world.path("/rates.csv?by=" + level))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
        }
        RScript script = new RScript(
                world.wave,
                "awareness",
                world.code("990101"),
                world.code("990101001001").substring(0, 9),
                RScript.of(world.wave, rates(world)).weights());
        List<String> lines = new ArrayList<>(List.of(script.preparation()));
        lines.addAll(script.design());
        lines.addAll(script.limits());
        lines.add(LOOP.replace("EXAMPLE", "\"awareness\"")
                .replace("WAVE", "" + world.wave)
                .replace("WHOLE", script.whole())
                .replace("WITHIN", script.within()));
        if (answers < MOST_REPLICATES) {
            List<String> replicates = script.replicates();
            String last = replicates.get(replicates.size() - 1);
            lines.addAll(replicates.subList(0, replicates.size() - 1));
            lines.add(REPLICATES
                    .replace("WAVE", "" + world.wave)
                    .replace("LAST", last)
                    .replace("WHOLE", script.whole()));
        }
        if (Files.exists(folder.resolve("asked.csv"))) {
            lines.add(CLUSTERS);
        }
        Path file = Files.writeString(folder.resolve("check.R"), String.join("\n", lines));
        Process r = new ProcessBuilder(
                        "Rscript", "--vanilla", file.getFileName().toString())
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(folder.resolve("numbers").toFile())
                .start();
        assertTrue(r.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "R is done in time");
        assertEquals(0, r.exitValue(), () -> read("errors"));
        Map<String, double[]> rates = new HashMap<>();
        for (String line : read("numbers").lines().toList()) {
            String[] words = line.strip().split(" +");
            double[] numbers = new double[4];
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(words[3 + i]);
            }
            rates.put(String.join(" ", words[0], words[1], words[2]), numbers);
        }
        return rates;
    }

    private static WaveRates rates(RatesWorld world) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Arc.container().instance(WaveResults.class).get().rates(Wave.findById(world.wave)));
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void needsR() {
        if (!hasSurvey()) {
            System.err.println(
                    "SKIPPED: R with its package survey is not here (apt-get install r-base-core r-cran-survey)");
        }
        assumeTrue(hasSurvey(), "needs R with its package survey: apt-get install r-base-core r-cran-survey");
    }

    @Test
    void rRakesAsWeDoAndGivesTheHeadlineBack() throws Exception {
        needsR();
        RatesWorld world = new RatesWorld();
        GoldenWave.people().stream()
                .filter(person -> person.community().endsWith("1"))
                .collect(Collectors.groupingBy(GoldenWave.Person::community))
                .forEach((community, people) -> world.byHouseholds(
                        world.code(community),
                        people.stream()
                                .flatMap(one -> Collections.nCopies(Coarsening.FEWEST, one.answers()).stream())
                                .toList()));
        world.byLink(world.code("990101001001"), Collections.nCopies(15, answers("no", "dissatisfied", 2)));
        QuarkusTransaction.requiringNew().run(() -> {
            String form = GoldenWave.questionnaire().formId();
            CensusStore census = Arc.container().instance(CensusStore.class).get();
            census.enter(
                    form,
                    Scope.ALL,
                    world.code("990101"),
                    List.of(
                            figures(world, "sex", Map.of("f", "52", "m", "48")),
                            figures(world, "age", Map.of("from_18", "45", "from_35", "36", "from_60", "19"))));
        });
        Map<String, double[]> byR = byR(world);
        JsonNode raked = new ObjectMapper()
                .readTree(given().get(world.path("/rates/raked"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        assertTrue(raked.get("isRaked").asBoolean(), raked::toString);
        assertTrue(raked.get("margins").size() == 2, raked::toString);
        assertTrue(compared(world, byR) >= 2 * (1 + 4 + 4), "the headline of every place");
        sameByReplicates(byR);
        boolean moved = false;
        for (JsonNode row : raked.get("rows")) {
            double[] r = byR.get(row.get("indicator").asText() + " district " + world.code("990101"));
            compare(r, row.get("raked"), row.get("indicator").asText());
            moved |= Math.abs(r[0] - row.get("weighted").get("rate").asDouble()) > 1e-4;
        }
        assertTrue(moved, "raking did something");
    }

    private static CensusFigures figures(RatesWorld world, String question, Map<String, String> percents) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        percents.forEach((level, percent) -> amounts.put(level, new BigDecimal(percent)));
        return new CensusFigures(world.code("990101"), question, CensusFigures.Unit.percent, amounts);
    }

    @Test
    void rGivesOurRatesErrorsAndLimitsBackForEveryItemAndPlace() throws Exception {
        needsR();
        RatesWorld world = crowded();
        world.byLink(world.code("990101001001"), Collections.nCopies(15, answers("no", "dissatisfied", 2)));
        for (Answers one : List.of(
                answers("well", "cannot_say", 1), answers("no", "satisfied", 12), answers("some", "fairly", 5))) {
            world.byHouseholds(world.code("990101004004"), Collections.nCopies(Coarsening.FEWEST, one));
        }
        Map<String, double[]> byR = byR(world);
        assertTrue(compared(world, byR) >= 2 * (1 + 4 + 14));
    }

    /** All that there is, and the two of the page's own lines. */
    private static int compared(RatesWorld world, Map<String, double[]> byR) throws IOException {
        int compared = 0;
        for (String level : List.of("district", "street", "community")) {
            JsonNode rows = rows(world, level);
            for (JsonNode row : rows) {
                if (row.get("sample").has("rate")) {
                    String key = row.get("indicator").asText() + " " + level + " "
                            + row.get("place").asText();
                    compare(byR.get(key), row.get("sample"), key);
                    compared++;
                }
            }
            if (level.equals("district")) {
                compare(byR.get("awareness whole -"), rows.get(0).get("sample"), "the line for all");
            } else if (level.equals("street")) {
                compare(byR.get("awareness within -"), rows.get(0).get("sample"), "the line for a street");
            }
        }
        return compared;
    }

    private static JsonNode rows(RatesWorld world, String level) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(world.path("/rates?by=" + level))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .get("rows");
    }

    /** Two volunteers in each of three communities, one of them told worse things, and residents by themselves. */
    @Test
    void rGivesLimitsBackWhereVolunteersAsked() throws Exception {
        needsR();
        RatesWorld world = new RatesWorld();
        var asked = new StringBuilder("community,households,cluster,adults,credit\n");
        int cluster = 0;
        for (String golden : List.of("990101001001", "990101001002", "990101002001")) {
            String community = world.code(golden);
            int households = GoldenWave.households().get(golden);
            for (int pleased : new int[] {3, 9, 5}) {
                List<Answers> answers = new ArrayList<>();
                for (int i = 0; i < 2 * Coarsening.FEWEST; i++) {
                    boolean well = i < pleased;
                    boolean alone = pleased == 5;
                    answers.add(answers(well ? "well" : "no", "satisfied", 2));
                    asked.append("%s,%d,%d,2,%d\n"
                            .formatted(community, households, alone ? ++cluster : cluster, well ? 1 : 0));
                }
                cluster++;
                if (pleased == 5) {
                    world.byHouseholds(community, answers);
                } else {
                    world.byVisits(community, answers);
                }
            }
        }
        Files.writeString(folder.resolve("asked.csv"), asked);
        Map<String, double[]> byR = byR(world);
        assertTrue(compared(world, byR) >= 2 + 3, "some communities and streets too");
        JsonNode whole = rows(world, "district").get(0).get("sample");
        assertTrue(whole.get("deffVolunteers").asDouble() > 1.5, whole::toString);
        sameByReplicates(byR);
        assertEquals(whole.get("rate").asDouble(), byR.get("clusters - -")[0], 1e-9);
        assertEquals(whole.get("se").asDouble(), byR.get("clusters - -")[1], 1e-9);
    }

    @Test
    void whereSomebodyWouldBeAloneRComesAsCloseAsThePageSays() throws Exception {
        needsR();
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        Map<String, double[]> byR = byR(world);
        Matcher said = POINTS.matcher(given().get("/staff/answers/" + world.wave)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(said.find(), "the page says how far the rates may be");
        double most = Double.parseDouble(said.group(1)) / 100;
        assertTrue(most < 0.05, "and it is not far: " + most);
        double furthest = 0;
        for (JsonNode row : rows(world, "district")) {
            if (row.get("indicator").asText().equals("awareness")) {
                furthest = Math.abs(byR.get("awareness whole -")[0]
                        - row.get("sample").get("rate").asDouble());
            }
        }
        assertTrue(furthest <= most, furthest + " is more than " + most);
        assertTrue(furthest > 1e-9, "something was told less of");
        sameByReplicates(byR);
    }

    private static void sameByReplicates(Map<String, double[]> byR) {
        for (double apart : byR.get("replicates - -")) {
            assertEquals(0, apart, 1e-9, "by replicates");
        }
    }

    private static void compare(double[] byR, JsonNode ours, String what) {
        assertEquals(ours.get("rate").asDouble(), byR[0], 1e-9, what);
        assertEquals(ours.get("se").asDouble(), byR[1], 1e-9, what);
        assertEquals(ours.get("low").asDouble(), byR[2], 1e-9, what);
        assertEquals(ours.get("high").asDouble(), byR[3], 1e-9, what);
    }
}
