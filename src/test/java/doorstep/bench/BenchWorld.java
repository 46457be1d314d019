package doorstep.bench;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A wave of the household survey in 24 made-up communities, and a stock of answers that fit it. */
final class BenchWorld {
    private static final int COMMUNITIES = 24;
    private static final int STOCK = 4000;

    final BenchDatabase database;
    final long waveId;
    final List<String> communities = new ArrayList<>();
    final List<String> answers = new ArrayList<>();
    private final String mark = Long.toString(System.currentTimeMillis() % 1_000_000_000L + 9_000_000_000L)
            .substring(1);
    private final Questionnaire questionnaire;
    private final List<byte[]> bodies = new ArrayList<>();
    private int filled;
    private final AtomicLong acknowledged = new AtomicLong();

    private BenchWorld(BenchDatabase database) throws IOException, SQLException {
        this.database = database;
        String yaml = Files.readString(Path.of("surveys/household.yaml"));
        questionnaire =
                QuestionnaireReader.read("household.yaml", yaml).questionnaire().orElseThrow();
        database.run(
                "INSERT IGNORE INTO published_questionnaire VALUES (?, ?, ?, ?, '2024-01-01')",
                questionnaire.formId(),
                questionnaire.version(),
                yaml,
                "0".repeat(64));
        database.run(
                "INSERT INTO wave (name, form_id, version, languages, published_at, opens_at, closes_at, retain_until, made_up, created_at)"
                        + " VALUES (?, ?, ?, 'zh,en', '2024-01-01', '2024-01-01', '2099-01-01', '2099-01-01', TRUE, '2024-01-01')",
                "bench " + mark,
                questionnaire.formId(),
                questionnaire.version());
        waveId = database.number("SELECT MAX(id) FROM wave");
        for (int i = 0; i < COMMUNITIES; i++) {
            addCommunity(mark + "%03d".formatted(i));
        }
        var random = new Random(1);
        for (int i = 0; i < STOCK; i++) {
            answers.add(answers(random).toCanonicalJson());
            bodies.add(body(i));
        }
    }

    static BenchWorld make(BenchDatabase database) throws IOException, SQLException {
        return new BenchWorld(database);
    }

    private void addCommunity(String code) throws SQLException {
        database.run("INSERT INTO place (code, level, name) VALUES (?, 'community', ?)", code, "社区 " + code);
        database.run("INSERT INTO wave_community VALUES (?, ?)", waveId, code);
        database.run(
                "INSERT INTO share_link (token, wave_id, community, label, opened, started, finished, created_at)"
                        + " VALUES (?, ?, ?, 'bench', 0, 0, 0, '2024-01-01')",
                "b" + code,
                waveId,
                code);
        communities.add(code);
    }

    private byte[] body(int i) {
        String link = "b" + communities.get(i % COMMUNITIES);
        return ("{\"link\":\"" + link + "\",\"language\":\"zh\",\"answers\":" + answers.get(i) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Answers to all open questions, as people tick them, that fit the questionnaire. */
    private Answers answers(Random random) {
        Map<String, Answer> given = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            boolean open = questionnaire.opening(question.name()).holds(name -> Optional.ofNullable(given.get(name)));
            if (open && question.type().isAnswered()) {
                given.put(question.name(), answer(question, random));
            }
        }
        return Answers.of(given);
    }

    private static Answer answer(Question question, Random random) {
        return switch (question.type()) {
            case SELECT_ONE -> new Answer.Chosen(choice(question, random).name());
            case SELECT_MULTIPLE ->
                new Answer.ChosenMany(List.of(choice(question, random).name()));
            case TEXT -> new Answer.Words("希望小区里晚上的路灯亮一点，垃圾桶旁边也要常打扫。");
            case INTEGER -> number(question, random);
            case DECIMAL, DATE, NOTE -> throw new IllegalStateException("The bench asks no " + question.type());
        };
    }

    private static Answer number(Question question, Random random) {
        long least = question.constraint()
                .numberRange()
                .flatMap(Constraint.NumberRange::atLeast)
                .orElse(BigDecimal.ZERO)
                .longValue();
        return new Answer.Whole(least + random.nextInt(3));
    }

    /** The second choices more often, so that most pass the screener, whose first ones rule out. */
    private static Choice choice(Question question, Random random) {
        List<Choice> choices = question.choices().choices();
        return choices.get(random.nextInt(3) > 0 ? Math.min(1, choices.size() - 1) : random.nextInt(choices.size()));
    }

    /** Stores that many answers as a lane of their own, past the intake: the stock first, then copies of it. */
    void fill(int many) throws SQLException {
        database.run("INSERT INTO lane (opened_at, folded, done) VALUES ('2024-01-01', 0, FALSE)");
        long lane = database.number("SELECT MAX(id) FROM lane");
        int stored = Math.min(many, STOCK);
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO response (lane, seq, uuid, wave_id, community, channel, link, language, answers, answers_hash, receipt, received_at)"
                                + " VALUES (?, ?, UNHEX(REPLACE(UUID(), '-', '')), ?, ?, 'link', ?, 'zh', ?, UNHEX(SHA2(?, 256)), ?, '2024-06-01 12:00:00')")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < stored; i++) {
                String community = communities.get(i % COMMUNITIES);
                insert.setLong(1, lane);
                insert.setLong(2, i + 1L);
                insert.setLong(3, waveId);
                insert.setString(4, community);
                insert.setString(5, "b" + community);
                insert.setString(6, answers.get(i));
                insert.setString(7, answers.get(i));
                insert.setString(8, receipt(lane, i + 1));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        for (; stored < many; stored = Math.min(many, stored * 2)) {
            database.run(
                    "INSERT INTO response (lane, seq, uuid, wave_id, community, channel, link, language, answers, answers_hash, receipt, received_at)"
                            + " SELECT lane, seq + ?, UNHEX(REPLACE(UUID(), '-', '')), wave_id, community, channel, link, language, answers, answers_hash,"
                            + " CONCAT(LPAD(lane, 5, '0'), LPAD(seq + ?, 7, '0')), received_at FROM response WHERE lane = ? AND seq <= ?",
                    stored,
                    stored,
                    lane,
                    Math.min(stored, many - stored));
        }
        filled = many;
    }

    private static String receipt(long lane, int seq) {
        return "%05d%07d".formatted(lane, seq);
    }

    int filled() {
        return filled;
    }

    byte[] body(Random random) {
        return bodies.get(random.nextInt(STOCK));
    }

    void acknowledge() {
        acknowledged.incrementAndGet();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long stored() throws SQLException {
        return database.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", waveId);
    }

    long doubled() throws SQLException {
        return database.number("SELECT COUNT(*) - COUNT(DISTINCT uuid) FROM response WHERE wave_id = ?", waveId);
    }
}
