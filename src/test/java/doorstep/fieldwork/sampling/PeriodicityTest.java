package doorstep.fieldwork.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.SamplingWorld;
import doorstep.wave.SystematicDraw;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodicityTest {
    /** Twenty doors in each of 30 buildings. */
    private static final List<FrameDoor> LIST = SamplingWorld.doors(600);

    private static Optional<Periodicity> rhythm(int drawn, int seed) {
        return Periodicity.of(
                LIST,
                new SystematicDraw(600, drawn, seed)
                        .picks().stream().map(pick -> LIST.get(pick - 1)).toList());
    }

    @Test
    void drawThatMeetsTheSameDoorOfEveryBuildingIsFound() {
        assertEquals(Optional.of(new Periodicity("1单元 101", 30)), rhythm(30, 0));
        assertEquals(Optional.of(new Periodicity("2单元 502", 15)), rhythm(15, 999_999));
    }

    @Test
    void drawOutOfStepIsNot() {
        for (int seed = 0; seed < 1_000_000; seed += 9973) {
            assertEquals(Optional.empty(), rhythm(29, seed));
            assertEquals(Optional.empty(), rhythm(31, seed));
        }
    }
}
