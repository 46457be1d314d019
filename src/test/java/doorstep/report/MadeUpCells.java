package doorstep.report;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.QuestionnaireReader;
import doorstep.questionnaire.Reading;
import doorstep.response.CellKey;
import doorstep.response.WaveTally;
import doorstep.tally.Cell;
import doorstep.tally.CellTally;
import doorstep.tally.Credited;
import doorstep.tally.Outcome;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Answers of one wave to the golden questionnaire, made up for a test: so many aware, everybody satisfied. */
final class MadeUpCells {
    static final String FIRST = "990101001001";
    static final String SECOND = "990101001002";
    static final String OTHER_STREET = "990101002001";

    private static final Outcome YES = new Outcome.InBase(Outcome.FULL);
    private static final Outcome NO = new Outcome.InBase(0);

    private final Map<CellKey, CellTally> cells = new HashMap<>();
    private final Map<String, Long> households = new HashMap<>();

    MadeUpCells() {
        List.of(FIRST, SECOND, OTHER_STREET).forEach(code -> households.put(code, 1000L));
    }

    MadeUpCells households(String community, long count) {
        households.put(community, count);
        return this;
    }

    /** Of {@code all} answers of these levels {@code aware} know. */
    MadeUpCells of(String community, Channel channel, String levels, int aware, int all) {
        CellTally cell = cells.computeIfAbsent(new CellKey(community, channel, levels), key -> new CellTally(2));
        for (int i = 0; i < all; i++) {
            cell.add(Credited.eligible(1, levels, List.of(i < aware ? YES : NO, YES)));
        }
        return this;
    }

    MadeUpCells of(String community, Channel channel, int aware, int all) {
        return of(community, channel, "f|from_18", aware, all);
    }

    WaveRates rates() {
        return rates(GoldenWave.questionnaire());
    }

    WaveRates rates(Questionnaire questionnaire) {
        Map<CellKey, Cell> all = new HashMap<>();
        cells.forEach((key, cell) -> all.put(key, cell.cell()));
        return new WaveRates(
                new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), all), questionnaire, places());
    }

    WavePlaces places() {
        List<WavePlaces.Community> communities = new ArrayList<>();
        households.forEach(
                (code, count) -> communities.add(new WavePlaces.Community(code, "社区" + code, OptionalLong.of(count))));
        return new WavePlaces(
                communities, Map.of("990101001", "一街", "990101002", "二街", "990101", "样例区", "9901", "样例市", "99", "样例省"));
    }

    /** The golden questionnaire with some words replaced. */
    static Questionnaire golden(String... replaced) {
        String yaml = GoldenWave.yaml();
        for (int i = 0; i < replaced.length; i += 2) {
            if (!yaml.contains(replaced[i])) {
                throw new IllegalArgumentException("The file has no " + replaced[i]);
            }
            yaml = yaml.replace(replaced[i], replaced[i + 1]);
        }
        Reading reading = QuestionnaireReader.read("other.yaml", yaml);
        return reading.questionnaire().orElseThrow(() -> new AssertionError(reading.faults()));
    }
}
