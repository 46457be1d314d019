package doorstep.followup;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/** A wave with the answers that a test wants: in each community so many of so many know the items and are pleased. */
public final class MadeUpRates {
    static final long HOUSEHOLDS = 1000;

    /** How many know the first item, how many the second, how many are pleased, of all that answered. */
    public record Asked(int first, int second, int pleased, int of) {
        public static Asked all(int of, int knowing) {
            return new Asked(knowing, knowing, knowing, of);
        }
    }

    private final Questionnaire questionnaire;
    private final Wave wave = new Wave();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Asked> visited = new LinkedHashMap<>();

    public MadeUpRates(long id, String opens, String closes, Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        wave.id = id;
        wave.name = "第 " + id + " 轮";
        wave.formId = questionnaire.formId();
        wave.version = questionnaire.version();
        wave.opensAt = LocalDateTime.parse(opens + "T01:00:00");
        wave.closesAt = LocalDateTime.parse(closes + "T10:00:00");
        wave.publishedAt = wave.opensAt.minusDays(1);
    }

    public MadeUpRates(long id, String opens, String closes) {
        this(id, opens, closes, questionnaire("1", "Do you know B?"));
    }

    public MadeUpRates in(String community, Asked counts) {
        asked.put(community, counts);
        wave.communities.add(community);
        return this;
    }

    /** Answers at the door, beside those that residents gave by themselves. */
    public MadeUpRates atDoorsOf(String community, Asked counts) {
        visited.put(community, counts);
        wave.communities.add(community);
        return this;
    }

    public Wave wave() {
        return wave;
    }

    public WaveRates rates() {
        Map<CellKey, Cell> cells = new HashMap<>();
        asked.forEach((community, counts) -> put(cells, new CellKey(community, Channel.household, ""), counts));
        visited.forEach((community, counts) -> put(cells, new CellKey(community, Channel.visit, "", 1), counts));
        Map<String, String> names = new HashMap<>();
        for (PlaceLevel level : PlaceLevel.values()) {
            wave.communities.forEach(code -> names.put(level.codeOf(code), level + " " + level.codeOf(code)));
        }
        List<WavePlaces.Community> communities = new TreeSet<>(wave.communities)
                .stream()
                        .map(code -> new WavePlaces.Community(code, "社区" + code, OptionalLong.of(HOUSEHOLDS)))
                        .toList();
        return new WaveRates(
                new WaveTally(wave.id, wave.closesAt, cells, Map.of()),
                questionnaire,
                new WavePlaces(communities, names));
    }

    /** @param key of no weighting class yet */
    private void put(Map<CellKey, Cell> cells, CellKey key, Asked counts) {
        CreditSheet sheet = new CreditSheet(questionnaire);
        CellTally tally = new CellTally(sheet.indicators());
        String weightingClass = "";
        for (int i = 0; i < counts.of(); i++) {
            Credited credited = sheet.credit(answers(counts, i));
            weightingClass = credited.weightingClass();
            tally.add(credited);
        }
        cells.put(new CellKey(key.community(), key.channel(), weightingClass, key.interviewer()), tally.cell());
    }

    private static Answers answers(Asked counts, int at) {
        return Answers.of(Map.of(
                "a", new Answer.Chosen(at < counts.first() ? "know" : "unsure"),
                "b", new Answer.Chosen(at < counts.second() ? "know" : "unsure"),
                "c", new Answer.Chosen(at < counts.pleased() ? "know" : "unsure")));
    }

    /** Two awareness items with publicity texts and one of satisfaction; the wording of the second one may change. */
    public static Questionnaire questionnaire(String version, String wordingOfB) {
        QuestionnaireReading reading = QuestionnaireReader.read("followup.yaml", yaml("followup", version, wordingOfB));
        return reading.questionnaire().orElseThrow(() -> new AssertionError(reading.faults()));
    }

    static String yaml(String formId, String version, String wordingOfB) {
        return """
            form_id: %s
            version: "%s"
            title: {zh: 整改小问卷, en: Small survey}
            default_language: zh
            notice: {zh: 自愿参加。, en: Voluntary.}
            survey:
              - group: all
                label: {zh: 问题, en: Questions}
                questions:
                  - {name: a, type: select_one sure, required: true, label: {zh: 甲是什么？, en: Do you know A?}}
                  - {name: b, type: select_one sure, required: true, label: {zh: 乙是什么？, en: "%s"}}
                  - {name: c, type: select_one sure, required: true, label: {zh: 丙怎么样？, en: How is C?}}
            choices:
              sure:
                - {name: know, label: {zh: 对的, en: Right}}
                - {name: unsure, label: {zh: 说不清, en: Cannot say}}
            indicators:
              - {name: knows_a, measure: awareness, label: {zh: 知道甲, en: Knows A}, question: a, credit: {know: 1, unsure: 0}, target: 0.8, points: 3, card: {zh: "甲是大家的事，人人可以参加。", en: A is for everybody.}}
              - {name: knows_b, measure: awareness, label: {zh: 知道乙, en: Knows B}, question: b, credit: {know: 1, unsure: 0}, target: 0.8, points: 2, card: {zh: "乙在社区里办。", en: B is found in the community.}}
              - {name: likes_c, measure: satisfaction, label: {zh: 对丙满意, en: Likes C}, question: c, credit: {know: 1, unsure: 0}, target: 0.8, points: 4}
            """
                .formatted(formId, version, wordingOfB);
    }
}
