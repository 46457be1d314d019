package doorstep.response.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.JdbcConnection;
import doorstep.TestDatabase;
import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.response.World;
import doorstep.web.ChineseClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lane does when its database breaks under it; each way of breaking is played at a wire of our own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LaneApiTest {
    private static final SQLException LOST = new SQLException("Communications link failure", "08S01", 0);
    private static final SQLException DEADLOCK = new SQLException("Deadlock found", "40001", 1213);

    @Inject
    DataSource database;

    @Inject
    ChineseClock clock;

    @Inject
    Receipts receipts;

    @Inject
    HouseholdCodes codes;

    World world;
    BreakingWire wire;
    GroupCommit lane;

    @BeforeEach
    void newWave() throws Exception {
        world = World.open(database);
        wire = new BreakingWire(database);
        lane = new GroupCommit(new LaneWriter(wire.dataSource(), clock));
    }

    private List<Pending> group(int seed, int size) {
        var random = new Random(seed);
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> pending(world.random(random), Optional.empty()))
                .toList());
    }

    private Pending pending(Submission submission, Optional<CodeHash> code) {
        return new Pending(submission, code.map(codes::spending), receipts, (pending, answer) -> {});
    }

    private static void assertAll(Class<? extends IntakeResult> type, List<Pending> group) {
        group.forEach(one -> assertInstanceOf(type, one.result().getNow(null)));
    }

    private long laneOf(Pending one) throws SQLException {
        return world.number("SELECT lane FROM response WHERE uuid = ?", one.uuidBytes);
    }

    @Test
    void commitWhoseAnswerIsLostIsFoundAgainAndNotRepeated() throws Exception {
        List<Pending> before = group(1, 3);
        lane.settle(before);
        List<Pending> group = group(2, 5);
        wire.breakAfter("executeUpdate", LOST);
        lane.settle(group);
        assertAll(IntakeResult.AlreadyStored.class, group);
        assertEquals(8, world.storedResponses());
        List<Pending> after = group(3, 2);
        lane.settle(after);
        assertNotEquals(laneOf(before.get(0)), laneOf(after.get(0)), "the lane is left for good");
    }

    @Test
    void householdWhoseCommitIsLostHasNotAnsweredTwice() throws Exception {
        String code = codes.issue(world.waveId, world.communities.get(0), 1).get(0);
        Submission answer = world.submission(
                java.util.UUID.randomUUID(), 0, java.util.Map.of("adult", List.of("yes"), "heard", List.of("none")));
        Pending household = pending(answer, Optional.of(codes.hash(code)));
        wire.breakAfter("commit", LOST);
        lane.settle(List.of(household));
        assertInstanceOf(IntakeResult.AlreadyStored.class, household.result().getNow(null));
        assertEquals(1, world.storedResponses());
    }

    @Test
    void whatWasLostBeforeTheCommitIsWrittenAgain() throws Exception {
        List<Pending> group = group(4, 40);
        wire.breakBefore("commit", LOST);
        lane.settle(group);
        assertAll(IntakeResult.Stored.class, group);
        assertEquals(40, world.storedResponses());
    }

    @Test
    void collisionsAreTriedAgain() throws Exception {
        List<Pending> group = group(5, 5);
        wire.breakBefore("executeUpdate", DEADLOCK, DEADLOCK, DEADLOCK);
        lane.settle(group);
        assertAll(IntakeResult.Stored.class, group);
        List<Pending> unlucky = group(6, 5);
        wire.breakBefore("executeUpdate", DEADLOCK, DEADLOCK, DEADLOCK, DEADLOCK, DEADLOCK);
        lane.settle(unlucky);
        assertAll(IntakeResult.Overloaded.class, unlucky);
        assertEquals(5, world.storedResponses());
    }

    @Test
    void withoutADatabaseNothingIsTakenAndNothingHangs() throws Exception {
        List<Pending> group = group(7, 5);
        wire.breakBefore("getConnection", LOST, LOST);
        lane.settle(group);
        assertAll(IntakeResult.Overloaded.class, group);
        List<Pending> later = group(8, 5);
        lane.settle(later);
        assertAll(IntakeResult.Stored.class, later);
        assertEquals(5, world.storedResponses());
    }

    @Test
    void largeGroupsAreWrittenAsOne() throws Exception {
        List<Pending> group = group(9, 150);
        group.add(pending(world.random(new Random(10)), Optional.of(codes.hash("nobody"))));
        lane.settle(group);
        assertAll(IntakeResult.Stored.class, group.subList(0, 150));
        assertEquals(
                new IntakeResult.Refused(IntakeResult.Refusal.UNKNOWN_HOUSEHOLD_CODE),
                group.get(150).result().getNow(null));
        long taken = laneOf(group.get(0));
        assertEquals(150, world.number("SELECT MAX(seq) FROM response WHERE lane = ?", taken));
        assertEquals(150, world.number("SELECT COUNT(*) FROM response WHERE lane = ?", taken));
    }

    /** It holds locks on the server until its wire is cut, and would commit if the pool made it fit for others again. */
    @Test
    void connectionThatIsLeftLetsGoAndIsNotHandedToOthers() throws Exception {
        var writer = new LaneWriter(database, clock);
        Connection left = writer.open();
        left.setAutoCommit(false);
        String name = "UPDATE wave SET name = ? WHERE id = ?";
        try (PreparedStatement update = left.prepareStatement(name)) {
            update.setString(1, "never committed");
            update.setLong(2, world.waveId);
            update.executeUpdate();
        }
        writer.abandon();
        assertTrue(left.isClosed());
        for (int i = 0; i < 30; i++) {
            assertEquals(0, world.storedResponses());
        }
        world.run(name, "free", world.waveId);
        assertEquals(1, world.number("SELECT COUNT(*) FROM wave WHERE id = ? AND name = 'free'", world.waveId));
    }

    /** A data source whose calls fail when and as they are told. */
    private static final class BreakingWire {
        private final DataSource real;
        private String method = "";
        private boolean after;
        private final List<SQLException> faults = new ArrayList<>();

        BreakingWire(DataSource real) {
            this.real = real;
        }

        void breakBefore(String method, SQLException... faults) {
            plan(method, false, faults);
        }

        void breakAfter(String method, SQLException... faults) {
            plan(method, true, faults);
        }

        private void plan(String method, boolean after, SQLException... planned) {
            this.method = method;
            this.after = after;
            faults.clear();
            faults.addAll(List.of(planned));
        }

        DataSource dataSource() {
            return wrap(DataSource.class, real);
        }

        private <T> T wrap(Class<T> type, T wrapped) {
            Object proxy =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, call, arguments) -> {
                        boolean breaks = call.getName().equals(method) && !faults.isEmpty();
                        if (breaks && !after) {
                            throw faults.remove(0);
                        }
                        Object result;
                        try {
                            result = call.invoke(wrapped, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                        if (breaks && isOurs(wrapped, arguments)) {
                            throw faults.remove(0);
                        }
                        return wrapped(result);
                    });
            return type.cast(proxy);
        }

        /** The lane's own bookkeeping goes by other statements than the responses. */
        private boolean isOurs(Object wrapped, Object[] arguments) {
            return !(wrapped instanceof PreparedStatement statement)
                    || statement.toString().contains("INTO response ");
        }

        private Object wrapped(Object result) {
            if (result instanceof JdbcConnection driver) {
                return wrap(JdbcConnection.class, driver);
            } else if (result instanceof Connection connection) {
                return wrap(Connection.class, connection);
            } else if (result instanceof PreparedStatement statement) {
                return wrap(PreparedStatement.class, statement);
            }
            return result;
        }
    }
}
