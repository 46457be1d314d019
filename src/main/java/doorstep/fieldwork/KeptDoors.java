package doorstep.fieldwork;

import doorstep.place.Asker;
import doorstep.place.Scope;
import doorstep.web.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What stays of a wave's doors once its retention is over and its households are gone: counts, as pages and weights had them the
 * day before. From when they are taken on they stand for the doors, while these are deleted piece by piece.
 */
@ApplicationScoped
public class KeptDoors {
    private static final String DRAWN =
            """
            SELECT h.community, COUNT(*), SUM(CASE WHEN s.frame_id IS NOT NULL AND h.number > s.households THEN 1 ELSE 0 END),
                   SUM(CASE WHEN h.letter_no > 0 THEN 1 ELSE 0 END), COUNT(c.code_hash)
              FROM household h JOIN sample s ON s.id = h.sample_id LEFT JOIN spent_code c ON c.code_hash = h.spend_key
             WHERE h.wave_id = ? AND h.released = TRUE GROUP BY h.community""";

    private final DataSource database;
    private final ReleasedDoors doors;
    private final Asker caller;

    KeptDoors(DataSource database, ReleasedDoors doors, Asker caller) {
        this.database = database;
        this.doors = doors;
        this.caller = caller;
    }

    /**
     * What a community's sample came to.
     *
     * @param asked households to be visited
     * @param reserve those of the reserve among them
     * @param letters those with a letter
     * @param answered those of which it was shown that they have answered
     */
    public record Drawn(int asked, int reserve, int letters, int answered) {
        public static final Drawn NONE = new Drawn(0, 0, 0, 0);
    }

    /** Whether these counts stand for the doors of the wave. */
    @Transactional
    public boolean areOf(long wave) {
        return areOf(database, wave);
    }

    static boolean areOf(DataSource database, long wave) {
        String select = "SELECT 1 FROM doors_counted WHERE wave_id = ?";
        return !Sql.list(database, select, row -> true, wave).isEmpty();
    }

    /** Whether some of its visits were deleted before they were counted, as was done once: then too few doors without answers are known. */
    @Transactional
    public boolean lackVisits(long wave) {
        return !Sql.list(database, "SELECT 1 FROM visits_lost WHERE wave_id = ?", row -> true, wave)
                .isEmpty();
    }

    /** How far the doors of the caller's communities were, by code; empty where they are still there to be counted. */
    @Transactional
    public Optional<Map<String, DoorCounts>> byCommunity(long wave) {
        if (!areOf(wave)) {
            return Optional.empty();
        }
        String own = caller.scope().where("community");
        Map<String, Map<Disposition, Integer>> dispositions = new HashMap<>();
        Sql.each(
                database,
                "SELECT community, disposition, doors FROM door_count WHERE wave_id = ? AND " + own,
                row -> dispositions
                        .computeIfAbsent(row.getString(1), none -> new EnumMap<>(Disposition.class))
                        .put(Disposition.valueOf(row.getString(2)), row.getInt(3)),
                wave);
        Map<String, DoorCounts> counts = new TreeMap<>();
        Sql.each(
                database,
                "SELECT community, by_self, at_door, not_in, attempts FROM door_total WHERE asked > 0 AND wave_id = ? AND "
                        + own,
                row -> counts.put(
                        row.getString(1),
                        DoorCounts.kept(
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                dispositions.get(row.getString(1)))),
                wave);
        return Optional.of(counts);
    }

    /** The same together. */
    @Transactional
    public Optional<DoorCounts> whole(long wave) {
        return byCommunity(wave).map(counts -> counts.values().stream().reduce(DoorCounts.NONE, DoorCounts::plus));
    }

    /** What came of each community's sample, by code; empty where households are still there. */
    @Transactional
    public Optional<Map<String, Drawn>> drawn(long wave) {
        if (!areOf(wave)) {
            return Optional.empty();
        }
        Map<String, Drawn> drawn = new HashMap<>();
        Sql.each(
                database,
                "SELECT community, asked, reserve, letters, answered FROM door_total WHERE wave_id = ?",
                row -> drawn.put(
                        row.getString(1), new Drawn(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))),
                wave);
        return Optional.of(drawn);
    }

    /** What weights go by, as {@link KnownDoors#of} has it of the doors themselves. */
    static Map<String, KnownDoors> known(DataSource database, long wave) {
        Map<String, KnownDoors> known = new HashMap<>();
        Sql.each(
                database,
                "SELECT community, from_list, eligible, completed, ruled_out, no_household FROM door_total WHERE wave_id = ?"
                        + " AND eligible + ruled_out + no_household > 0",
                row -> known.put(
                        row.getString(1),
                        new KnownDoors(
                                row.getBoolean(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))),
                wave);
        return known;
    }

    /** Counts the doors of a wave whose retention is over, once; no door is released meanwhile, and no draw is thrown away any more. */
    @Transactional
    public void keep(long wave, LocalDateTime now) {
        Sql.list(database, "SELECT id FROM door_turn WHERE id = 1 FOR UPDATE", row -> true);
        if (areOf(wave)) {
            return;
        }
        Map<String, KnownDoors> known = KnownDoors.of(database, wave);
        Map<String, Drawn> drawn = new TreeMap<>();
        Sql.each(
                database,
                DRAWN,
                row -> drawn.put(
                        row.getString(1), new Drawn(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))),
                wave);
        Map<String, DoorCounts> counts = doors.within(wave, Scope.ALL).stream()
                .collect(Collectors.groupingBy(
                        ReleasedDoor::community,
                        Collectors.collectingAndThen(Collectors.toList(), some -> DoorCounts.of(some, now))));
        Sql.update(database, "INSERT INTO doors_counted (wave_id, counted_at) VALUES (?, ?)", wave, now.withNano(0));
        Sql.batch(
                database,
                "INSERT INTO door_total (wave_id, community, asked, reserve, letters, answered, by_self, at_door, not_in, attempts,"
                        + " from_list, eligible, completed, ruled_out, no_household) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                drawn.entrySet().stream()
                        .map(one -> total(
                                wave,
                                one.getKey(),
                                one.getValue(),
                                counts.get(one.getKey()),
                                known.getOrDefault(one.getKey(), KnownDoors.NONE))));
        Sql.batch(
                database,
                "INSERT INTO door_count (wave_id, community, disposition, doors) VALUES (?, ?, ?, ?)",
                counts.entrySet().stream().flatMap(one -> one.getValue().dispositions().entrySet().stream()
                        .map(count ->
                                new Object[] {wave, one.getKey(), count.getKey().name(), count.getValue()})));
        Sql.update(database, "UPDATE sample SET handed_out = TRUE WHERE wave_id = ?", wave);
    }

    private static Object[] total(long wave, String community, Drawn drawn, DoorCounts counts, KnownDoors known) {
        return new Object[] {
            wave,
            community,
            drawn.asked,
            drawn.reserve,
            drawn.letters,
            drawn.answered,
            counts.bySelf(),
            counts.atDoor(),
            counts.notIn(),
            counts.attempts(),
            known.fromList(),
            known.eligible(),
            known.completed(),
            known.ruledOut(),
            known.noHousehold()
        };
    }
}
