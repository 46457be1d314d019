package doorstep.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What time it is: moments as tables keep them, in UTC, and days as people in China count them, by the time of Shanghai. */
@Singleton
public class ChineseClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public ChineseClock(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        return clock.instant();
    }

    /** The moment in UTC. */
    public LocalDateTime now() {
        return utc(instant());
    }

    /** The day in China. */
    public LocalDate today() {
        return day(instant());
    }

    public static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The Chinese day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The Chinese day of a moment in UTC. */
    public static LocalDate day(LocalDateTime utc) {
        return local(utc).toLocalDate();
    }

    /** What clocks in China show at a moment in UTC. */
    public static LocalDateTime local(LocalDateTime utc) {
        return LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), ZONE);
    }

    /** The moment in UTC at which clocks in China show that. */
    public static LocalDateTime toUtc(LocalDateTime local) {
        return utc(local.atZone(ZONE).toInstant());
    }
}
