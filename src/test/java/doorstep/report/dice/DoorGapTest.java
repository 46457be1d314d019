package doorstep.report.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.report.MadeUpCells;
import doorstep.wave.Channel;
import org.junit.jupiter.api.Test;

class DoorGapTest {
    private final MadeUpCells cells = new MadeUpCells();

    private void community(String code, int self) {
        cells.of(code, Channel.visit, 30, 40).of(code, Channel.household, self / 2, self);
    }

    /** Played: with 40 : 40 and 40 : 5 the gap over both, less that of the first on the page of channels, would be that of the five. */
    @Test
    void theGapIsOfCommunitiesThatAreToldApart() {
        community(MadeUpCells.OTHER_STREET, 40);
        double told = DoorGap.of(cells.rates()).orElseThrow().gap();
        assertEquals(0.125, told, 1e-12, "0.25 in awareness, none in satisfaction");
        community(MadeUpCells.FIRST, 30);
        cells.of(MadeUpCells.SECOND, Channel.visit, 40, 40).of(MadeUpCells.SECOND, Channel.household, 0, 5);
        assertEquals(told, DoorGap.of(cells.rates()).orElseThrow().gap(), 1e-12);
    }

    @Test
    void ofFiveResidentsThereIsNone() {
        community(MadeUpCells.FIRST, 5);
        assertTrue(DoorGap.of(cells.rates()).isEmpty());
    }
}
