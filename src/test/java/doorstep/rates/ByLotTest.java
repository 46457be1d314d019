package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.report.MadeUpCells;
import doorstep.tally.rates.Rate;
import doorstep.wave.Channel;
import doorstep.wave.CommunityDraw.Way;
import doorstep.wave.CommunityFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A wave whose communities were drawn: three of the district's ten. */
class ByLotTest {
    private static final String ITEM = "awareness";
    private static final Set<String> ASKED = Set.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET);

    private static CommunityFrame lot(Way way, double... chances) {
        Map<String, Double> all = new HashMap<>();
        List.of(MadeUpCells.FIRST, MadeUpCells.SECOND, MadeUpCells.OTHER_STREET)
                .forEach(code -> all.put(code, chances[all.size() % chances.length]));
        for (int i = 0; i < 7; i++) {
            all.put("99010100300" + i, chances[0]);
        }
        Map<String, Long> counts = Map.of("990101", 10L, "9901", 10L, "99", 10L, "", 10L);
        return new CommunityFrame(counts, Optional.of(new CommunityFrame.Drawn("990101", way, all)));
    }

    private static MadeUpCells cells(CommunityFrame lot) {
        MadeUpCells cells = new MadeUpCells();
        if (lot != null) {
            cells.drawnBy(lot);
        }
        return cells.of(MadeUpCells.FIRST, Channel.visit, 10, 40)
                .of(MadeUpCells.FIRST, Channel.household, 5, 20)
                .of(MadeUpCells.SECOND, Channel.visit, 30, 40)
                .of(MadeUpCells.SECOND, Channel.household, 15, 20)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 32, 40)
                .of(MadeUpCells.OTHER_STREET, Channel.household, 16, 20);
    }

    private static PlaceRates.Item whole(WaveRates rates) {
        return rates.whole().item(ITEM).orElseThrow();
    }

    /** Of ten communities of 1,000 households the first is a tenth, not the third that its answers weigh. */
    @Test
    void aCommunityLiftsTheWholeByItsOwnPeopleAlone() {
        WaveRates rates = cells(lot(Way.equal, 0.3)).rates();
        CommunityCost first = CommunityCosts.of(rates).stream()
                .filter(one -> one.place().place().code().equals(MadeUpCells.FIRST))
                .findFirst()
                .orElseThrow();
        assertEquals(whole(rates).dice().won(0.1 * (0.9 - 0.25)), first.gain(), 1e-9);
    }

    @Test
    void theEvaluationDrawsAmongAllThatTheyStandFor() {
        assertEquals(10, cells(lot(Way.equal, 0.3)).rates().whole().dice().communities());
        assertEquals(3, cells(null).rates().whole().dice().communities());
    }

    /** Where the mix stays, the rate at one mix is the wave's own, with as wide limits: both know of the lot. */
    @Test
    void atOneMixTheLotWeighsAndWidensAsItDoesElsewhere() {
        WaveRates rates = cells(lot(Way.households, 0.2, 0.5, 0.5)).rates();
        Rate own = whole(rates).sample().shown().orElseThrow();
        OneMix.Compared mixed = new OneMix(List.of(rates, rates), ASKED, OneMix.Standard.ALL).item(ITEM);
        assertEquals(OneMix.Basis.ONE_MIX, mixed.basis());
        assertEquals(own.rate(), mixed.rates().get(0).shown().orElseThrow().rate(), 1e-9);
        double width = mixed.door().get(0).limits().width();
        assertEquals(own.limits().width(), width, 0.1 * own.limits().width());
        OneMix.Compared all =
                new OneMix(List.of(cells(null).rates(), cells(null).rates()), ASKED, OneMix.Standard.ALL).item(ITEM);
        assertTrue(width > 1.3 * all.door().get(0).limits().width(), "communities that differ so much");
    }
}
