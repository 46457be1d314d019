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
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.report.RatesWorld;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R itself reads the file that staff download, by the very lines that the page shows, and finds our rates. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "统计员",
        roles = {"viewer", "answers"})
class RReadsTheExportApiTest {
    private static final int PATIENCE_SECONDS = 120;

    /** Everything that the API has a rate for: one line each, {@code indicator level place rate se low high}. */
    private static final String LOOP =
            """
            say <- function(i, level, place, r) cat(i, level, place, sprintf("%.17g", c(coef(r), sqrt(attr(r, "var")), attr(r, "ci"))), "\\n")
            d$district <- substr(d$street, 1, 6)
            s <- update(s, district = substr(street, 1, 6))
            for (i in sub("^credit[.]", "", grep("^credit[.]", names(d), value = TRUE)))
              for (level in c("district", "street", "community"))
                for (place in setdiff(unique(d[[level]]), "")) {
                  part <- s[!is.na(d[[paste0("credit.", i)]]) & d[[level]] == place, ]
                  if (nrow(part) > 1) say(i, level, place, svyciprop(as.formula(paste0("~credit.", i)), part, method = "beta"))
                }
            say(EXAMPLE, "whole", "-", WHOLE)
            say(EXAMPLE, "within", "-", WITHIN)
            """;

    /** After the page's lines for raked weights: every item as those lines have the example. */
    private static final String RAKED_LOOP =
            """
            for (i in sub("^credit[.]", "", grep("^credit[.]", names(d), value = TRUE))) {
              r <- svymean(as.formula(paste0("~credit.", i)), k[!is.na(d[!is.na(d$weight_raked), paste0("credit.", i)]), ])
              cat(i, "raked", "-", sprintf("%.17g", c(coef(r), SE(r), 0, 0)), "\\n")
            }
            r <- EXAMPLE
            cat("example", "raked", "-", sprintf("%.17g", c(coef(r), SE(r), 0, 0)), "\\n")
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

    private Map<String, double[]> byR(RatesWorld world, boolean raked) throws IOException, InterruptedException {
        world.close();
        String name = "wave-" + world.wave + "-responses.csv";
        Files.write(
                folder.resolve(name),
                given().get(world.path("/responses.csv"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        RScript script =
                new RScript(name, "awareness", world.code("990101001001").substring(0, 9));
        List<String> lines = new ArrayList<>(List.of(script.preparation()));
        lines.addAll(script.design());
        lines.add(LOOP.replace("EXAMPLE", "\"awareness\"")
                .replace("WHOLE", script.whole())
                .replace("WITHIN", script.within()));
        if (raked) {
            lines.add(script.raked().get(0));
            lines.add(RAKED_LOOP.replace("EXAMPLE", script.raked().get(1)));
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
    void rGivesTheRakedRatesBackByTheColumnOfRakedWeights() throws Exception {
        needsR();
        RatesWorld world = crowded();
        world.byLink(world.code("990101001001"), Collections.nCopies(15, answers("no", "dissatisfied", 2)));
        QuarkusTransaction.requiringNew().run(() -> {
            String form = GoldenWave.questionnaire().formId();
            CensusStore census = Arc.container().instance(CensusStore.class).get();
            census.enter(form, figures(world, "sex", Map.of("f", "52", "m", "48")));
            census.enter(form, figures(world, "age", Map.of("from_18", "45", "from_35", "36", "from_60", "19")));
        });
        Map<String, double[]> byR = byR(world, true);
        JsonNode raked = new ObjectMapper()
                .readTree(given().get(world.path("/rates/raked"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        assertTrue(raked.get("isRaked").asBoolean(), raked::toString);
        assertTrue(raked.get("margins").size() == 2, raked::toString);
        boolean moved = false;
        for (JsonNode row : raked.get("rows")) {
            String item = row.get("indicator").asText();
            double[] r = byR.get(item + " raked -");
            assertEquals(row.get("raked").get("rate").asDouble(), r[0], 1e-9, item);
            assertEquals(row.get("raked").get("se").asDouble(), r[1], 1e-9, item);
            moved |= Math.abs(r[0] - row.get("weighted").get("rate").asDouble()) > 1e-4;
        }
        assertTrue(moved, "raking did something");
        assertEquals(byR.get("awareness raked -")[0], byR.get("example raked -")[0], 1e-15);
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
        Map<String, double[]> byR = byR(world, false);
        int compared = 0;
        for (String level : List.of("district", "street", "community")) {
            JsonNode rows = new ObjectMapper()
                    .readTree(given().get(world.path("/rates?by=" + level))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray())
                    .get("rows");
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
        assertTrue(compared >= 2 * (1 + 4 + 14), "compared " + compared);
    }

    @Test
    void whereSomebodyWouldBeAloneRComesAsCloseAsThePageSays() throws Exception {
        needsR();
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        Map<String, double[]> byR = byR(world, false);
        Matcher said = POINTS.matcher(given().get("/staff/answers/" + world.wave)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(said.find(), "the page says how far the rates may be");
        double most = Double.parseDouble(said.group(1)) / 100;
        assertTrue(most < 0.05, "and it is not far: " + most);
        double furthest = 0;
        JsonNode rows = new ObjectMapper()
                .readTree(given().get(world.path("/rates?by=district"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .get("rows");
        for (JsonNode row : rows) {
            if (row.get("indicator").asText().equals("awareness")) {
                furthest = Math.abs(byR.get("awareness whole -")[0]
                        - row.get("sample").get("rate").asDouble());
            }
        }
        assertTrue(furthest <= most, furthest + " is more than " + most);
        assertTrue(furthest > 1e-9, "something was told less of");
    }

    private static void compare(double[] byR, JsonNode ours, String what) {
        assertEquals(byR[0], ours.get("rate").asDouble(), 1e-9, what);
        assertEquals(byR[1], ours.get("se").asDouble(), 1e-9, what);
        if (byR[1] > 1e-9) {
            assertEquals(byR[2], ours.get("low").asDouble(), 1e-6, what);
            assertEquals(byR[3], ours.get("high").asDouble(), 1e-6, what);
        }
    }
}
