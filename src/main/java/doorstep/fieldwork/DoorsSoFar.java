package doorstep.fieldwork;

import doorstep.place.Scope;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the doors of a wave are, in one line: counted by the database, so that it costs next to nothing however many there are.
 *
 * @param released doors to be visited
 * @param answered their answers are in
 * @param notTried nothing has come of them yet
 * @param completed answered, or completed at the door while the answers are still to come
 * @param ineligible nobody there may answer
 */
public record DoorsSoFar(long released, long answered, long notTried, long completed, long ineligible) {
    /** Each door once, with its answers and what tells most of it: {@link Disposition#of} as a maximum. */
    public static String query(Scope places) {
        return COUNT + places.where("h.community") + GROUP;
    }

    private static final String COUNT = "SELECT COUNT(*), COALESCE(SUM(d.answered), 0),"
            + " COALESCE(SUM(CASE WHEN d.answered = 0 AND d.tells = " + Disposition.not_tried.tells
            + " THEN 1 ELSE 0 END), 0),"
            + " COALESCE(SUM(CASE WHEN d.answered = 1 OR d.tells = " + Disposition.completed.tells
            + " THEN 1 ELSE 0 END), 0),"
            + " COALESCE(SUM(CASE WHEN d.answered = 0 AND d.tells IN (" + ineligibleTells()
            + ") THEN 1 ELSE 0 END), 0)"
            + " FROM (SELECT MAX(CASE WHEN s.code_hash IS NULL THEN 0 ELSE 1 END) AS answered, MAX(CASE v.outcome"
            + cases() + " ELSE " + Disposition.not_tried.tells + " END) AS tells"
            + " FROM household h LEFT JOIN spent_code s ON s.code_hash = h.spend_key"
            + " LEFT JOIN visit v ON v.household_id = h.id"
            + " WHERE h.wave_id = ?1 AND h.released = TRUE AND ";

    private static final String GROUP = " GROUP BY h.id) d";

    /** A row of the query. */
    public static DoorsSoFar of(Object[] row) {
        long[] counts = Arrays.stream(row)
                .mapToLong(count -> ((Number) count).longValue())
                .toArray();
        return new DoorsSoFar(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static String cases() {
        return Arrays.stream(VisitOutcome.values())
                .map(outcome -> " WHEN '" + outcome + "' THEN " + Disposition.valueOf(outcome.name()).tells)
                .collect(Collectors.joining());
    }

    /** What says as much is of one eligibility. */
    private static String ineligibleTells() {
        return Arrays.stream(Disposition.values())
                .filter(one -> one.kind == VisitOutcome.Kind.INELIGIBLE)
                .map(one -> "" + one.tells)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Of doors that are gone. */
    public static DoorsSoFar of(DoorCounts counts) {
        int ineligible = counts.dispositions().keySet().stream()
                .filter(one -> one.kind == VisitOutcome.Kind.INELIGIBLE)
                .mapToInt(counts::of)
                .sum();
        return new DoorsSoFar(
                counts.doors(), counts.answered(), counts.notTried(), counts.of(Disposition.completed), ineligible);
    }

    /**
     * With doors that were completed and are not released yet.
     *
     * @param untried those of them at which nothing was tried before
     */
    public DoorsSoFar withCompleted(long doors, long untried) {
        return new DoorsSoFar(released, answered + doors, notTried - untried, completed + doors, ineligible);
    }

    /** Doors of which something is known. */
    public long tried() {
        return released - notTried;
    }

    /** The least that the response rate can be, as {@link OutcomeRates#rr1}; empty where no door can have any. */
    public Optional<OutcomeRates.Share> rr1() {
        return released > ineligible
                ? Optional.of(new OutcomeRates.Share(completed, released - ineligible))
                : Optional.empty();
    }
}
