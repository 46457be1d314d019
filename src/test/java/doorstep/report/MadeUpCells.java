package doorstep.report;

import doorstep.census.CensusFigures;
import doorstep.census.CensusSetting;
import doorstep.place.Scope;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.wave.Channel;
import doorstep.wave.CommunityFrame;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Answers of one wave to the golden questionnaire, made up for a test: so many aware, everybody satisfied. */
public final class MadeUpCells {
    public static final String FIRST = "990101001001";
    public static final String SECOND = "990101001002";
    public static final String OTHER_STREET = "990101002001";

    private static final Outcome YES = new Outcome.InBase(Outcome.FULL);
    private static final Outcome NO = new Outcome.InBase(0);

    private final Map<CellKey, CellTally> cells = new HashMap<>();
    private final Map<String, Long> households = new HashMap<>();
    private CommunityFrame frame;

    public MadeUpCells() {
        List.of(FIRST, SECOND, OTHER_STREET).forEach(code -> households.put(code, 1000L));
    }

    public MadeUpCells households(String community, long count) {
        households.put(community, count);
        return this;
    }

    /** Where not all communities are asked. */
    public MadeUpCells drawnBy(CommunityFrame lot) {
        frame = lot;
        return this;
    }

    /** Of {@code all} answers of these levels {@code aware} know. */
    public MadeUpCells of(String community, Channel channel, String levels, int aware, int all) {
        CellTally cell = cells.computeIfAbsent(new CellKey(community, channel, levels), key -> new CellTally(2));
        for (int i = 0; i < all; i++) {
            cell.add(Credited.eligible(1, levels, List.of(i < aware ? YES : NO, YES)));
        }
        return this;
    }

    public MadeUpCells of(String community, Channel channel, int aware, int all) {
        return of(community, channel, "f|from_18", aware, all);
    }

    /** With census figures. */
    public WaveRates rates(CensusFigures... census) {
        return rates(GoldenWave.questionnaire(), List.of(census));
    }

    public WaveRates rates(Questionnaire questionnaire) {
        return rates(questionnaire, List.of());
    }

    private WaveRates rates(Questionnaire questionnaire, List<CensusFigures> census) {
        Map<CellKey, Cell> all = new HashMap<>();
        cells.forEach((key, cell) -> all.put(key, cell.cell()));
        return new WaveRates(
                new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), all, Map.of()),
                questionnaire,
                places(),
                CensusSetting.of(places().codes(), census));
    }

    public WavePlaces places() {
        List<WavePlaces.Community> communities = new ArrayList<>();
        households.forEach(
                (code, count) -> communities.add(new WavePlaces.Community(code, "社区" + code, OptionalLong.of(count))));
        Map<String, String> names =
                Map.of("990101001", "一街", "990101002", "二街", "990101", "样例区", "9901", "样例市", "99", "样例省");
        return frame == null
                ? new WavePlaces(communities, names)
                : new WavePlaces(communities, names, frame, Scope.ALL);
    }

    /** The golden questionnaire with some words replaced. */
    public static Questionnaire golden(String... replaced) {
        String yaml = GoldenWave.yaml();
        for (int i = 0; i < replaced.length; i += 2) {
            if (!yaml.contains(replaced[i])) {
                throw new IllegalArgumentException("The file has no " + replaced[i]);
            }
            yaml = yaml.replace(replaced[i], replaced[i + 1]);
        }
        QuestionnaireReading reading = QuestionnaireReader.read("other.yaml", yaml);
        return reading.questionnaire().orElseThrow(() -> new AssertionError(reading.faults()));
    }
}
