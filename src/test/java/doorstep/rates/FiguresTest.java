package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0, 0.0%", "0.8231, 82.3%", "0.82351, 82.4%", "0.9996, 100.0%", "1, 100.0%", "0.05, 5.0%"})
    void percentHasOneDecimal(double share, String shown) {
        assertEquals(shown, Figures.percent(share));
    }

    @ParameterizedTest
    @CsvSource({"-0.0769, −7.7", "0.031, +3.1", "-0.0004, ±0.0", "0, ±0.0"})
    void differenceHasItsSignUnlessItRoundsToNothing(double share, String shown) {
        assertEquals(shown, Figures.difference(share));
    }

    @ParameterizedTest
    @CsvSource({"0.90, 0.9", "90.00, 90", "100, 100", "0.00, 0"})
    void plainNumbersHaveNoIdleZeros(BigDecimal number, String shown) {
        assertEquals(shown, Figures.plain(number));
    }
}
