package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Rows that are read in stretches by lot are all there once, and those that are read first are others each time. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MixedRowsApiTest {
    private static final int ROWS = 1_600;

    @Inject
    DataSource database;

    @Test
    void allAreThereOnceAndWhoIsFirstIsDrawn() throws SQLException {
        RatesWorld world = new RatesWorld();
        String community = world.code("990101001001");
        String other = world.code("990101001002");
        world.byLink(
                community,
                IntStream.range(0, ROWS).mapToObj(MixedRowsApiTest::numbered).toList());
        world.byLink(other, List.of(numbered(ROWS)));
        List<String> lying = new ArrayList<>();
        Set<String> first = new HashSet<>();
        try (Snapshot snapshot = Snapshot.take(database)) {
            var rows = new WaveRows(snapshot.connection(), world.wave);
            rows.stream(row -> lying.add(row.kept().answers()));
            assertEquals(ROWS + 1, lying.size());
            for (int i = 0; i < 12; i++) {
                List<String> mixed = mixed(rows);
                first.add(mixed.get(0));
                assertEquals(
                        lying.stream().sorted().toList(),
                        mixed.stream().sorted().toList());
            }
        }
        assertTrue(first.size() > 2, "in twelve readings the first is always one of " + first);
    }

    private static List<String> mixed(WaveRows rows) throws SQLException {
        List<String> mixed = new ArrayList<>();
        rows.streamMixed(row -> mixed.add(row.kept().answers()));
        return mixed;
    }

    private static Answers numbered(int i) {
        return Answers.of(Map.of("heard", new Answer.Chosen("well"), "adults", new Answer.Whole(i)));
    }
}
