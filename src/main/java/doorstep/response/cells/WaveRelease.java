package doorstep.response.cells;

import doorstep.response.cells.LaneEntry.Position;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Credited;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import doorstep.web.Chunks;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The waiting answers of one wave within a transaction: takes in what was folded, lets go of what is due, and brings both into the
 * tables. What was erased at the end of the retention, or cannot be credited, waits for nothing.
 */
final class WaveRelease {
    private static final Random RANDOM = new SecureRandom();

    private final Connection connection;
    private final long waveId;
    private final WaveSheet sheet;
    private final WaitingTable table;
    private final Map<Position, Waiter> stored = new HashMap<>();
    private final Map<Position, Waiter> waiting = new HashMap<>();
    private final Map<Position, Known> known = new HashMap<>();
    private final List<Waiter> released = new ArrayList<>();
    private final WaveCells withdrawn;

    /** A response that was read. */
    private record Known(StoredAnswers response, Credited credited) {}

    WaveRelease(Connection connection, long waveId, WaveSheet sheet) {
        this.connection = connection;
        this.waveId = waveId;
        this.sheet = sheet;
        this.table = new WaitingTable(connection, waveId);
        this.withdrawn = new WaveCells(waveId, sheet);
    }

    /** @param entries of this wave, in the order in which they were folded */
    void take(List<LaneEntry> entries) throws SQLException {
        load(entries.stream().map(entry -> entry.response().community()).collect(Collectors.toSet()));
        entries.forEach(this::take);
    }

    private void load(Set<String> communities) throws SQLException {
        stored.putAll(table.of(communities));
        waiting.putAll(stored);
    }

    private void take(LaneEntry entry) {
        StoredAnswers response = entry.response();
        know(entry.of(), response);
        Known one = known.get(entry.of());
        if (one == null) {
            return;
        }
        Waiter before = waiting.remove(entry.of());
        Waits.after(Optional.ofNullable(before).map(Waiter::waits), entry).ifPresent(waits -> {
            var group = new Group(response.community(), response.channel());
            waiting.put(entry.of(), new Waiter(entry.of(), group, waits));
            if (waits == Waits.gone) {
                withdrawn.count(response, one.credited(), 1);
            }
        });
    }

    private void know(Position of, StoredAnswers response) {
        if (!known.containsKey(of)) {
            known(of, response).ifPresent(one -> known.put(of, one));
        }
    }

    private Optional<Known> known(Position of, StoredAnswers response) {
        boolean isErased = response.answers().isEmpty();
        return isErased
                ? Optional.empty()
                : withdrawn.credit(of, response).map(credited -> new Known(response, credited));
    }

    /** Lets go of the batches that are due in the communities looked at; for waves that are open. */
    void batches() {
        waiting.values().stream()
                .collect(Collectors.groupingBy(Waiter::group))
                .values()
                .forEach(group -> release(ReleaseRules.batch(group, RANDOM)));
    }

    /** Lets go of all of these groups. */
    void whole(Set<Group> groups) throws SQLException {
        load(groups.stream().map(Group::community).collect(Collectors.toSet()));
        release(waiting.values().stream()
                .filter(one -> groups.contains(one.group()))
                .toList());
    }

    private void release(List<Waiter> going) {
        released.addAll(going);
        going.forEach(one -> waiting.remove(one.of()));
    }

    /** So many answers are held at a time, however many a closing lets go. */
    private static final int ANSWERS = 1000;

    void write() throws SQLException {
        WaveCells book = new WaveCells(waveId, sheet);
        for (Waits waits : List.of(Waits.in, Waits.out)) {
            List<Position> going = released.stream()
                    .filter(one -> one.waits() == waits)
                    .map(Waiter::of)
                    .toList();
            for (List<Position> some : Chunks.of(going, ANSWERS)) {
                write(book, waits, read(some));
            }
        }
        CellTable.cells(connection, waveId).add(with(book.cells(), takenOff()));
        writeWaiting();
    }

    private void write(WaveCells book, Waits waits, Map<Position, Known> some) throws SQLException {
        Map<Position, StoredAnswers> responses = new HashMap<>();
        some.forEach((of, one) -> {
            book.count(one.response(), one.credited(), waits.effect);
            responses.put(of, one.response());
        });
        var words = new OpenAnswerFold(connection, waveId, sheet);
        if (waits == Waits.in) {
            words.show(responses);
        } else {
            words.hide(responses);
        }
    }

    /** Those that this fold took are known; others came with earlier ones. What cannot be credited is left out. */
    private Map<Position, Known> read(List<Position> some) throws SQLException {
        Map<Position, Known> found = new HashMap<>();
        some.stream().filter(known::containsKey).forEach(of -> found.put(of, known.get(of)));
        List<Position> missing =
                some.stream().filter(of -> !found.containsKey(of)).toList();
        for (String where : WaitingTable.where(missing)) {
            try (Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery(
                            "SELECT lane, seq, community, channel, answerer, link, interviewer, answers FROM response WHERE "
                                    + where)) {
                while (row.next()) {
                    var of = new Position(row.getLong(1), row.getLong(2));
                    known(of, answers(row)).ifPresent(one -> found.put(of, one));
                }
            }
        }
        return found;
    }

    private StoredAnswers answers(ResultSet row) throws SQLException {
        return new StoredAnswers(
                waveId,
                row.getString(3),
                Channel.valueOf(row.getString(4)),
                Answerer.valueOf(row.getString(5)),
                row.getString(6),
                row.getLong(7),
                row.getString(8));
    }

    /** The sums of those who withdrew and are released, negative; of the others they are kept until their turn. */
    private Map<CellKey, Cell> takenOff() throws SQLException {
        CellTable kept = CellTable.waiting(connection, waveId);
        Set<Group> going = released.stream()
                .filter(one -> one.waits() == Waits.gone)
                .map(Waiter::group)
                .collect(Collectors.toSet());
        Predicate<CellKey> goes = key -> going.contains(key.group());
        Map<CellKey, Cell> off = new HashMap<>();
        if (!going.isEmpty()) {
            off.putAll(kept.of(communities(going)));
            off.keySet().removeIf(goes.negate());
            kept.remove(off.keySet());
        }
        Map<CellKey, Cell> fresh = withdrawn.cells();
        Map<CellKey, Cell> staying = new HashMap<>(fresh);
        staying.keySet().removeIf(goes);
        kept.add(staying);
        fresh.keySet().removeIf(goes.negate());
        Map<CellKey, Cell> all = with(off, fresh);
        all.replaceAll((key, cell) -> cell.negated());
        return all;
    }

    private static Set<String> communities(Collection<Group> groups) {
        return groups.stream().map(Group::community).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<CellKey, Cell> with(Map<CellKey, Cell> some, Map<CellKey, Cell> others) {
        Map<CellKey, Cell> all = new HashMap<>(some);
        others.forEach((key, cell) -> all.merge(key, cell, Cell::plus));
        return all;
    }

    private void writeWaiting() throws SQLException {
        table.remove(
                stored.keySet().stream().filter(of -> !waiting.containsKey(of)).toList());
        table.put(waiting.values().stream()
                .filter(one -> !Objects.equals(one, stored.get(one.of())))
                .toList());
    }
}
