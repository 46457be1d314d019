package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.report.MadeUpCells;
import doorstep.tally.rates.Measured;
import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A code tells its place: {@code 1.2} is the second community of the first street. */
class HiddenPlacesTest {
    private static String code(String place) {
        String[] parts = place.split("\\.");
        return "99010100" + parts[0] + (parts.length > 1 ? "00" + parts[1] : "");
    }

    private static WavePlaces places(Map<String, Long> answers, OptionalLong households) {
        return new WavePlaces(
                answers.keySet().stream()
                        .map(place -> new WavePlaces.Community(code(place), place, households))
                        .toList(),
                Map.of());
    }

    private static Map<String, Long> answers(Object... pairs) {
        Map<String, Long> answers = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return answers;
    }

    /** Places that are kept back with another: a street by all of its communities. */
    private static Set<String> kept(Map<String, Long> answers, OptionalLong households) {
        Map<String, Long> byCode = new TreeMap<>();
        answers.forEach((place, n) -> byCode.put(code(place), n));
        return new HiddenPlaces(places(answers, households))
                .of(byCode::get, true).stream()
                        .map(codes -> codes.stream()
                                .map(one -> one.charAt(8) + "." + one.charAt(11))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.toSet());
    }

    private static Set<String> kept(Object... pairs) {
        return kept(answers(pairs), OptionalLong.of(500));
    }

    @Test
    void nothingIsKeptBackWhereNothingIsFew() {
        assertEquals(Set.of(), kept("1.1", 10, "1.2", 11, "2.1", 40));
    }

    @Test
    void aLoneHiddenCommunityTakesTheSmallestOfItsStreetWithIt() {
        assertEquals(Set.of("1.2"), kept("1.1", 9, "1.2", 11, "1.3", 40, "2.1", 10, "2.2", 30));
    }

    /** All but a community of few, together, would tell it: as those asked in two waves, or those that a manager picks. */
    @Test
    void communitiesThatAreNoPlaceTellNothingThatIsHidden() {
        Map<String, Long> answers = new TreeMap<>();
        answers("1.1", 9, "1.2", 11, "1.3", 40, "1.4", 50).forEach((place, n) -> answers.put(code(place), n));
        HiddenPlaces.Kept kept = new HiddenPlaces(
                        places(answers("1.1", 9, "1.2", 11, "1.3", 40, "1.4", 50), OptionalLong.of(500)))
                .kept(answers::get, true);
        for (String together : List.of("1.1 1.3", "1.2 1.3", "1.1 1.3 1.4", "1.2 1.3 1.4")) {
            assertTrue(
                    kept.has(Stream.of(together.split(" "))
                            .map(HiddenPlacesTest::code)
                            .toList()),
                    together);
        }
        for (String together : List.of("1.3 1.4", "1.1 1.2 1.3", "1.1 1.2", "1.1 1.2 1.3 1.4")) {
            assertFalse(
                    kept.has(Stream.of(together.split(" "))
                            .map(HiddenPlacesTest::code)
                            .toList()),
                    together);
        }
    }

    @Test
    void twoThatAreTooFewTogetherTakeAThirdWithThem() {
        assertEquals(Set.of("1.3"), kept("1.1", 4, "1.2", 5, "1.3", 11, "1.4", 40));
        assertEquals(Set.of(), kept("1.1", 6, "1.2", 5, "1.3", 11, "1.4", 40));
    }

    @Test
    void aHiddenStreetTakesAnotherStreetWithItAndPartOfThat() {
        assertEquals(Set.of("2.1 2.2", "2.1"), kept("1.1", 3, "1.2", 4, "2.1", 12, "2.2", 20, "3.1", 30, "3.2", 40));
    }

    @Test
    void aPlaceWithoutAnswersHidesNothingAndIsNotHidden() {
        assertEquals(Set.of("1.3"), kept("1.1", 9, "1.2", 0, "1.3", 11, "1.4", 12));
    }

