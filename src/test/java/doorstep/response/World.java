package doorstep.response;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.response.intake.Origin;
import doorstep.response.intake.Submission;
import doorstep.wave.Answerer;
import doorstep.wave.Approval;
import doorstep.wave.links.LinkTarget;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A wave of its own for one test: a small questionnaire, two communities, a share link for each. */
public final class World {
    static final String YAML =
            """
            form_id: intake_doors
            version: "1"
            title: {zh: 敲门, en: Doors}
            default_language: zh
            notice: {zh: 说明, en: Notice}
            eligible: {question: adult, in: ["yes"]}
            weighting: {adults: adults, classes: [sex]}
            survey:
              - group: main
                label: {zh: 问题, en: Questions}
                questions:
                  - {name: adult, type: select_one yes_no, label: {zh: 成年, en: Adult}, required: true}
                  - {name: heard, type: select_one levels, label: {zh: 听说, en: Heard}, required: true}
                  - name: where
                    type: select_multiple places
                    label: {zh: 哪里, en: Where}
                    relevant: {question: heard, in: [well, some]}
                  - {name: adults, type: integer, label: {zh: 人数, en: Adults}, constraint: {at_least: 1, at_most: 20}}
                  - {name: sex, type: select_one sexes, label: {zh: 性别, en: Sex}}
                  - {name: words, type: text, label: {zh: 说说, en: Words}, constraint: {max_length: 200}}
            choices:
              yes_no:
                - {name: "yes", label: {zh: 是, en: "Yes"}}
                - {name: "no", label: {zh: 否, en: "No"}}
              levels:
                - {name: well, label: {zh: 很了解, en: Well}}
                - {name: some, label: {zh: 了解, en: Some}}
                - {name: none, label: {zh: 没听说, en: Never}}
                - {name: cannot_say, label: {zh: 说不清, en: Cannot say}}
              places:
                - {name: poster, label: {zh: 海报, en: Poster}}
                - {name: friend, label: {zh: 朋友, en: Friend}}
              sexes:
                - {name: f, label: {zh: 女, en: Female}}
                - {name: m, label: {zh: 男, en: Male}}
            indicators:
              - name: aware
                measure: awareness
                label: {zh: 知晓, en: Aware}
                question: heard
                credit: {well: 1, some: 0.75, none: 0}
                outside_base: [cannot_say]
                target: 0.9
                points: 3
                standard: "x"
              - name: seen
                measure: participation
                label: {zh: 见过, en: Seen}
                question: where
                credit: {poster: 1, friend: 0.5}
                not_asked: zero
                target: 0.5
                points: 1
                standard: "y"
            """;

    public static final Questionnaire DOORS =
            QuestionnaireReader.read("doors.yaml", YAML).questionnaire().orElseThrow();

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final DataSource database;
    public final long waveId;
    public final List<String> communities;
    final LocalDateTime opensAt;
    final LocalDateTime closesAt;

    private World(DataSource database, LocalDateTime opensAt, LocalDateTime closesAt) throws SQLException {
        this.database = database;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        String street = "97%07d".formatted(COUNTER.incrementAndGet());
        communities = List.of(street + "001", street + "002");
        run(
                "INSERT IGNORE INTO published_questionnaire VALUES ('intake_doors', '1', ?, ?, '2024-01-01')",
                YAML,
                "0".repeat(64));
        run(
                "INSERT INTO wave (name, form_id, version, languages, published_at, opens_at, closes_at, retain_until, made_up, created_at)"
                        + " VALUES (?, 'intake_doors', '1', 'zh,en', '2024-01-01', ?, ?, '2099-01-01', FALSE, '2024-01-01')",
                street,
                opensAt,
                closesAt);
        waveId = number("SELECT id FROM wave WHERE name = ?", street);
        for (String community : communities) {
            run("INSERT INTO place (code, level, name) VALUES (?, 'community', ?)", community, "社区" + community);
            run("INSERT INTO wave_community VALUES (?, ?)", waveId, community);
            run(
                    "INSERT INTO share_link VALUES (?, ?, ?, 'poster', 0, 0, 0, '2024-01-01', NULL)",
                    token(community),
                    waveId,
                    community);
        }
    }

    public static World open(DataSource database) throws SQLException {
        return new World(database, LocalDateTime.of(2024, 1, 1, 0, 0), LocalDateTime.of(2099, 1, 1, 0, 0));
    }

    public static World between(DataSource database, LocalDateTime opensAt, LocalDateTime closesAt)
            throws SQLException {
        return new World(database, opensAt, closesAt);
    }

    /** Sixteen characters of the share links' alphabet; the last eleven digits of the code are its own. */
    public static String token(String community) {
        return "zzzz" + community;
    }

    LinkTarget target(int community) {
        String code = communities.get(community);
        return new LinkTarget(
                token(code),
                "poster",
                new LinkTarget.Community(code, "社区" + code),
                new LinkTarget.OfWave(
                        waveId,
                        List.of(Tongue.CHINESE, Tongue.ENGLISH),
                        true,
                        opensAt,
                        closesAt,
                        LocalDate.of(2099, 1, 1),
                        false,
                        new Approval(null, null, null, LocalDate.now())),
                DOORS);
    }

    public Submission submission(UUID uuid, int community, Map<String, List<String>> answers) {
        var checked = AnswerCheck.check(DOORS, RawAnswers.of(answers), LocalDate.of(2024, 5, 1));
        if (!checked.isAccepted()) {
            throw new IllegalArgumentException(checked.problems().toString());
        }
        return Submission.byLink(uuid, target(community), Tongue.CHINESE, checked.answers(), Optional.empty());
    }

    public static Submission withCode(Submission submission, String code) {
        LinkTarget target = ((Origin.Page) submission.origin()).target();
        return Submission.byLink(
                        submission.uuid(), target, submission.language(), submission.answers(), Optional.of(code))
                .by(Answerer.drawn);
    }

    /** Any answers that fit, under an id that no other test has. */
    public Submission random(Random random) {
        var answers = new java.util.HashMap<String, List<String>>();
        boolean adult = random.nextInt(10) > 0;
        answers.put("adult", List.of(adult ? "yes" : "no"));
        if (adult) {
            String heard = List.of("well", "some", "none", "cannot_say").get(random.nextInt(4));
            answers.put("heard", List.of(heard));
            if ((heard.equals("well") || heard.equals("some")) && random.nextBoolean()) {
                answers.put("where", random.nextBoolean() ? List.of("poster", "friend") : List.of("friend"));
            }
            answers.put("adults", List.of(Integer.toString(1 + random.nextInt(12))));
            answers.put("sex", random.nextInt(5) > 0 ? List.of(random.nextBoolean() ? "f" : "m") : List.of());
            answers.put("words", List.of("话 '\"\\ " + random.nextInt()));
        }
        return submission(UUID.randomUUID(), random.nextInt(2), answers);
    }

    public void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    public long number(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public long storedResponses() throws SQLException {
        return number("SELECT COUNT(*) FROM response WHERE wave_id = ?", waveId);
    }
}
