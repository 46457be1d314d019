package doorstep.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.fieldwork.VisitOutcome.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many households may answer, as far as it is known. */
class KnownDoorsTest {
    private static KnownDoors fromList(long eligible, long completed, long ruledOut, long noHousehold) {
        return new KnownDoors(true, eligible, completed, ruledOut, noHousehold);
    }

    /** Worked by hand. */
    @Test
    void shareOfEligibleOnesOfThoseKnownIsTakenOfTheList() {
        assertEquals(500, fromList(20, 20, 0, 20).mayAnswer(1000, 0, 20));
        assertEquals(793, fromList(23, 15, 2, 4).mayAnswer(1000, 0, 15), "1000 × 23/29 = 793.1");
        assertEquals(1000, fromList(20, 10, 0, 0).mayAnswer(1000, 0, 10));
    }

    @Test
    void householdsThatTheScreenerRuledOutMayNotAnswer() {
        assertEquals(600, fromList(40, 30, 5, 5).mayAnswer(1000, 10, 20), "1000 × (40 − 10)/50");
        assertEquals(720, fromList(40, 4, 5, 5).mayAnswer(1000, 10, 4), "no more than are completed: 1000 × 36/50");
    }

    @Test
    void withoutAListVacantDoorsAreNotAmongTheHouseholds() {
        var walk = new KnownDoors(false, 30, 30, 10, 25);
        assertEquals(750, walk.mayAnswer(1000, 0, 30));
        assertEquals(1000, new KnownDoors(false, 0, 0, 0, 9).mayAnswer(1000, 0, 0));
    }

    @Test
    void thereAreAtLeastThoseWhoAnswered() {
        assertEquals(12, fromList(1, 0, 0, 9).mayAnswer(30, 0, 12));
        assertEquals(0, fromList(0, 0, 0, 9).mayAnswer(30, 0, 0));
    }

    /** The query counts doors by how much their attempts tell; so what tells as much has to count alike. */
    @Test
    void whatTellsAsMuchIsOfOneEligibility() {
        Map<Integer, List<KnownDoors>> byTelling = Arrays.stream(Disposition.values())
                .collect(Collectors.groupingBy(
                        one -> one.tells, Collectors.mapping(one -> KnownDoors.of(true, one, 1), Collectors.toList())));
        byTelling.forEach(
                (tells, all) -> assertEquals(1, all.stream().distinct().count(), "tells " + tells));
    }

    /** The same e as the fieldwork page shows. */
    @Test
    void shareIsThatOfTheOutcomeRates() {
        for (Disposition one : Disposition.values()) {
            KnownDoors counted = KnownDoors.of(true, one, 1);
            assertEquals(
                    one.kind == Kind.UNKNOWN ? 0 : 1,
                    counted.eligible() + counted.ruledOut() + counted.noHousehold(),
                    one.name());
            if (one.kind != Kind.UNKNOWN) {
                double e = OutcomeRates.of(List.of(one)).e().orElseThrow().value();
                assertEquals(e, counted.eligible(), one.name());
            }
        }
    }

    /** 3,000 draws of 60 doors from 1,200, of which 700 are households that may answer: on average 700 come out. */
    @Test
    void isRightOnAverage() {
        Random random = new Random(20261123);
        double sum = 0;
        int draws = 3000;
        for (int draw = 0; draw < draws; draw++) {
            int eligible = 0;
            int ruledOut = 0;
            int noHousehold = 0;
            for (int door : random.ints(0, 1200).distinct().limit(60).toArray()) {
                if (random.nextInt(4) == 0) {
                    continue; // nobody came to know
                }
                if (door < 700) {
                    eligible++;
                } else if (door < 800) {
                    ruledOut++;
                } else {
                    noHousehold++;
                }
            }
            sum += fromList(eligible, eligible, ruledOut, noHousehold).mayAnswer(1200, 0, 0);
        }
        // one draw's standard deviation: 1200 × √(0.583 × 0.417 / 45) ≈ 88
        assertEquals(700, sum / draws, 5 * 88 / Math.sqrt(draws));
    }
}
