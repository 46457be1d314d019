package doorstep.fieldwork.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoor.Attempt;
import doorstep.fieldwork.VisitOutcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldDaysTest {
    /** A Tuesday; 19 o'clock in China. */
    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 11, 3, 11, 0);

    private static ReleasedDoor door(Attempt... attempts) {
        return new ReleasedDoor(
                UUID.randomUUID(),
                "990101001001",
                1,
                new ReleasedDoor.Address("1", "1", "101"),
                Optional.empty(),
                false,
                List.of(attempts));
    }

    private static Attempt attempt(VisitOutcome outcome, LocalDateTime utc) {
        return new Attempt(outcome, utc, null);
    }

    @Test
    void daysAndHoursAreThoseOfChina() {
        FieldDays days = FieldDays.of(
                List.of(door(
                        attempt(VisitOutcome.no_one_home, TUESDAY),
                        attempt(VisitOutcome.refused, TUESDAY.plusHours(7)),
                        attempt(VisitOutcome.completed, null))),
                Collections.emptySortedMap());
        assertEquals(1, days.weeks().size());
        List<FieldDays.Day> week = days.weeks().get(0);
        assertEquals(LocalDate.of(2026, 11, 2), week.get(0).date());
        assertEquals(new FieldDays.Day(LocalDate.of(2026, 11, 3), 0, 0, 1, 4), week.get(1));
        assertEquals(new FieldDays.Day(LocalDate.of(2026, 11, 4), 0, 1, 0, 4), week.get(2), "two at night in China");
        assertEquals(new FieldDays.Hour(2, 1, 0), days.hours().get(0));
        assertEquals(new FieldDays.Hour(19, 0, 1), days.hours().get(days.hours().size() - 1));
    }

    @Test
    void interviewsStandOnTheDayOfTheirArrivalAndTheFullestDayIsTheDarkest() {
        TreeMap<LocalDate, Integer> interviews = new TreeMap<>();
        interviews.put(LocalDate.of(2026, 11, 3), 8);
        interviews.put(LocalDate.of(2026, 11, 15), 1);
        FieldDays days = FieldDays.of(List.of(), interviews);
        assertEquals(2, days.weeks().size());
        assertEquals(4, days.weeks().get(0).get(1).level());
        assertEquals(1, days.weeks().get(1).get(6).level());
        assertEquals(0, days.weeks().get(1).get(5).level());
        assertTrue(days.hours().isEmpty() && days.parts().isEmpty());
    }

    @Test
    void aPartOfTheWeekWithFewAttemptsIsNotSpokenOf() {
        Attempt[] evening = IntStream.range(0, 10)
                .mapToObj(i -> attempt(i < 4 ? VisitOutcome.appointment : VisitOutcome.no_one_home, TUESDAY))
                .toArray(Attempt[]::new);
        Attempt[] weekend = IntStream.range(0, 9)
                .mapToObj(i -> attempt(VisitOutcome.refused, TUESDAY.plusDays(4)))
                .toArray(Attempt[]::new);
        FieldDays days = FieldDays.of(List.of(door(evening), door(weekend)), Collections.emptySortedMap());
        assertEquals(List.of(new FieldDays.Part(FieldDays.When.EVENING, 4, 10)), days.parts());
    }

    @Test
    void anAttemptWithoutATimeStandsOnNoDay() {
        FieldDays days = FieldDays.of(
                List.of(door(attempt(VisitOutcome.completed, null), attempt(VisitOutcome.no_one_home, null))),
                Collections.emptySortedMap());
        assertEquals(new FieldDays(List.of(), List.of(), List.of()), days);
    }

    @Test
    void aLongFieldShowsItsLastHalfYear() {
        TreeMap<LocalDate, Integer> interviews = new TreeMap<>();
        interviews.put(LocalDate.of(2025, 1, 1), 1);
        interviews.put(LocalDate.of(2026, 11, 3), 1);
        FieldDays days = FieldDays.of(List.of(), interviews);
        assertEquals(FieldDays.MOST_WEEKS, days.weeks().size());
        assertEquals(LocalDate.of(2026, 11, 8), days.weeks().get(25).get(6).date());
    }
}
