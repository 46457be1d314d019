package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.response.World;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import org.junit.jupiter.api.Test;

/** What a stored answer weighs. */
class WaveSheetTest {
    private static final String OF_THREE = "{\"adult\":\"yes\",\"adults\":3,\"heard\":\"well\"}";

    private static int weight(Channel channel, Answerer who) {
        return new WaveSheet(World.DOORS)
                .credit(new StoredAnswers(1, "990101001001", channel, who, null, CellKey.NOBODY, OF_THREE))
                .weight();
    }

    @Test
    void onlyTheAdultWhomTheLetterNamesWeighsAllOfThem() {
        assertEquals(3, weight(Channel.household, Answerer.drawn));
        assertEquals(1, weight(Channel.household, Answerer.another));
        assertEquals(1, weight(Channel.household, Answerer.untold), "a letter before letters named anybody");
    }

    @Test
    void atTheDoorThePhoneNames() {
        assertEquals(3, weight(Channel.visit, Answerer.drawn));
        assertEquals(3, weight(Channel.visit, Answerer.untold), "stored before this was asked");
    }

    @Test
    void whoCameByAnOpenLinkWeighsOne() {
        assertEquals(1, weight(Channel.link, Answerer.untold));
    }
}
