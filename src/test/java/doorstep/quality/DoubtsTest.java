package doorstep.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is pointed at in waves of honest volunteers, and in waves where somebody is up to something. */
class DoubtsTest {
    private static final int WAVES = 300;

    @Test
    void honestVolunteersAreSeldomPointedAt() {
        for (int[] size : new int[][] {{12, 25}, {6, 15}, {30, 12}}) {
            Map<FlagKind, Integer> waves = new EnumMap<>(FlagKind.class);
            for (int seed = 0; seed < WAVES; seed++) {
                Doubts doubts = Doubts.about(MadeUpWave.honest(seed, size[0], size[1]).evidence());
                doubts.volunteers().stream()
                        .flatMap(one -> one.flagged().stream())
                        .distinct()
                        .forEach(kind -> waves.merge(kind, 1, Integer::sum));
            }
            System.out.println(size[0] + "x" + size[1] + " " + waves);
            waves.forEach((kind, count) -> assertTrue(count <= 0.05 * WAVES, kind + " in " + count + " waves"));
        }
    }
}
