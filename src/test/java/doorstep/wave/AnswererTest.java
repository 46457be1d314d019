package doorstep.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who of a household is named, and whose answer stands for all its adults. */
class AnswererTest {
    private static Set<Answerer> standing(Channel channel) {
        EnumSet<Answerer> standing = EnumSet.allOf(Answerer.class);
        standing.removeIf(who -> !who.standsForAdults(channel));
        return standing;
    }

    @Test
    void withALettersCodeOnlyTheAdultWhomItNamesStandsForAll() {
        assertEquals(Set.of(Answerer.drawn), standing(Channel.household));
    }

    @Test
    void whereStaffNameTheAdultItIsSaidIfItWasAnother() {
        assertEquals(Set.of(Answerer.drawn, Answerer.untold), standing(Channel.visit));
        assertEquals(Set.of(Answerer.drawn, Answerer.untold), standing(Channel.paper));
    }

    @Test
    void anOpenLinkStandsForNobody() {
        assertEquals(Set.of(), standing(Channel.link));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 715827883L, 1431655765L, 1431655766L, 2147483648L, 3000000000L, 4294967295L})
    void theNumberNamesTheAdultAtThatShareOfTheWay(long selection) {
        for (int adults = 1; adults <= 40; adults++) {
            BigInteger exact = BigInteger.valueOf(selection)
                    .multiply(BigInteger.valueOf(adults))
                    .shiftRight(32);
            assertEquals(1 + exact.intValue(), ChosenAdult.of(selection, adults));
        }
    }

    @Test
    void tableBeginsWithTwo() {
        assertEquals(List.of(2, 3, 4), ChosenAdult.upTo(4, 4294967295L));
        assertEquals(List.of(1, 1, 1), ChosenAdult.upTo(4, 0));
    }
}
