package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    /** A rate with given limits. */
    private record Given(double rate, Limits limits) implements Measured {
        @Override
        public Limits limits(double confidence) {
            return limits;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.70, 0.60, 0.79, FAR_BELOW",
        "0.80, 0.70, 0.85, BELOW",
        "0.85, 0.75, 0.90, UNCLEAR",
        "0.95, 0.89, 0.99, UNCLEAR",
        "0.95, 0.90, 0.99, REACHED"
    })
    void standsByItsLimitsAgainstATargetOfNinety(double rate, double low, double high, Standing standing) {
        assertEquals(standing, Standing.of(new Given(rate, new Limits(low, high)), 0.90));
    }

    @Test
    void eighteenOfTwentyIsNotClearAgainstNinety() {
        assertEquals(Standing.UNCLEAR, Standing.of(new Given(0.9, BinomialLimits.wilson(18, 20)), 0.90));
    }
}
