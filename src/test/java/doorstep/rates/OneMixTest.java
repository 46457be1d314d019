package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Language;
import doorstep.report.MadeUpCells;
import doorstep.tally.rates.Measured;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneMixTest {
    private static final String ITEM = "awareness";

    /** One community: so many of so many aware at the door, and so many of so many who answered by themselves. */
    private static WaveRates wave(int door, int ofDoor, int self, int ofSelf) {
        var cells = new MadeUpCells();
        if (ofDoor > 0) {
            cells.of(MadeUpCells.FIRST, Channel.visit, door, ofDoor);
        }
        if (ofSelf > 0) {
            cells.of(MadeUpCells.FIRST, Channel.household, self, ofSelf);
        }
        return cells.rates();
    }

    private static OneMix.Compared compared(WaveRates... waves) {
        return new OneMix(List.of(waves), Set.of(MadeUpCells.FIRST), OneMix.Standard.ALL).item(ITEM);
    }

    private static double rate(OneMix.Compared compared, int wave) {
        return compared.rates().get(wave).shown().orElseThrow().rate();
    }

    /** 90 % at the door and 60 % by themselves in both waves: 80 : 20 answers, then 40 : 60; at 6 : 4 both have 78 %. */
    @Test
    void whereOnlyTheMixChangesNothingDoes() {
        OneMix.Compared compared = compared(wave(72, 80, 12, 20), wave(36, 40, 36, 60));
        assertEquals(OneMix.Basis.ONE_MIX, compared.basis());
        assertEquals(0.78, rate(compared, 0), 1e-12);
        assertEquals(0.78, rate(compared, 1), 1e-12);
        assertEquals(0, compared.change().orElseThrow().difference(), 1e-12);
        assertEquals(0, compared.atTheDoor().orElseThrow().difference(), 1e-12);
        assertEquals(0, compared.byThemselves().orElseThrow().difference(), 1e-12);
    }

    @Test
    void whereTheMixStaysRatesAreTheWavesOwn() {
        WaveRates before = wave(70, 100, 20, 50);
        WaveRates after = wave(80, 100, 20, 50);
        OneMix.Compared compared = compared(before, after);
        assertEquals(own(before), rate(compared, 0), 1e-12);
        assertEquals(own(after), rate(compared, 1), 1e-12);
    }

    private static double own(WaveRates wave) {
        return wave.whole()
                .item(ITEM)
                .orElseThrow()
                .sample()
                .shown()
                .orElseThrow()
                .rate();
    }

    @Test
    void atTheFirstWavesMixItsRateIsItsOwn() {
        WaveRates before = wave(70, 100, 20, 50);
        var mix = new OneMix(List.of(before, wave(40, 50, 60, 100)), Set.of(MadeUpCells.FIRST), OneMix.Standard.FIRST);
        assertEquals(own(before), rate(mix.item(ITEM), 0), 1e-12);
        assertEquals(2.0 / 3 * 0.8 + 1.0 / 3 * 0.6, rate(mix.item(ITEM), 1), 1e-12);
    }

    @Test
    void oneChannelInAllWavesIsComparedAsItIs() {
        assertEquals(
                OneMix.Basis.AS_THEY_ARE,
                compared(wave(7, 10, 0, 0), wave(30, 40, 0, 0)).basis());
        assertEquals(
                OneMix.Basis.AS_THEY_ARE,
                compared(wave(0, 0, 7, 10), wave(0, 0, 30, 40)).basis());
    }

    @Test
    void whatOnlyOneWaveHasIsLeftOut() {
        OneMix.Compared door = compared(wave(70, 100, 0, 0), wave(35, 50, 10, 50));
        assertEquals(OneMix.Basis.DOOR, door.basis());
        assertEquals(0, door.change().orElseThrow().difference(), 1e-12);
        assertEquals(50, door.rates().get(1).behind().n());
        assertEquals(
                OneMix.Basis.SELF,
                compared(wave(70, 100, 10, 50), wave(0, 0, 10, 50)).basis());
    }

    @Test
    void nothingIsSaidOfTheDoorAgainstResidentsThemselves() {
        OneMix.Compared compared = compared(wave(70, 100, 0, 0), wave(0, 0, 10, 50));
        assertEquals(OneMix.Basis.UNTOLD, compared.basis());
        assertTrue(compared.change().isEmpty());
    }

    /** The door's rate and the whole's would tell what those nine, or five, answered. */
    @Test
    void fewAnswersOfOneChannelHideBoth() {
        assertEquals(
                OneMix.Basis.UNTOLD,
                compared(wave(70, 100, 5, 9), wave(35, 50, 20, 50)).basis());
        assertEquals(
                OneMix.Basis.UNTOLD,
                compared(wave(70, 100, 0, 0), wave(10, 15, 2, 5)).basis());
        OneMix.Compared alike = compared(wave(70, 100, 3, 5), wave(70, 100, 2, 4));
        assertEquals(OneMix.Basis.AS_THEY_ARE, alike.basis());
        assertTrue(alike.atTheDoor().isEmpty());
    }

    /** Two communities; of one nobody may know what its four answered by themselves, which both channels of the other would tell. */
    @Test
    void channelsThatWouldTellThoseOfACommunityBesideStayTogether() {
        WaveRates wave = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 20, 30)
                .of(MadeUpCells.FIRST, Channel.household, 2, 4)
                .of(MadeUpCells.SECOND, Channel.visit, 20, 30)
                .of(MadeUpCells.SECOND, Channel.household, 20, 30)
                .rates();
        WaveRates after = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 20, 30)
                .of(MadeUpCells.FIRST, Channel.household, 20, 30)
                .of(MadeUpCells.SECOND, Channel.visit, 20, 30)
                .of(MadeUpCells.SECOND, Channel.household, 40, 90)
                .rates();
        var street =
                new OneMix(List.of(wave, after), Set.of(MadeUpCells.FIRST, MadeUpCells.SECOND), OneMix.Standard.ALL);
        assertEquals(OneMix.Basis.ONE_MIX, street.item(ITEM).basis());
        var second = new OneMix(List.of(wave, after), Set.of(MadeUpCells.SECOND), OneMix.Standard.ALL);
        assertEquals(OneMix.Basis.UNTOLD, second.item(ITEM).basis());
    }

    @Test
    void aMeasureIsComparedAtOneMixToo() {
        var mix = new OneMix(
                List.of(wave(72, 80, 12, 20), wave(36, 40, 36, 60)), Set.of(MadeUpCells.FIRST), OneMix.Standard.ALL);
        List<Measured> totals = mix.totals(
                OneMix.Basis.ONE_MIX,
                List.of(MadeUpCells.golden().indicator(ITEM).orElseThrow()));
        assertEquals(0.78, totals.get(0).rate(), 1e-12);
        assertEquals(0.78, totals.get(1).rate(), 1e-12);
    }

    /** Looked at as they came, 85 to 57 % would be said to have fallen. */
    @Test
    void theSentenceSaysWhatIsComparedAndNothingFell() {
        ChangeText text = text(wave(190, 200, 22, 50), wave(57, 60, 84, 190));
        assertEquals(new MixText(OneMix.Basis.ONE_MIX, "80%", "24%", 0), text.mix());
        assertTrue(text.clear().isEmpty(), text.clear().toString());
        ChangeText untold = text(wave(100, 100, 0, 0), wave(0, 0, 10, 100));
        assertEquals(new MixText(OneMix.Basis.UNTOLD, "100%", "0%", 2), untold.mix());
        assertTrue(untold.clear().isEmpty() && untold.untold() == 0);
        assertEquals(null, text(wave(70, 100, 20, 50), wave(80, 100, 20, 50)).mix());
    }

    private static ChangeText text(WaveRates before, WaveRates after) {
        var since = new ChangeText.Since(new Wave(), WaveChange.between(before, after));
        return ChangeText.of(since, Set.of(MadeUpCells.FIRST), Language.ZH);
    }
}
