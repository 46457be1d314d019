package doorstep.report.stopping;

import doorstep.fieldwork.ReleasedDoor;
import doorstep.web.ChineseClock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the week in which people are at home or not: after an attempt in one, another one is worth trying. */
enum DoorTime {
    EVENING,
    WEEKEND,
    DAYTIME;

    private static final int EVENING_BEGINS = 17;

    private static DoorTime of(LocalDateTime utc) {
        LocalDateTime local = ChineseClock.local(utc);
        if (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return WEEKEND;
        }
        return local.getHour() >= EVENING_BEGINS ? EVENING : DAYTIME;
    }

    /** The first one in which nobody has been there; empty where all were tried, or nobody knows when. */
    static Optional<DoorTime> untried(ReleasedDoor door) {
        List<DoorTime> tried = door.attempts().stream()
                .map(ReleasedDoor.Attempt::hour)
                .filter(Objects::nonNull)
                .map(DoorTime::of)
                .toList();
        return tried.isEmpty()
                ? Optional.empty()
                : Stream.of(values()).filter(one -> !tried.contains(one)).findFirst();
    }
}
