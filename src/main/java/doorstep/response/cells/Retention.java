package doorstep.response.cells;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.response.intake.Pending;
import doorstep.response.paper.PaperForm;
import doorstep.web.ChineseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps the promise on the residents' page: after a wave's retention date its single answers are deleted. What they amounted to
 * stays in the cells; the wave can be recounted and exported no more.
 */
@ApplicationScoped
public class Retention {
    private static final int CHUNK = 2000;

    private static final String DUE =
            """
            SELECT w.id FROM wave w WHERE w.retain_until < ?
               AND NOT EXISTS (SELECT 1 FROM erased_wave e WHERE e.wave_id = w.id)
               AND NOT EXISTS (SELECT 1 FROM response r JOIN lane l ON l.id = r.lane WHERE r.wave_id = w.id AND r.seq > l.folded)
               AND NOT EXISTS (SELECT 1 FROM response_event v JOIN lane l ON l.id = v.lane JOIN response r ON r.uuid = v.uuid
                                WHERE r.wave_id = w.id AND v.seq > l.folded)
             ORDER BY w.id""";

    private static final String ERASE =
            "UPDATE response SET answers = '', answers_hash = ?, interviewer = 0 WHERE wave_id = ? AND answers <> '' LIMIT "
                    + CHUNK;

    private static final List<String> WORDS = List.of(
            "DELETE FROM open_answer WHERE wave_id = ? LIMIT " + CHUNK,
            "DELETE FROM open_answer_tag WHERE wave_id = ? LIMIT " + CHUNK);

    /** Receipts of answers that are gone are known so much longer. */
    private static final Period EMPTIED = Period.ofDays(90);

    /** What is empty, of waves whose answers went long ago; what something still refers to stays. */
    private static final List<String> EMPTY = List.of(
            """
            DELETE FROM response_event WHERE uuid IN (SELECT uuid FROM (SELECT r.uuid FROM response r
              JOIN erased_wave e ON e.wave_id = r.wave_id AND e.erased_at < ? WHERE r.answers = '' AND %s LIMIT %d) gone)""",
            """
            DELETE FROM response WHERE uuid IN (SELECT uuid FROM (SELECT r.uuid FROM response r
              JOIN erased_wave e ON e.wave_id = r.wave_id AND e.erased_at < ? WHERE r.answers = '' AND %s
               AND NOT EXISTS (SELECT 1 FROM response_event v WHERE v.uuid = r.uuid) LIMIT %d) gone)""");

    private static final String NOT_REFERRED_TO =
            """
            NOT EXISTS (SELECT 1 FROM exclusion_response x WHERE x.response = r.uuid)
               AND NOT EXISTS (SELECT 1 FROM task_quote q WHERE q.response = r.uuid)""";

    private final DataSource database;
    private final AuditTrail audit;
    private final ChineseClock clock;
    private final Event<AnswersErased> erasures;

    Retention(DataSource database, AuditTrail audit, ChineseClock clock, Event<AnswersErased> erasures) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.erasures = erasures;
    }

    /** Deletes what is due, some thousands of answers a transaction; broken off, it goes on the next time. */
    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() throws SQLException {
        for (long wave : due()) {
            forgetWaiting(wave);
            long erased = 0;
            for (int chunk = erase(wave); chunk > 0; chunk = erase(wave)) {
                erased += chunk;
            }
            for (String delete : WORDS) {
                eraseWords(wave, delete);
            }
            forgetInterviewers(wave);
            finish(wave, erased);
        }
    }

    /** Deletes rows that say nothing any more. */
    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "4m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void leftovers() throws SQLException {
        for (String delete : EMPTY) {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement(delete.formatted(NOT_REFERRED_TO, CHUNK))) {
                statement.setObject(1, clock.now().minus(EMPTIED));
                int deleted = CHUNK;
                while (deleted > 0) {
                    deleted = statement.executeUpdate();
                }
            }
        }
    }

    private List<Long> due() throws SQLException {
        List<Long> waves = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setObject(1, clock.today());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    waves.add(rows.getLong(1));
                }
            }
        }
        return waves;
    }

    private int erase(long wave) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(ERASE)) {
            update.setBytes(1, Pending.ERASED);
            update.setLong(2, wave);
            return update.executeUpdate();
        }
    }

    /** What waits for others now will never be released; while nobody folds, so that nothing is released without its answers. */
    private void forgetWaiting(long wave) throws SQLException {
        whileNobodyFolds(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM waiting WHERE wave_id = " + wave);
                statement.executeUpdate("DELETE FROM waiting_cell WHERE wave_id = " + wave);
            }
        });
    }

    /** The cells of a volunteer stay apart, since limits stand on them, but say no more whose they are. */
    private void forgetInterviewers(long wave) throws SQLException {
        whileNobodyFolds(connection -> {
            CellTable.cells(connection, wave).forgetInterviewers();
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM recount_due WHERE wave_id = " + wave);
            }
        });
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void whileNobodyFolds(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement turn = connection.createStatement()) {
                turn.execute("SELECT id FROM fold_turn WHERE id = 1 FOR UPDATE");
                work.on(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void eraseWords(long wave, String delete) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement words = connection.prepareStatement(delete)) {
            words.setLong(1, wave);
            int deleted = CHUNK;
            while (deleted == CHUNK) {
                deleted = words.executeUpdate();
            }
        }
    }

    private void finish(long wave, long erased) {
        QuarkusTransaction.requiringNew().run(() -> {
            PaperForm.delete("waveId", wave);
            String insert = "INSERT INTO erased_wave (wave_id, erased_at) VALUES (" + wave + ", ?)";
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.executeUpdate("DELETE FROM interview WHERE wave_id = " + wave);
                statement.setObject(1, clock.now().withNano(0));
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot note that the answers of wave " + wave + " were deleted", e);
            }
            erasures.fire(new AnswersErased(wave));
            audit.record(AuditAction.RESPONSES_ERASE, AuditFact.WAVE.is(wave), AuditFact.ANSWERS.is(erased));
        });
    }

    /** Waves whose answers were deleted, so that nothing can be counted anew. */
    static List<Long> erased(DataSource database) throws SQLException {
        List<Long> waves = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT wave_id FROM erased_wave ORDER BY wave_id")) {
            while (rows.next()) {
                waves.add(rows.getLong(1));
            }
        }
        return waves;
    }
}
