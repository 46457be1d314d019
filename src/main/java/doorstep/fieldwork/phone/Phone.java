package doorstep.fieldwork.phone;

import doorstep.fieldwork.Device;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A volunteer's phone as staff see it: when it was last heard of, and what is still on it.
 *
 * @param clock our clock minus the phone's
 * @param ended whether it was signed out; what it still holds then comes by a rescue file only
 */
public record Phone(
        long id,
        String label,
        LocalDateTime signedInAt,
        LocalDateTime lastContactAt,
        int waiting,
        Sync sync,
        Duration clock,
        boolean ended) {
    private static final Duration FIRST_WARNING = Duration.ofHours(24);
    private static final Duration SECOND_WARNING = Duration.ofHours(48);
    private static final Duration CLOCK_MAY_BE_OFF = Duration.ofMinutes(5);

    /** How pressing it is that the phone gets a network. */
    public enum Sync {
        /** Nothing is on it that we know of, and it was heard of lately. */
        FINE,
        /** Not heard of for a day: there may be something on it. */
        SILENT,
        /** Something is on it, but not for long. */
        WAITING,
        /** For a day. */
        LATE,
        /** For two days. */
        VERY_LATE
    }

    public static Phone of(Device device, LocalDateTime now) {
        return new Phone(
                device.id,
                device.label,
                device.signedInAt,
                device.lastContactAt,
                device.waiting,
                sync(device, now),
                Duration.ofSeconds(device.clockOffsetSeconds),
                device.endedAt != null);
    }

    private static Sync sync(Device device, LocalDateTime now) {
        Duration silent = Duration.between(device.lastContactAt, now);
        if (device.waiting == 0) {
            return device.endedAt == null && silent.compareTo(FIRST_WARNING) >= 0 ? Sync.SILENT : Sync.FINE;
        }
        LocalDateTime since = device.oldestWaitingAt == null ? device.lastContactAt : device.oldestWaitingAt;
        Duration waits = Duration.between(since, now);
        if (waits.compareTo(FIRST_WARNING) < 0) {
            return Sync.WAITING;
        }
        return waits.compareTo(SECOND_WARNING) < 0 ? Sync.LATE : Sync.VERY_LATE;
    }

    public boolean isClockWrong() {
        return clock.abs().compareTo(CLOCK_MAY_BE_OFF) > 0;
    }

    /** True where the phone is behind the true time. */
    public boolean isClockSlow() {
        return !clock.isNegative();
    }

    /** How far it is off, in {@link #clockUnit}. */
    public long clockOff() {
        Duration off = clock.abs();
        return switch (clockUnit()) {
            case "days" -> off.toDays();
            case "hours" -> off.toHours();
            default -> off.toMinutes();
        };
    }

    /** minutes, hours or days, whichever is short enough to be read. */
    public String clockUnit() {
        Duration off = clock.abs();
        if (off.toDays() >= 2) {
            return "days";
        }
        return off.toHours() >= 2 ? "hours" : "minutes";
    }

    /** Whether staff have to do something about it. */
    public boolean isInNeed() {
        return sync == Sync.LATE || sync == Sync.VERY_LATE || isClockWrong() || ended && waiting > 0;
    }
}
