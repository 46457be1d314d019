package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import doorstep.response.intake.ChangeKind;
import doorstep.tally.cells.Cell;
import doorstep.web.UuidBytes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cells know which volunteer asked, and forget it with the answers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InterviewerApiTest {
    private static final long NOBODY = CellKey.NOBODY;

    @Inject
    DataSource database;

    @Inject
    Cells cells;

    @Inject
    WaveSheets sheets;

    @Inject
    Retention retention;

    @Inject
    RecountCatchUp catchUp;

    RatesWorld world;
    String community;
    long kind;
    long strict;

    @BeforeEach
    void twelveByEachOfTwoVolunteersAndTenByTheHouseholds() {
        world = new RatesWorld();
        community = world.code("990101001001");
        kind = world.byVisits(community, answers(12, "well"));
        strict = world.byVisits(community, answers(12, "no"));
        world.byHouseholds(community, answers(10, "well"));
    }

    private static List<Answers> answers(int count, String heard) {
        return IntStream.range(0, count)
                .mapToObj(i -> Answers.of(Map.of(
                        "heard", new Answer.Chosen(heard),
                        "adults", new Answer.Whole(1 + i % 3),
                        "sex", new Answer.Chosen(i % 2 == 0 ? "f" : "m"))))
                .toList();
    }

    private Map<Long, Long> answersByInterviewer() {
        return counts(cells.of(world.wave).cells());
    }

    private static Map<Long, Long> counts(Map<CellKey, Cell> cells) {
        Map<Long, Long> counts = new TreeMap<>();
        cells.forEach((key, cell) -> counts.merge(key.interviewer(), cell.responses(), Long::sum));
        return counts;
    }

    private List<String> differences() throws SQLException {
        return new Recount(database, sheets).compare(world.wave).differences();
    }

    private List<UUID> askedBy(long volunteer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT uuid FROM response WHERE wave_id = ? AND interviewer = ? ORDER BY seq")) {
            query.setLong(1, world.wave);
            query.setLong(2, volunteer);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(UuidBytes.uuid(rows.getBytes(1)));
                }
            }
            return found;
        }
    }

    @Test
    void answersOfEachVolunteerAreSummedApart() throws SQLException {
        assertEquals(Map.of(NOBODY, 10L, kind, 12L, strict, 12L), answersByInterviewer());
        assertEquals(12, askedBy(kind).size());
        assertEquals(10, askedBy(NOBODY).size());
        assertEquals(List.of(), differences());
    }

    @Test
    void whoWithdrawsGoesFromTheVolunteersCellsAndNothingSaysAnyMoreWhoAsked() throws SQLException {
        List<UUID> asked = askedBy(kind);
        asked.subList(0, 2).forEach(one -> world.change(one, ChangeKind.withdrawn));
        assertEquals(12, answersByInterviewer().get(kind), "two wait for others");
        assertEquals(List.of(), differences());
        assertEquals(10, askedBy(kind).size());
        asked.subList(2, 5).forEach(one -> world.change(one, ChangeKind.withdrawn));
        ReleasedFigures.of(world.wave);
        assertEquals(Map.of(NOBODY, 10L, kind, 7L, strict, 12L), answersByInterviewer());
        assertEquals(List.of(), differences());
    }

    @Test
    void whatIsLeftOutAndTakenBackGoesToTheSameVolunteer() throws SQLException {
        List<UUID> asked = askedBy(strict);
        asked.subList(0, 6).forEach(one -> world.change(one, ChangeKind.excluded));
        ReleasedFigures.of(world.wave);
        assertEquals(6, answersByInterviewer().get(strict));
        assertEquals(List.of(), differences());
        asked.subList(0, 6).forEach(one -> world.change(one, ChangeKind.restored));
        ReleasedFigures.of(world.wave);
        assertEquals(Map.of(NOBODY, 10L, kind, 12L, strict, 12L), answersByInterviewer());
        assertEquals(List.of(), differences());
    }

    @Test
    void afterTheRetentionSumsStayApartAndNameNobody() throws SQLException {
        world.byVisits(world.code("990101001002"), answers(11, "well"));
        Collection<Cell> before = cells.of(world.wave).cells().values();
        world.endRetention();
        retention.run();
        Map<CellKey, Cell> after = cells.of(world.wave).cells();
        assertEquals(sorted(before), sorted(after.values()));
        assertEquals(Set.of(NOBODY, -1L, -2L, -3L), counts(after).keySet());
        assertEquals(
                List.of(10L, 11L, 12L, 12L),
                counts(after).values().stream().sorted().toList());
        assertEquals(List.of(), askedBy(kind));
    }

    private static List<String> sorted(Collection<Cell> cells) {
        return cells.stream().map(Cell::encode).sorted().toList();
    }

    @Test
    void cellsThatAnEarlierVersionAddedUpAreCountedAnewOnce() throws SQLException {
        Map<CellKey, Cell> right = filled(cells.of(world.wave).cells());
        asAnEarlierVersionHadThem(right);
        assertEquals(Map.of(NOBODY, 34L), answersByInterviewer());
        catchUp.run();
        assertEquals(right, filled(cells.of(world.wave).cells()));
        assertEquals(List.of(), differences());
        assertEquals(0, world.rows("recount_due"));
    }

    private static Map<CellKey, Cell> filled(Map<CellKey, Cell> cells) {
        return cells.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void asAnEarlierVersionHadThem(Map<CellKey, Cell> cells) throws SQLException {
        Map<CellKey, Cell> together = new HashMap<>();
        cells.forEach((key, cell) -> together.merge(key.by(NOBODY), cell, Cell::plus));
        try (Connection connection = database.getConnection()) {
            CellTable table = CellTable.cells(connection, world.wave);
            table.clear();
            table.write(together);
            try (PreparedStatement due = connection.prepareStatement("INSERT INTO recount_due VALUES (?)")) {
                due.setLong(1, world.wave);
                assertTrue(due.executeUpdate() == 1);
            }
        }
    }
}
