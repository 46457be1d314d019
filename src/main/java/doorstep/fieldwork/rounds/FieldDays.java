package doorstep.fieldwork.rounds;

import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoor.Attempt;
import doorstep.web.ChineseClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the days and the hours of the field brought. Times of attempts are known of doors alone that have not answered; interviews have
 * the day on which they arrived.
 *
 * @param weeks from Monday, the first in which anything was done to the last; at most {@value #MOST_WEEKS}, the last ones
 * @param hours of the day in China, without holes; empty where no attempt has a time
 * @param parts of the week, those with at least {@value #FEWEST} attempts
 */
record FieldDays(List<List<Day>> weeks, List<Hour> hours, List<Part> parts) {
    static final int MOST_WEEKS = 26;
    static final int FEWEST = 10;
    private static final int WEEK = 7;
    private static final int LEVELS = 4;
    private static final int EVENING_BEGINS = 17;

    /** A stretch of the week in which people are at home or not. */
    enum When {
        DAYTIME,
        EVENING,
        WEEKEND;

        static When of(LocalDateTime local) {
            if (local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
                return WEEKEND;
            }
            return local.getHour() >= EVENING_BEGINS ? EVENING : DAYTIME;
        }
    }

    /**
     * One day.
     *
     * @param opened attempts at which somebody was there, without an interview; {@code closed} the others
     * @param level 0 (nothing) to {@value #LEVELS}, by the fullest day
     */
    record Day(LocalDate date, int interviews, int opened, int closed, int level) {
        /** {@code 11/3}. */
        public String name() {
            return date.getMonthValue() + "/" + date.getDayOfMonth();
        }

        public int all() {
            return interviews + opened + closed;
        }
    }

    /** One hour of all days together. */
    record Hour(int hour, int opened, int closed) {}

    record Part(When when, int opened, int all) {}

    /** An attempt that has a time, and whether somebody was there. */
    private record Known(LocalDateTime local, boolean opened) {
        static Known of(Attempt attempt) {
            return new Known(ChineseClock.local(attempt.hour()), isOpened(attempt));
        }

        private static boolean isOpened(Attempt attempt) {
            return switch (attempt.outcome()) {
                case completed, interrupted, refused, appointment, away, unable, no_common_language, ineligible -> true;
                case no_one_home, no_access, unknown, vacant, not_a_dwelling -> false;
            };
        }
    }

    static FieldDays of(Collection<ReleasedDoor> doors, SortedMap<LocalDate, Integer> interviews) {
        List<Known> known = doors.stream()
                .flatMap(door -> door.attempts().stream())
                .filter(attempt -> attempt.hour() != null)
                .map(Known::of)
                .toList();
        return new FieldDays(weeks(known, interviews), hours(known), parts(known));
    }

    private static List<List<Day>> weeks(List<Known> known, SortedMap<LocalDate, Integer> interviews) {
        TreeMap<LocalDate, int[]> counts = new TreeMap<>();
        interviews.forEach((day, count) -> at(counts, day)[0] += count);
        known.forEach(one -> at(counts, one.local.toLocalDate())[one.opened ? 1 : 2]++);
        if (counts.isEmpty()) {
            return List.of();
        }
        int most = counts.values().stream()
                .mapToInt(one -> Arrays.stream(one).sum())
                .max()
                .orElse(1);
        LocalDate last = monday(counts.lastKey());
        LocalDate first = monday(counts.firstKey());
        LocalDate from = first.isBefore(last.minusWeeks(MOST_WEEKS - 1)) ? last.minusWeeks(MOST_WEEKS - 1) : first;
        return Stream.iterate(from, day -> !day.isAfter(last), day -> day.plusWeeks(1))
                .map(monday -> week(monday, counts, most))
                .toList();
    }

    private static int[] at(TreeMap<LocalDate, int[]> counts, LocalDate day) {
        return counts.computeIfAbsent(day, none -> new int[3]);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    private static List<Day> week(LocalDate monday, TreeMap<LocalDate, int[]> counts, int most) {
        return IntStream.range(0, WEEK)
                .mapToObj(monday::plusDays)
                .map(day -> {
                    int[] of = counts.getOrDefault(day, new int[3]);
                    int all = Arrays.stream(of).sum();
                    return new Day(day, of[0], of[1], of[2], (LEVELS * all + most - 1) / most);
                })
                .toList();
    }

    private static List<Hour> hours(List<Known> known) {
        int[] opened = new int[24];
        int[] closed = new int[24];
        known.forEach(one -> (one.opened ? opened : closed)[one.local.getHour()]++);
        var tried = known.stream().mapToInt(one -> one.local.getHour()).summaryStatistics();
        List<Hour> hours = new ArrayList<>();
        for (int hour = tried.getMin(); hour <= tried.getMax(); hour++) {
            hours.add(new Hour(hour, opened[hour], closed[hour]));
        }
        return hours;
    }

    private static List<Part> parts(List<Known> known) {
        return Arrays.stream(When.values())
                .map(when -> {
                    List<Known> then = known.stream()
                            .filter(one -> When.of(one.local) == when)
                            .toList();
                    return new Part(
                            when, (int) then.stream().filter(Known::opened).count(), then.size());
                })
                .filter(part -> part.all >= FEWEST)
                .toList();
    }

    /** What the days of a week are called, from Monday. */
    static List<String> heads(String language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(language)))
                .toList();
    }
}
