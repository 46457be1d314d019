package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The files that leave the house say the same, and say what they mean. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "导数据的人",
        roles = {"viewer", "answers"})
class DataFilesApiTest {
    private static final String COMMUNITY = "990101001001";
    private static final String LARGE = "990101002001";

    private static final Answers SPOKEN = Answers.of(Map.of(
            "heard", new Answer.Chosen("some"),
            "satisfied", new Answer.Chosen("fairly"),
            "where_heard", new Answer.ChosenMany(List.of("neighbour")),
            "comment", new Answer.Words("=HYPERLINK(\"http://x\")\n第二行"),
            "adults", new Answer.Whole(3)));

    private static byte[] bytes(RatesWorld world, String path) {
        return given().get(world.path(path)).then().statusCode(200).extract().asByteArray();
    }

    private static List<NamedCsvRecord> csv(RatesWorld world, String path) {
        String text = new String(bytes(world, path), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff"), "Excel knows it for UTF-8");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static List<Row> sheet(byte[] workbook, String name) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.findSheet(name).orElseThrow().read();
        }
    }

    private static RatesWorld answered() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(COMMUNITY), Collections.nCopies(6, SPOKEN));
        world.byLink(world.code(COMMUNITY), Collections.nCopies(5, SPOKEN));
        world.close();
        return world;
    }

    @Test
    void workbookHoldsTheSameAsTheCsv() throws IOException {
        RatesWorld world = answered();
        List<NamedCsvRecord> lines = csv(world, "/responses.csv");
        List<Row> rows = sheet(bytes(world, "/responses.xlsx"), "responses");
        List<String> header = lines.get(0).getHeader();
        assertEquals(header, rows.get(0).stream().map(Cell::getText).toList());
        assertEquals(lines.size(), rows.size() - 1);
        assertFalse(header.contains("comment"), "nobody's words stand beside what else one said");
        int weight = header.indexOf("weight");
        assertEquals(
                lines.stream().map(line -> line.getField("weight")).sorted().toList(),
                rows.stream()
                        .skip(1)
                        .map(row -> row.getOptionalCell(weight)
                                .map(Cell::getRawValue)
                                .orElse(""))
                        .map(value -> value == null ? "" : value)
                        .sorted()
                        .toList());
        assertEquals(
                List.of("STRING " + world.code(COMMUNITY)),
                rows.stream()
                        .skip(1)
                        .map(row ->
                                row.getCell(0).getType() + " " + row.getCell(0).getText())
                        .distinct()
                        .toList(),
                "a code is text, or Excel would round it");
    }

    @Test
    void wordsAreAFileOfTheirOwnAndNameNoSmallCommunity() throws Exception {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(COMMUNITY), List.of(SPOKEN, SPOKEN));
        world.byLink(world.code(COMMUNITY), List.of(SPOKEN));
        Answers call = Answers.of(Map.of("heard", new Answer.Chosen("no"), "comment", new Answer.Words("路灯不亮")));
        world.byLink(world.code(LARGE), Collections.nCopies(12, call));
        world.close();
        assertFalse(new String(bytes(world, "/responses.csv"), StandardCharsets.UTF_8).contains("路灯"));
        List<NamedCsvRecord> lines = csv(world, "/comments.csv");
        assertEquals(
                List.of("question", "asked", "place", "place_name", "words"),
                lines.get(0).getHeader());
        assertEquals(15, lines.size());
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.getField("place").equals(world.code(COMMUNITY)))
                        .toList(),
                "three answers are too few to name the community");
        List<NamedCsvRecord> few = lines.stream()
                .filter(line -> !line.getField("words").equals("路灯不亮"))
                .toList();
        assertEquals(3, few.size());
        assertEquals("'=HYPERLINK(\"http://x\")\n第二行", few.get(0).getField("words"));
        assertTrue(lines.stream()
                .allMatch(line -> line.getField("question").equals("comment")
                        && !line.getField("asked").isEmpty()));
        assertEquals(1, world.audited("comments.download"));
    }

    @Test
    void weightIsHouseholdsByAnswersOfTheSampleTimesAdults() {
        RatesWorld world = answered();
        List<NamedCsvRecord> lines = csv(world, "/responses.csv");
        List<NamedCsvRecord> sampled = lines.stream()
                .filter(line -> line.getField("sampled").equals("1"))
                .toList();
        assertEquals(6, sampled.size());
        assertEquals(2472.0 / 6 * 3, Double.parseDouble(sampled.get(0).getField("weight")));
        assertEquals(
                6.0 / 2472 * (6 * 3) / (6 * 9),
                Double.parseDouble(sampled.get(0).getField("fpc")),
                1e-15);
        NamedCsvRecord link = lines.stream()
                .filter(line -> line.getField("sampled").equals("0"))
                .findFirst()
                .orElseThrow();
        assertEquals("", link.getField("weight"), "an open link is no sample");
        assertEquals("", link.getField("fpc"));
    }

    @Test
    void codebookNamesEveryColumnInBothLanguages() throws IOException {
        RatesWorld world = answered();
        List<String> header = csv(world, "/responses.csv").get(0).getHeader();
        List<NamedCsvRecord> book = csv(world, "/codebook.csv");
        List<NamedCsvRecord> variables = book.stream()
                .filter(line -> !line.getField("variable").startsWith("#"))
                .toList();
        assertEquals(
                header,
                variables.stream().map(line -> line.getField("variable")).toList());
        for (NamedCsvRecord line : variables) {
            assertTrue(
                    !line.getField("label_zh").isBlank()
                            && !line.getField("label_en").isBlank(),
                    line.toString());
        }
        NamedCsvRecord credit = variables.stream()
                .filter(line -> line.getField("variable").equals("credit.satisfaction"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "由 satisfied 计：满意 1、比较满意 0.75、不满意 0；不计入基数：说不清；没问到的不计入基数；没答的不计入基数；不计入基数的为空", credit.getField("note_zh"));
        assertEquals("0.8", credit.getField("target"));
        assertEquals(
                "well=很了解; some=听说过; no=没听说过",
                variables.stream()
                        .filter(line -> line.getField("variable").equals("heard"))
                        .findFirst()
                        .orElseThrow()
                        .getField("choices_zh"));
        assertTrue(book.stream().anyMatch(line -> line.getField("label_en").contains("svydesign(")));
        List<String> sheet = sheet(bytes(world, "/responses.xlsx"), "codebook").stream()
                .map(row -> row.getCell(2).getText())
                .toList();
        assertTrue(
                sheet.containsAll(book.stream()
                        .map(line -> line.getField("label_zh"))
                        .filter(label -> !label.isEmpty())
                        .toList()),
                sheet::toString);
        assertTrue(sheet.contains("文件里共 11 份"), sheet::toString);
    }

    @Test
    void ratesComeAsAWorkbookThatSaysWhatItsColumnsMean() throws IOException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        byte[] workbook = bytes(world, "/rates.xlsx?by=street");
        List<NamedCsvRecord> lines = csv(world, "/rates.csv?by=street");
        List<Row> rows = sheet(workbook, "rates");
        int rate = lines.get(0).getHeader().indexOf("sample_rate");
        assertEquals(lines.size(), rows.size() - 1);
        assertEquals(CellType.NUMBER, rows.get(1).getCell(rate).getType());
        assertEquals(
                lines.get(0).getField("sample_rate"), rows.get(1).getCell(rate).getRawValue());
        List<String> described = sheet(workbook, "codebook").stream()
                .skip(1)
                .map(row -> row.getCell(0).getText())
                .toList();
        assertTrue(described.containsAll(lines.get(0).getHeader()));
    }

    @Test
    void everyDownloadOfAnswersAndRatesIsInTheAuditTrail() {
        RatesWorld world = answered();
        bytes(world, "/responses.csv");
        bytes(world, "/responses.xlsx?excluded=1");
        assertEquals(2, world.audited("responses.download"));
        bytes(world, "/rates.csv?by=street");
        bytes(world, "/rates.xlsx");
        assertEquals(2, world.audited("rates.download"));
    }

    @Test
    void unknownWaveAndLevelAreProblems() {
        for (String file : List.of("responses.xlsx", "comments.csv", "codebook.csv", "rates.xlsx")) {
            given().get("/api/v1/waves/987654321/" + file).then().statusCode(404);
        }
        given().get(new RatesWorld().path("/rates.xlsx?by=village")).then().statusCode(400);
    }

    @Test
    @TestSecurity
    void nobodyTakesFilesWithoutSigningIn() {
        Stream.of("responses.xlsx", "comments.csv", "codebook.csv", "rates.xlsx")
                .forEach(file -> given().redirects()
                        .follow(false)
                        .get("/api/v1/waves/1/" + file)
                        .then()
                        .statusCode(401));
    }

    @Test
    void pageOfAnswersGivesTheFilesAndTheLinesOfR() {
        RatesWorld world = answered();
        given().get("/staff/answers/" + world.wave)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(
                        containsString("/api/v1/waves/" + world.wave + "/responses.xlsx"),
                        containsString("/api/v1/waves/" + world.wave + "/codebook.csv"),
                        containsString("svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~fpc, data = d)"));
    }

    @Test
    void pageOfDataGivesTablesAndTheWayToSingleAnswers() {
        RatesWorld world = answered();
        given().get("/staff/waves/" + world.wave + "/results/data")
                .then()
                .statusCode(200)
                .body(
                        containsString("/api/v1/waves/" + world.wave + "/comments.csv"),
                        containsString("/api/v1/waves/" + world.wave + "/rates.csv?by=community"),
                        containsString("/api/v1/waves/" + world.wave + "/codebook.csv"),
                        containsString("/staff/answers/" + world.wave));
    }
}
