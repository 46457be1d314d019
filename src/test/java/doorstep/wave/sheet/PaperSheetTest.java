package doorstep.wave.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which adult a printed list says is asked. */
class PaperSheetTest {
    @Test
    void adultIsChosenByTheHouseholdsNumberAsTheAppDoes() {
        assertEquals(List.of(1, 1, 1, 1, 1), PaperPrint.Door.chosen(0));
        assertEquals(List.of(2, 2, 3, 3, 4), PaperPrint.Door.chosen(1L << 31));
        assertEquals(List.of(2, 3, 4, 5, 6), PaperPrint.Door.chosen((1L << 32) - 1));
    }
}
