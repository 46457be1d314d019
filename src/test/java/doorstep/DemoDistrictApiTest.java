package doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.questionnaire.VersionDifference.Reason;
import doorstep.report.WaveChange;
import doorstep.report.WaveResults;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The planted facts of the demonstration are found, and nothing else is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoDistrictApiTest {
    private static final Object ONCE = new Object();
    private static List<Long> waves = List.of();

    @Inject
    DemoDistrict demo;

    @Inject
    WaveResults results;

    /** Made once for all tests here: it takes a while. */
    private List<Long> waves() throws IOException {
        synchronized (ONCE) {
            if (waves.isEmpty()) {
                waves = demo.make();
            }
            return waves;
        }
    }

    @Test
    void onlyThePlantedItemsChangedBetweenWaves() throws IOException {
        assertEquals(Map.of(DemoTruth.FELL_BACK, true), clear(change(1)));
        assertEquals(Map.of(DemoTruth.FELL_BACK, false, DemoTruth.PUBLICISED, true), clear(change(2)));
    }

    /** Items that changed by more than chance, and whether they rose. */
    private static Map<String, Boolean> clear(WaveChange change) {
        Map<String, Boolean> clear = new TreeMap<>();
        change.items().stream()
                .filter(WaveChange.ItemChange::isClear)
                .forEach(item -> clear.put(
                        item.indicator().name(), item.change().orElseThrow().difference() > 0));
        return clear;
    }

    @Test
    void onlyTheRewordedItemBreaksOff() throws IOException {
        Map<String, Set<Reason>> broken = new TreeMap<>();
        change(1).items().stream()
                .filter(item -> !item.breaks().isEmpty())
                .forEach(item -> broken.put(item.indicator().name(), item.breaks()));
        assertEquals(Map.of("green_space", Set.of(Reason.WORDING)), broken);
        assertEquals(
                Set.of(),
                new TreeSet<>(change(2).items().stream()
                        .filter(item -> !item.breaks().isEmpty())
                        .map(item -> item.indicator().name())
                        .toList()));
    }

    /** From the wave of that number to the one after it. */
    private WaveChange change(int number) throws IOException {
        long before = waves().get(number - 1);
        long after = waves().get(number);
        return QuarkusTransaction.requiringNew().call(() -> {
            Wave later = results.wave(after);
            Wave earlier = results.earlier(later).orElseThrow();
            assertEquals(before, earlier.id);
            return WaveChange.between(results.rates(earlier), results.rates(later));
        });
    }
}
