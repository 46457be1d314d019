package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The day in China is not the day of UTC. */
class ChineseClockTest {
    private static final Instant EVENING = Instant.parse("2026-03-01T16:30:00Z");

    private final ChineseClock clock = new ChineseClock(Clock.fixed(EVENING, ZoneOffset.UTC));

    @Test
    void momentsAreKeptInUtc() {
        assertEquals(LocalDateTime.of(2026, 3, 1, 16, 30), clock.now());
    }

    @Test
    void daysBeginAtMidnightInChina() {
        assertEquals(LocalDate.of(2026, 3, 2), clock.today());
        assertEquals(LocalDate.of(2026, 3, 2), ChineseClock.day(EVENING));
        assertEquals(LocalDate.of(2026, 3, 2), ChineseClock.day(clock.now()));
        assertEquals(LocalDate.of(2026, 3, 1), ChineseClock.day(EVENING.minusSeconds(31 * 60)));
    }

    @Test
    void whatClocksShowLeadsBackToTheMoment() {
        assertEquals(LocalDateTime.of(2026, 3, 2, 0, 30), ChineseClock.local(clock.now()));
        assertEquals(clock.now(), ChineseClock.toUtc(LocalDateTime.of(2026, 3, 2, 0, 30)));
    }
}
