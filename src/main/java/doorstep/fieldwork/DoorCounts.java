package doorstep.fieldwork;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far some doors are, counted.
 *
 * @param bySelf answered, and nobody completed an interview at the door: by the letter's code, or on paper
 * @param atDoor answered, and completed at the door
 * @param notIn completed at the door, but the answers are not in yet
 * @param again open, and a time to come again was agreed; {@code overdue} of them before now
 * @param attempts at all these doors together
 * @param dispositions how many doors have each; released doors alone
 */
public record DoorCounts(
        int bySelf,
        int atDoor,
        int notIn,
        int again,
        int overdue,
        int attempts,
        Map<Disposition, Integer> dispositions,
        OutcomeRates rates) {

    static final DoorCounts NONE = kept(0, 0, 0, 0, Map.of());

    /** Of doors that are gone: nobody goes there again. */
    static DoorCounts kept(int bySelf, int atDoor, int notIn, int attempts, Map<Disposition, Integer> dispositions) {
        return new DoorCounts(bySelf, atDoor, notIn, 0, 0, attempts, dispositions, OutcomeRates.of(dispositions));
    }

    DoorCounts plus(DoorCounts other) {
        Map<Disposition, Integer> sums = new EnumMap<>(Disposition.class);
        sums.putAll(dispositions);
        other.dispositions.forEach((one, doors) -> sums.merge(one, doors, Integer::sum));
        return new DoorCounts(
                bySelf + other.bySelf,
                atDoor + other.atDoor,
                notIn + other.notIn,
                again + other.again,
                overdue + other.overdue,
                attempts + other.attempts,
                sums,
                OutcomeRates.of(sums));
    }

    public static DoorCounts of(Collection<ReleasedDoor> doors, LocalDateTime now) {
        List<Disposition> dispositions =
                doors.stream().map(ReleasedDoor::disposition).toList();
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        dispositions.forEach(one -> counts.merge(one, 1, Integer::sum));
        List<LocalDateTime> again =
                doors.stream().flatMap(door -> door.again().stream()).toList();
        return new DoorCounts(
                (int) doors.stream()
                        .filter(door -> door.answered() && !door.isCompletedAtTheDoor())
                        .count(),
                (int) doors.stream()
                        .filter(door -> door.answered() && door.isCompletedAtTheDoor())
                        .count(),
                (int) doors.stream()
                        .filter(door -> !door.answered() && door.isCompletedAtTheDoor())
                        .count(),
                again.size(),
                (int) again.stream().filter(time -> time.isBefore(now)).count(),
                doors.stream().mapToInt(door -> door.attempts().size()).sum(),
                counts,
                OutcomeRates.of(counts));
    }

    public int doors() {
        return dispositions.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int open() {
        return dispositions.keySet().stream()
                .filter(one -> one.open)
                .mapToInt(this::of)
                .sum();
    }

    /** Nobody was there yet. */
    public int notTried() {
        return of(Disposition.not_tried);
    }

    /** Those whose answers are in. */
    public int answered() {
        return bySelf + atDoor;
    }

    /** Done with, without answers. */
    public int ended() {
        return doors() - open() - answered() - notIn;
    }

    public int of(Disposition disposition) {
        return dispositions.getOrDefault(disposition, 0);
    }
}
