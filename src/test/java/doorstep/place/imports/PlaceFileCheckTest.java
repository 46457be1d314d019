package doorstep.place.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.web.TableProblem;
import doorstep.web.TableProblems;
import doorstep.web.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Places files, sound and broken: what is read from them, and what is said of them. */
class PlaceFileCheckTest {
    private static final Path FILES = Path.of("src/test/resources/places");

    private final List<PlaceRow> rows = new ArrayList<>();
    private final PlaceFileCheck check = new PlaceFileCheck(rows::add, bytes -> {});

    @TempDir
    Path folder;

    static Stream<Path> broken() throws IOException {
        return Files.list(FILES.resolve("broken"))
                .filter(file -> file.toString().endsWith(".csv"))
                .sorted();
    }

    /** Beside {@code x.csv} stands {@code x.problems}: file, line, field, fault and what was found, in that order. */
    @ParameterizedTest
    @MethodSource("broken")
    void eachBrokenFileYieldsItsListOfProblems(Path file) throws IOException {
        TableProblems problems = problemsOf(file);

        String expected = Files.readString(Path.of(file.toString().replace(".csv", ".problems")));
        assertEquals(expected.strip(), String.join("\n", shown(problems)));
        assertTrue(problems.errorCount() > 0);
    }

    @Test
    void realDistrictIsReadWhole() throws IOException {
        TableProblems problems = problemsOf(FILES.resolve("places-320302.csv"));

        assertEquals(List.of(), shown(problems));
        assertEquals(84, rows.size());
        assertEquals(
                73,
                rows.stream().filter(row -> row.level() == PlaceLevel.community).count());
        assertEquals(new PlaceRow("320302001002", "万通社区居委会", null, null), rows.get(11));
    }

    @Test
    void gb18030WithChineseHeadingsIsRead() throws IOException {
        assertEquals(List.of(), shown(problemsOf(FILES.resolve("sound/gb18030.csv"))));
        assertEquals("㐀𠀀社区", rows.get(4).name());
    }

    @Test
    void utf16AndSemicolonsAreReadAsWell() throws IOException {
        assertEquals(List.of(), shown(problemsOf(FILES.resolve("sound/utf-16.csv"))));
        int first = rows.size();
        check.read(file(FILES.resolve("sound/semicolons.csv")));
        assertEquals(first + 2, rows.size());
    }

    @Test
    void byteOrderMarkAndAnyOrderOfColumnsAndRowsAreRead() throws IOException {
        assertEquals(List.of(), shown(problemsOf(FILES.resolve("sound/utf-8-with-bom.csv"))));
        assertEquals(new PlaceRow("980101001001", "一号社区", 1200, 2600), rows.get(0));
        assertEquals("980101001", rows.get(0).parent());
        assertNull(rows.get(4).parent());
    }

    @Test
    void columnsOfChinaDivisionAreReadInAnyOrderOfFiles() throws IOException {
        for (String name : List.of("villages", "areas", "provinces", "streets", "cities")) {
            check.read(file(FILES.resolve("sound/" + name + ".csv")));
        }

        assertEquals(List.of(), shown(check.finish(codes -> Set.of())));
        assertEquals(5, check.size());
    }

    @Test
    void parentInTheTreeNeedsNoRow() throws IOException {
        check.read(file(FILES.resolve("sound/villages.csv")));

        assertEquals(List.of(), shown(check.finish(codes -> Set.copyOf(codes))));
        assertEquals(1, rows.size());
    }

    @Test
    void fileUploadedTwiceIsAWarning() throws IOException {
        check.read(file(FILES.resolve("sound/provinces.csv")));
        check.read(file(FILES.resolve("sound/provinces.csv")));

        TableProblems problems = check.finish(codes -> Set.of());
        assertEquals(0, problems.errorCount());
        assertEquals(1, problems.warningCount());
        assertEquals(1, rows.size());
    }

    @Test
    void firstTwoHundredProblemsAreKeptInOrderAndAllAreCounted() throws IOException {
        var text = new StringBuilder("code,name\n");
        for (int i = 0; i < 1000; i++) {
            text.append("98010100").append(i % 10).append("000,社区\n");
        }
        TableProblems problems = problemsOf(Files.writeString(folder.resolve("many.csv"), text));

        assertEquals(10, problems.errorCount(), "ten communities, none of whose streets is there");
        assertEquals(990, problems.warningCount());
        assertEquals(10 + TableProblems.SHOWN, problems.shown().size());
        assertEquals(12, problems.shown().get(10).spot().line());
    }

    @Test
    void parentsAreNotMissedWhileAFileCannotBeRead() throws IOException {
        check.read(file(FILES.resolve("broken/utf-16.csv")));
        check.read(file(FILES.resolve("sound/villages.csv")));

        assertEquals(List.of("utf-16.csv utf-16"), shown(check.finish(codes -> Set.of())));
    }

    @Test
    void quoteNeverClosedDoesNotSwallowALargeFile() throws IOException {
        String text = "code,name\n98,\"试省\n" + "9801,试市\n".repeat(100_000);
        TableProblems problems = problemsOf(Files.writeString(folder.resolve("quote.csv"), text));

        assertEquals(List.of("quote.csv:2 quote-open"), shown(problems));
    }

    @Test
    void workbookIsReadLikeCsv() throws IOException {
        byte[] workbook = new WorkbookFile()
                .sheet("name,households,code", "试省,,n:98", "试市,,n:9801", "试区,,980101", "短", "一号街道,,n:980101001")
                .bytes();
        TableProblems problems = problemsOf(Files.write(folder.resolve("places.xlsx"), workbook));

        assertEquals(List.of("places.xlsx:5 code code-empty"), shown(problems));
        assertEquals(new PlaceRow("980101001", "一号街道", null, null), rows.get(3));
    }

    private TableProblems problemsOf(Path path) throws IOException {
        check.read(file(path));
        return check.finish(codes -> Set.of());
    }

    private static PlaceFile file(Path path) {
        return new PlaceFile(path.getFileName().toString(), path);
    }

    private static List<String> shown(TableProblems problems) {
        return problems.shown().stream().map(TableProblem::toString).toList();
    }
}
