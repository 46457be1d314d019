package doorstep.fieldwork;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A household that is to be visited, and what is known of it: all that assignment and progress are worked out from.
 *
 * @param number within its community's sample
 * @param volunteer who has it now
 * @param answered whether its answers are in, by whichever way
 * @param attempts in the order in which they were made
 */
public record ReleasedDoor(
        UUID id,
        String community,
        int number,
        Address address,
        Optional<Long> volunteer,
        boolean answered,
        List<Attempt> attempts) {

    /** Where it is. */
    public record Address(String building, String unit, String door) {}

    /**
     * One attempt at the door.
     *
     * @param hour null once the household has answered
     * @param againAt when to come again; null where nothing was agreed
     */
    public record Attempt(VisitOutcome outcome, LocalDateTime hour, LocalDateTime againAt) {}

    public Disposition disposition() {
        boolean completed = answered || isCompletedAtTheDoor();
        return Disposition.of(attempts.stream().map(Attempt::outcome).toList(), completed);
    }

    public boolean isOpen() {
        return disposition().open;
    }

    public boolean isCompletedAtTheDoor() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome == VisitOutcome.completed);
    }

    /** When somebody has to be there again, as the latest attempt that agreed on a time has it; empty for doors that are done with. */
    public Optional<LocalDateTime> again() {
        return isOpen()
                ? attempts.stream()
                        .filter(attempt -> attempt.againAt != null)
                        .max(Comparator.comparing(Attempt::hour, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .map(Attempt::againAt)
                : Optional.empty();
    }

    public boolean isWith(Volunteer who) {
        return volunteer.filter(id -> Objects.equals(id, who.id)).isPresent();
    }
}
