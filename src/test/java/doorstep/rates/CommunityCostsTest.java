package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommunityCostsTest {
    private static final int COMMUNITIES = 12;

    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final List<WavePlaces.Community> places = new ArrayList<>();

    /** What the golden sample's whole would lose less, from its people and not from cells: it is so far below that no draw lifts it over. */
    @Test
    void gainIsWhatTheWholeWouldSaveWereTheCommunityAtTheTarget() {
        WaveRates golden = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());
        List<CommunityCost> costs = costs(golden);
        for (String code : List.of("990101004003", "990101001003", "990101001001")) {
            CommunityCost cost = costs.stream()
                    .filter(one -> one.place().place().code().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertEquals(saved(code, "heard", 0.9, 3) + saved(code, "satisfied", 0.8, 2), cost.gain(), 0.02, code);
        }
    }

    private static double saved(String raised, String question, double target, double points) {
        Map<String, Long> answered = new HashMap<>();
        GoldenWave.people().forEach(person -> answered.merge(person.community(), 1L, Long::sum));
        Map<String, double[]> sums = new HashMap<>();
        for (GoldenWave.Person person : GoldenWave.people()) {
            double credit = credit(person.answers(), question);
            if (credit >= 0) {
                double weight = (double) GoldenWave.households().get(person.community())
                        / answered.get(person.community())
                        * ((Answer.Whole) person.answers().get("adults").orElseThrow()).number();
                double[] sum = sums.computeIfAbsent(person.community(), code -> new double[2]);
                sum[0] += weight;
                sum[1] += weight * credit;
            }
        }
        double weight = sums.values().stream().mapToDouble(sum -> sum[0]).sum();
        double now = sums.values().stream().mapToDouble(sum -> sum[1]).sum() / weight;
        double[] own = sums.get(raised);
        double then = now + Math.max(0, target * own[0] - own[1]) / weight;
        return points * (Math.max(0, target - now) - Math.max(0, target - then)) / target;
    }

    /** −1 where it is outside the base. */
    private static double credit(Answers answers, String question) {
        String choice = ((Answer.Chosen) answers.get(question).orElseThrow()).choice();
        return switch (choice) {
            case "well", "some", "satisfied" -> 1;
            case "fairly" -> 0.75;
            case "cannot_say" -> -1;
            default -> 0;
        };
    }

    @Test
    void costliestComesFirstAndNamesItsWeakestItemFirst() {
        community(5, 25, 25);
        for (int i = 1; i < COMMUNITIES; i++) {
            community(25, 24, 30);
        }
        CommunityCost first = costs(rates()).get(0);
        assertEquals("990101001001", first.place().place().code());
        assertEquals("awareness", first.weakest().get(0).item().indicator().name());
    }

    @Test
    void communitiesThatAreAlikeCannotBeToldApart() {
        for (int i = 0; i < COMMUNITIES; i++) {
            community(20 + i % 3, 20 - i % 3, 30);
        }
        List<CommunityCost> costs = costs(rates());
        assertEquals(COMMUNITIES, costs.size());
        for (CommunityCost cost : costs) {
            assertTrue(cost.standing().orElseThrow().isUntold());
            assertFalse(cost.standing().orElseThrow().clearlyBelow());
        }
    }

    /** Waves of communities that are all alike, 18 answers each: in at most 5 % of them one is said to be surely below. */
    @Test
    void ofCommunitiesThatAreAlikeNoneIsSurelyBelow() {
        Random random = new Random(20261203);
        int waves = 200;
        int wrong = 0;
        for (int wave = 0; wave < waves; wave++) {
            cells.clear();
            places.clear();
            for (int i = 0; i < 24; i++) {
                community(TallyWorld.binomial(random, 18, 0.85), TallyWorld.binomial(random, 18, 0.75), 18);
            }
            wrong += costs(rates()).stream().anyMatch(CommunityCost::isSurelyBelow) ? 1 : 0;
        }
        assertTrue(wrong <= 0.05 * waves, "wrong " + wrong);
    }

    @Test
    void rankThatMayBeHalfOfThemIsNoRank() {
        assertTrue(new CommunityCost.Among(2, 24, 38, false).isUntold());
        assertTrue(new CommunityCost.Among(1, 2, 2, false).isUntold());
        assertFalse(new CommunityCost.Among(2, 9, 38, false).isUntold());
        assertFalse(new CommunityCost.Among(1, 1, 1, false).isUntold());
    }

    @Test
    void communityThatIsTrulyWorseIsSaidToBeSoAndNoOther() {
        community(4, 6, 40);
        for (int i = 1; i < COMMUNITIES; i++) {
            community(32, 30, 40);
        }
        List<CommunityCost> costs = costs(rates());
        CommunityCost.Among worst = costs.get(0).standing().orElseThrow();
        assertEquals(new CommunityCost.Among(1, 1, COMMUNITIES, true), worst);
        costs.stream().skip(1).forEach(cost -> {
            assertFalse(cost.standing().orElseThrow().clearlyBelow());
            assertEquals(2, cost.standing().orElseThrow().worst());
        });
    }

    @Test
    void communityWithoutEnoughShownIsNotRankedAndCostsNothing() {
        community(1, 1, 9);
        community(4, 4, 10);
        community(10, 10, 30);
        community(12, 12, 30);
        List<CommunityCost> costs = costs(rates());
        assertEquals(2, costs.size());
        assertEquals(2, costs.get(0).standing().orElseThrow().of());
    }

    @Test
    void nothingCostsWhereTheWholeReachesItsTargets() {
        community(30, 30, 30);
        community(300, 300, 300);
        assertTrue(costs(rates()).isEmpty());
    }

    private static List<CommunityCost> costs(WaveRates rates) {
        return CommunityCosts.of(rates);
    }

    /** One more community of 1,000 households: so many aware, so many pleased, of so many. */
    private void community(int aware, int pleased, int answers) {
        String code = "990101001%03d".formatted(places.size() + 1);
        places.add(new WavePlaces.Community(code, code, OptionalLong.of(1000)));
        var sheet = new CreditSheet(GoldenWave.questionnaire());
        var cell = new CellTally(sheet.indicators());
        for (int i = 0; i < answers; i++) {
            cell.add(sheet.credit(Answers.of(Map.of(
                    "heard", new Answer.Chosen(i < aware ? "well" : "no"),
                    "satisfied", new Answer.Chosen(i < pleased ? "satisfied" : "dissatisfied"),
                    "adults", new Answer.Whole(2),
                    "sex", new Answer.Chosen("f"),
                    "age", new Answer.Chosen("from_35")))));
        }
        cells.put(new CellKey(code, Channel.visit, ""), cell.cell());
    }

    private WaveRates rates() {
        var tally = new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), cells, Map.of());
        return new WaveRates(tally, GoldenWave.questionnaire(), new WavePlaces(places, Map.of("990101001", "一街")));
    }
}
