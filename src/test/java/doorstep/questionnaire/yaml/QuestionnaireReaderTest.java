package doorstep.questionnaire.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Credit;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.Weighting;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireReaderTest {

    @TempDir
    Path folder;

    static List<Path> tiny() {
        return TinySurveys.all();
    }

    static List<Path> wrong() {
        return TinySurveys.wrong();
    }

    @ParameterizedTest
    @MethodSource("tiny")
    void everyTinyQuestionnaireIsAccepted(Path file) {
        assertEquals(List.of(), QuestionnaireReader.read(file).faults());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everyWrongQuestionnaireYieldsItsListOfFaults(Path file) {
        Path golden = Path.of(file.toString().replace(".yaml", ".faults.txt"));
        QuestionnaireReading reading = QuestionnaireReader.read(file);
        String found = reading.faults().stream()
                .map(fault -> fault.in(Language.ZH) + "\n" + fault.in(Language.EN) + "\n")
                .collect(Collectors.joining());
        assertEquals(TinySurveys.textOf(golden), found);
        assertFalse(reading.faults().isEmpty());
        assertTrue(reading.questionnaire().isEmpty());
    }

    @Test
    void wholeFolderIsRead() {
        FolderReading reading = QuestionnaireReader.readFolder(TinySurveys.FOLDER);
        assertEquals(List.of(), reading.faults());
        assertEquals(TinySurveys.all().size(), reading.questionnaires().size());
    }

    @Test
    void soundFilesOfAFolderAreReadBesideWrongOnes() {
        FolderReading reading = QuestionnaireReader.readFolder(TinySurveys.WRONG);
        assertEquals(List.of(), reading.questionnaires());
        assertEquals(
                TinySurveys.wrong().size(),
                reading.faults().stream().map(Fault::file).distinct().count());
    }

    @Test
    void sameFormAndVersionInTwoFilesIsAFault() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), TinySurveys.text("select_one"));
        Files.writeString(folder.resolve("b.yml"), TinySurveys.text("select_one"));
        Files.writeString(
                folder.resolve("c.yaml"), TinySurveys.text("select_one").replace("\"1\"", "\"2\""));
        Files.writeString(folder.resolve("d.txt"), "not looked at");
        FolderReading reading = QuestionnaireReader.readFolder(folder);
        assertEquals(
                List.of("select_one 1", "select_one 2"),
                reading.questionnaires().stream().map(Questionnaire::toString).toList());
        assertEquals(
                List.of("b.yml version: Its form_id and version (select_one 1) are those of a.yaml;"
                        + " changed content needs a new version."),
                reading.faults().stream().map(fault -> fault.in(Language.EN)).toList());
    }

    @Test
    void folderThatIsNotThereIsAFault() {
        FolderReading reading = QuestionnaireReader.readFolder(folder.resolve("gone"));
        assertEquals(1, reading.faults().size());
        assertEquals(
                1,
                QuestionnaireReader.read(folder.resolve("gone.yaml")).faults().size());
    }

    @Test
    void byteOrderMarkIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.yaml"), "\ufeff" + TinySurveys.text("text"));
        assertEquals(List.of(), QuestionnaireReader.read(file).faults());
    }

    @Test
    void windowsLineEndsAreAllowed() {
        Questionnaire read = TinySurveys.parse(TinySurveys.text("select_one").replace("\n", "\r\n"));
        assertEquals("小问卷", read.title().zh());
    }

    @Test
    void otherEncodingIsAFaultWithItsLine() throws IOException {
        byte[] bytes = TinySurveys.text("text").getBytes(Charset.forName("GB18030"));
        Path file = Files.write(folder.resolve("gb.yaml"), bytes);
        assertEquals(
                List.of("gb.yaml:5: The file is not UTF-8; save it as UTF-8."),
                QuestionnaireReader.read(file).faults().stream()
                        .map(fault -> fault.in(Language.EN))
                        .toList());
    }

    @Test
    void controlCharacterIsAFaultWithItsLine() {
        QuestionnaireReading reading = QuestionnaireReader.read("x.yaml", "form_id: a\ntitle: \u0001\n");
        assertEquals(2, reading.faults().get(0).line());
    }

    @Test
    void hugeFileIsRefusedAtOnce() throws IOException {
        byte[] bytes = ("form_id: x\n#" + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("huge.yaml"), bytes);
        assertTrue(
                QuestionnaireReader.read(file).faults().get(0).in(Language.EN).contains("larger than 1 MB"));
    }

    @Test
    void hostileFilesEndQuickly() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String hostile : List.of(
                    "[".repeat(100_000),
                    "- ".repeat(100_000),
                    "a: &a [*a]",
                    "a: {".repeat(5_000),
                    "? ".repeat(9_000))) {
                assertFalse(QuestionnaireReader.read("x.yaml", hostile).faults().isEmpty());
            }
        });
    }

    @Test
    void everyCutOfAFileIsReadOrRefusedButNeverThrows() {
        String whole = TinySurveys.text("relevant_all_any_not");
        for (int end = 0; end < whole.length(); end += 7) {
            QuestionnaireReading reading = QuestionnaireReader.read("cut.yaml", whole.substring(0, end));
            assertTrue(reading.questionnaire().isPresent() != !reading.faults().isEmpty());
        }
    }

    @Test
    void indicatorCarriesWhatTheTallyNeeds() {
        Indicator indicator = TinySurveys.read("partial_credit").indicators().get(0);
        assertEquals(Measure.AWARENESS, indicator.measure());
        assertEquals(
                new Credit.ByChoice(
                        Map.of("well", BigDecimal.ONE, "some", new BigDecimal("0.7525"), "none", BigDecimal.ZERO),
                        Set.of("cannot_say")),
                indicator.credit());
        assertEquals(Indicator.NotAsked.OUTSIDE, indicator.notAsked());
        assertEquals(new BigDecimal("0.9"), indicator.target());
        assertEquals(new BigDecimal("3"), indicator.points());
        assertEquals(
                new Credit.FromNumber(BigDecimal.ONE),
                TinySurveys.read("credit_from_number").indicators().get(0).credit());
        assertEquals(
                Indicator.NotAsked.ZERO,
                TinySurveys.read("not_asked_zero").indicators().get(0).notAsked());
    }

    @Test
    void weightingNamesItsQuestions() {
        assertEquals(
                new Weighting(Optional.of("adults"), List.of("sex", "age_band")),
                TinySurveys.read("weighting").weighting());
        assertEquals(Weighting.NONE, TinySurveys.read("text").weighting());
    }

    @Test
    void constraintsAreOfTheirType() {
        assertEquals(new Constraint.ChoiceCount(2, 3), constraintOf("select_multiple", "sources"));
        assertEquals(
                new Constraint.NumberRange(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("120"))),
                constraintOf("integer", "bounded"));
        assertEquals(new Constraint.TextLength(5), constraintOf("text", "bounded"));
        assertEquals(new Constraint.TextLength(1000), constraintOf("text", "plain"));
        assertEquals(
                new Constraint.DayRange(
                        Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2026, 12, 31)), false),
                constraintOf("date", "bounded"));
        assertEquals(Constraint.ANYTHING, constraintOf("date", "plain"));
    }

    private static Constraint constraintOf(String formId, String question) {
        return TinySurveys.read(formId).question(question).orElseThrow().constraint();
    }

    @Test
    void textFallsBackToChinese() {
        Questionnaire questionnaire = TinySurveys.read("english_first");
        assertEquals(Tongue.ENGLISH, questionnaire.defaultLanguage());
        assertEquals("Tiny questionnaire", questionnaire.title().in(Language.EN));
        assertEquals("您了解这项工作吗？", questionnaire.questions().get(0).label().in(Language.EN));
    }

    @Test
    void openingHasScreenerGroupAndOwnCondition() {
        Questionnaire eligible = TinySurveys.read("eligible");
        assertEquals(Condition.ALWAYS, eligible.opening("lived_here"));
        assertEquals(eligible.eligible(), eligible.opening("opinion"));
        assertEquals(Set.of("age", "lived_here"), eligible.opening("pension").questions());
        assertEquals(
                Set.of("heard", "times"),
                TinySurveys.read("relevant_group").opening("why_often").questions());
    }

    @Test
    void choicesAreFoundByQuestion() {
        assertEquals(
                List.of("well", "some", "none", "cannot_say"),
                TinySurveys.read("select_one").choices("heard").stream()
                        .map(Choice::name)
                        .toList());
    }
}
