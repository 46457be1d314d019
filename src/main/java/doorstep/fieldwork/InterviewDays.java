package doorstep.fieldwork;

import doorstep.place.Scope;
import java.time.LocalDate;
import java.util.SortedMap;

/** On which days interviews at the door came in: answers lie in a room below this one, which tells nothing here but counts. */
public interface InterviewDays {
    /** By the day in China on which they arrived, of those that figures count by now. */
    SortedMap<LocalDate, Integer> of(long wave, Scope places);
}
