package doorstep.fieldwork;

import doorstep.web.Sql;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Of the released doors of a community, those of which it is known whether a household lives there that may answer.
 *
 * @param fromList whether they were drawn from a list of doors; false on a walk
 * @param eligible households that may answer, completed ones among them
 * @param completed those completed at the door, or whose answers are in
 * @param ruledOut households in which nobody may answer
 * @param noHousehold vacant ones and those that are no dwellings
 */
public record KnownDoors(boolean fromList, long eligible, long completed, long ruledOut, long noHousehold) {
    static final KnownDoors NONE = new KnownDoors(false, 0, 0, 0, 0);

    /** Of each door only how much the attempts tell of it: those that tell as much agree on this (see {@link Disposition}). */
    private static final String COUNTS =
            """
            SELECT d.community, d.listed, d.tells, COUNT(*) FROM
              (SELECT h.community AS community, CASE WHEN s.frame_id IS NULL THEN 0 ELSE 1 END AS listed,
                      CASE WHEN EXISTS (SELECT 1 FROM spent_code c WHERE c.code_hash = h.spend_key) THEN %d
                           ELSE (SELECT MAX(CASE v.outcome %s ELSE 0 END) FROM visit v WHERE v.household_id = h.id) END AS tells
                 FROM household h JOIN sample s ON s.id = h.sample_id WHERE h.wave_id = ? AND h.released = TRUE) d
             WHERE d.tells IS NOT NULL GROUP BY d.community, d.listed, d.tells"""
                    .formatted(
                            Disposition.completed.tells,
                            Arrays.stream(VisitOutcome.values())
                                    .map(one -> "WHEN '" + one + "' THEN " + Disposition.valueOf(one.name()).tells)
                                    .collect(Collectors.joining(" ")));

    /**
     * By community; those where nothing is known of any door are left out. Few queries, however many doors there are; of a wave
     * whose households are gone, what was counted before.
     */
    public static Map<String, KnownDoors> of(DataSource database, long waveId) {
        if (KeptDoors.areOf(database, waveId)) {
            return KeptDoors.known(database, waveId);
        }
        Map<String, KnownDoors> known = new HashMap<>();
        Sql.each(
                database,
                COUNTS,
                row -> known.merge(
                        row.getString(1), of(row.getInt(2) == 1, row.getInt(3), row.getLong(4)), KnownDoors::plus),
                waveId);
        known.values().removeIf(one -> one.all() == 0);
        return known;
    }

    private static KnownDoors of(boolean fromList, int tells, long doors) {
        return Arrays.stream(Disposition.values())
                .filter(one -> one.tells == tells)
                .findFirst()
                .map(one -> of(fromList, one, doors))
                .orElse(NONE);
    }

    static KnownDoors of(boolean fromList, Disposition disposition, long doors) {
        long completed = disposition == Disposition.completed ? doors : 0;
        return switch (disposition.household) {
            case MAY_ANSWER -> new KnownDoors(fromList, doors, completed, 0, 0);
            case MAY_NOT_ANSWER -> new KnownDoors(fromList, 0, 0, doors, 0);
            case NONE -> new KnownDoors(fromList, 0, 0, 0, doors);
            case NOT_KNOWN -> new KnownDoors(fromList, 0, 0, 0, 0);
        };
    }

    private KnownDoors plus(KnownDoors other) {
        return new KnownDoors(
                fromList || other.fromList,
                eligible + other.eligible,
                completed + other.completed,
                ruledOut + other.ruledOut,
                noHousehold + other.noHousehold);
    }

    private long all() {
        return eligible + ruledOut + noHousehold;
    }

    /**
     * How many households may answer, of so many that the list has, or the tree of places knows of: the listed ones times the share of
     * eligible ones among those known. A list is one of doors, so that vacant ones and those that are no dwellings count against it; without
     * a list the number is one of households, among which they are not.
     *
     * @param listed N_h
     * @param screenedOut answers of the sample that the screener ruled out: their households were completed, and may not answer
     * @param answered n_h, which is the least that there are
     */
    public long mayAnswer(long listed, long screenedOut, long answered) {
        long ruledOutLater = Math.min(screenedOut, completed);
        long may = eligible - ruledOutLater;
        long among = eligible + ruledOut + (fromList ? noHousehold : 0);
        long households = among == 0 ? listed : Math.round((double) listed * may / among);
        return Math.max(households, answered);
    }
}
