package doorstep.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as people in China read and type them: stored in UTC, shown in the time of Shanghai. */
@TemplateExtension
public final class DisplayTime {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private DisplayTime() {}

    /** A moment in UTC as {@code 2026-03-01 09:30} in Chinese time. */
    public static String shown(LocalDateTime utc) {
        return ChineseClock.local(utc).format(SHOWN);
    }

    /** The Chinese day of a moment in UTC, as {@code 2026-03-01}. */
    public static String day(LocalDateTime utc) {
        return ChineseClock.day(utc).toString();
    }

    /** A moment in UTC as the value of an {@code input type=datetime-local}. */
    public static String typed(LocalDateTime utc) {
        return ChineseClock.local(utc).format(TYPED);
    }

    public static String shown(Instant moment) {
        return shown(ChineseClock.utc(moment));
    }
}
