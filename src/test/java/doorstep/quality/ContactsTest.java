package doorstep.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.fieldwork.VisitOutcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often people said yes or no to a volunteer: doors, not attempts. */
class ContactsTest {
    private static Contacts.Attempts attempts(String outcomes, boolean answered) {
        var attempts = new Contacts.Attempts();
        Arrays.stream(outcomes.split(" ")).forEach(one -> attempts.add(VisitOutcome.valueOf(one), answered));
        return attempts;
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    completed                        | true  | 1 | 0
                    interrupted completed            | true  | 1 | 0
                    refused completed                | true  | 1 | 0
                    interrupted                      | false | 1 | 1
                    interrupted interrupted refused  | false | 1 | 1
                    refused refused no_one_home      | false | 1 | 1
                    interrupted ineligible           | false | 0 | 0
                    interrupted                      | true  | 0 | 0
                    refused                          | true  | 1 | 1
                    no_one_home appointment          | false | 0 | 0
                    no_one_home                      | true  | 0 | 0
                    """,
            delimiter = '|')
    void eachDoorCountsOnceAndByItsEnd(String outcomes, boolean answered, long asked, long refused) {
        Map<Contacts.At, Contacts.Attempts> doors =
                Map.of(new Contacts.At(new UUID(1, 1), 7), attempts(outcomes, answered));
        Map<Long, Contacts> expected = asked == 0 ? Map.of() : Map.of(7L, new Contacts(asked, refused));
        assertEquals(expected, Contacts.of(doors));
    }

    @Test
    void doorsOfAVolunteerAddUpAndWhoeverWasToldNoKeepsIt() {
        var doors = new LinkedHashMap<Contacts.At, Contacts.Attempts>();
        doors.put(new Contacts.At(new UUID(1, 1), 7), attempts("refused", true));
        doors.put(new Contacts.At(new UUID(1, 1), 8), attempts("completed", true));
        doors.put(new Contacts.At(new UUID(1, 2), 7), attempts("interrupted completed", true));
        Map<Long, Contacts> expected = new HashMap<>();
        expected.put(7L, new Contacts(2, 1));
        expected.put(8L, new Contacts(1, 0));
        assertEquals(expected, Contacts.of(doors));
    }
}
