package doorstep.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.PlaceRates;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.report.GoldenWave;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Spreads and design effects are learnt from all communities of a wave, so that whoever sees one of them sees something of those that are kept
 * back too. The attacker here is the strongest there can be: all answers of the wave are known to it but those of one community of nine.
 */
class RoundedFiguresTest {
    private static final Questionnaire QUESTIONNAIRE = GoldenWave.questionnaire();
    private static final String KEPT_BACK = "990101001001";
    private static final String SEEN = "990101002003";
    private static final int FEW = 9;

    private static final List<Outcome> CREDITS =
            List.of(new Outcome.InBase(Outcome.FULL), new Outcome.InBase(Outcome.FULL * 3 / 4), new Outcome.InBase(0));

    /** How many of the answers count in full, three quarters and nothing. */
    private record Sums(int full, int some, int none) {
        static List<Sums> of(int all) {
            List<Sums> sums = new ArrayList<>();
            for (int full = 0; full <= all; full++) {
                for (int some = 0; full + some <= all; some++) {
                    sums.add(new Sums(full, some, all - full - some));
                }
            }
            return sums;
        }

        Cell cell() {
            CellTally tally = new CellTally(2);
            List<Integer> counts = List.of(full, some, none);
            for (int kind = 0; kind < counts.size(); kind++) {
                for (int i = 0; i < counts.get(kind); i++) {
                    Outcome credit = CREDITS.get(kind);
                    tally.add(Credited.eligible(1 + i % 3, "f|from_18", List.of(credit, credit)));
                }
            }
            return tally.cell();
        }
    }

    /** What the reader of one community is told of it, where that is what the nine said. */
    private static String told(Sums few, Digits digits) {
        Map<CellKey, Cell> cells = new HashMap<>();
        List<WavePlaces.Community> communities = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String code = "99010100%d00%d".formatted(1 + i / 4, 1 + i % 4);
            Sums sums = code.equals(KEPT_BACK) ? few : new Sums(9 + i, 5 + i % 3, 4 + i % 4);
            cells.put(new CellKey(code, Channel.household, "f|from_18"), sums.cell());
            communities.add(new WavePlaces.Community(code, code, OptionalLong.of(200 + 31 * i)));
        }
        WaveRates rates = new WaveRates(
                        new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), cells, Map.of()),
                        QUESTIONNAIRE,
                        new WavePlaces(communities, Map.of()))
                .within(Scope.of(List.of(SEEN)), Map.of());
        PlaceRates place = rates.by(PlaceLevel.community).get(0);
        return RatesJson.row(place, place.items().get(0), Language.ZH, digits).toString();
    }

    private static long agreeing(Sums truth, Digits digits) {
        String told = told(truth, digits);
        assertTrue(told.contains("spread="), told);
        return Sums.of(FEW).stream()
                .filter(one -> told(one, digits).equals(told))
                .count();
    }

    @Test
    void oneCommunitysFiguresLeaveAnotherOnesAnswersOpen() {
        for (Sums truth : List.of(new Sums(5, 3, 1), new Sums(3, 3, 3), new Sums(0, 8, 1))) {
            assertEquals(1, agreeing(truth, Digits.FULL), "in full digits it is solved: " + truth);
            long left = agreeing(truth, Digits.ROUNDED);
            assertTrue(left > 12, truth + " is one of " + left);
        }
    }

    @Test
    void figuresAreRoundedAsPagesRoundThem() {
        assertEquals(0.823, Digits.ROUNDED.share(0.8225));
        assertEquals(-0.077, Digits.ROUNDED.share(-0.07689));
        assertEquals(134, Digits.ROUNDED.whole(133.8));
        assertEquals(62900, Digits.ROUNDED.sum(62901.4));
        assertEquals(1.53, Digits.ROUNDED.sum(1.534));
        assertEquals(0.82251, Digits.FULL.share(0.82251));
    }
}
