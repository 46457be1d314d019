package doorstep.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.wave.Wave.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** When a wave takes answers: from its opening on, to the second before its closing. */
class WaveStateTest {
    private static final LocalDateTime OPENS = LocalDateTime.of(2026, 3, 1, 1, 0);
    private static final LocalDateTime CLOSES = LocalDateTime.of(2026, 3, 14, 10, 0);

    @Test
    void answersAreTakenFromTheOpeningUntilTheClosing() {
        assertEquals(State.SCHEDULED, at(OPENS.minusSeconds(1)));
        assertEquals(State.OPEN, at(OPENS));
        assertEquals(State.OPEN, at(CLOSES.minusSeconds(1)));
        assertEquals(State.CLOSED, at(CLOSES));
        assertTrue(State.OPEN.takesAnswers());
        assertFalse(State.DRAFT.takesAnswers() || State.SCHEDULED.takesAnswers() || State.CLOSED.takesAnswers());
    }

    @Test
    void nobodyCanHaveAnsweredBeforeTheOpening() {
        assertTrue(State.OPEN.hasOpened() && State.CLOSED.hasOpened());
        assertFalse(State.DRAFT.hasOpened() || State.SCHEDULED.hasOpened());
        assertEquals(State.DRAFT, Wave.state(false, OPENS, CLOSES, OPENS.plusDays(1)));
    }

    @Test
    void answersAreKeptThroughTheDayOfTheirDeletion() {
        Wave wave = new Wave();
        wave.retainUntil = LocalDate.of(2027, 3, 14);
        assertFalse(wave.isRetentionOver(LocalDate.of(2027, 3, 14)));
        assertTrue(wave.isRetentionOver(LocalDate.of(2027, 3, 15)));
    }

    private static State at(LocalDateTime moment) {
        return Wave.state(true, OPENS, CLOSES, moment);
    }
}