    @Test
    void whereTheTotalHasNoRateNothingCanBeWorkedOut() {
        assertEquals(Set.of(), kept(answers("1.1", 9, "1.2", 11, "1.3", 40), OptionalLong.empty()));
    }

    /** Of whatever is hidden, no shown places tell it: tried by elimination over all shown sums. */
    @Test
    void noSmallPlaceCanBeWorkedOutHoweverTheAnswersFall() {
        Random random = new Random(4);
        for (int trial = 0; trial < 400; trial++) {
            Map<String, Long> answers = new TreeMap<>();
            for (int street = 1; street <= 1 + random.nextInt(4); street++) {
                for (int community = 1; community <= 1 + random.nextInt(4); community++) {
                    answers.put(street + "." + community, (long) random.nextInt(random.nextBoolean() ? 12 : 60));
                }
            }
            check(answers);
        }
    }

    private static void check(Map<String, Long> answers) {
        List<String> communities = List.copyOf(answers.keySet());
        Map<Set<String>, Boolean> isShown = new HashMap<>();
        Set<String> kept = kept(answers, OptionalLong.of(500));
        Map<String, Set<String>> groups = new TreeMap<>();
        communities.forEach(one -> {
            groups.computeIfAbsent(one, c -> new TreeSet<>()).add(one);
            groups.computeIfAbsent("street " + one.charAt(0), c -> new TreeSet<>())
                    .add(one);
            groups.computeIfAbsent("all", c -> new TreeSet<>()).add(one);
        });
        groups.values().forEach(group -> {
            long n = group.stream().mapToLong(answers::get).sum();
            isShown.put(group, n >= 10 && !kept.contains(String.join(" ", group)));
        });
        List<double[]> known = new ArrayList<>();
        isShown.forEach((group, shown) -> {
            if (shown) {
                known.add(row(group, communities, answers));
            }
        });
        isShown.forEach((group, shown) -> {
            long n = group.stream().mapToLong(answers::get).sum();
            if (!shown && n > 0) {
                assertFalse(follows(known, row(group, communities, answers)), group + " of " + answers + " " + kept);
            }
        });
    }

    /** Communities without answers add nothing to any sum. */
    private static double[] row(Set<String> group, List<String> communities, Map<String, Long> answers) {
        return communities.stream()
                .mapToDouble(one -> group.contains(one) && answers.get(one) > 0 ? 1 : 0)
                .toArray();
    }

    private static boolean follows(List<double[]> known, double[] wanted) {
        List<double[]> more = new ArrayList<>(known);
        more.add(wanted);
        return rank(more) == rank(known);
    }

    private static int rank(List<double[]> rows) {
        List<double[]> left = new ArrayList<>();
        rows.forEach(row -> left.add(row.clone()));
        int rank = 0;
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        for (int column = 0; column < width; column++) {
            int at = column;
            var pivot = left.stream().filter(row -> Math.abs(row[at]) > 1e-9).findFirst();
            if (pivot.isPresent()) {
                double[] lead = pivot.get();
                left.remove(lead);
                left.forEach(row -> {
                    double factor = row[at] / lead[at];
                    for (int i = 0; i < row.length; i++) {
                        row[i] -= factor * lead[i];
                    }
                });
                rank++;
            }
        }
        return rank;
    }

    @Test
    void ratesOfAWaveKeepTheSecondPlaceBackAndSayWhy() {
        WaveRates rates = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 5, 9)
                .of(MadeUpCells.SECOND, Channel.visit, 5, 12)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 5, 40)
                .rates();
        Finding<? extends Measured> second =
                rates.at(MadeUpCells.SECOND).orElseThrow().items().get(0).sample();
        assertEquals(Reason.WITH_ANOTHER, ((Finding.Withheld<?>) second).reason());
        assertEquals(12, second.behind().n());
        assertTrue(rates.at("990101001")
                .orElseThrow()
                .items()
                .get(0)
                .sample()
                .shown()
                .isPresent());
        assertTrue(rates.at(MadeUpCells.SECOND)
                .orElseThrow()
                .measures()
                .get(0)
                .sample()
                .isEmpty());
    }
}
