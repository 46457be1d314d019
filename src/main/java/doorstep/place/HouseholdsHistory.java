package doorstep.place;

import doorstep.web.Chunks;
import doorstep.web.Sql;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * How many households communities were said to have before what the tree says now, and which of these numbers a wave weighs by.
 *
 * <p>Rates of several communities weigh each by its households. Could somebody change a number under a wave again and again, each time
 * would be one more equation for what the few of a class or of a community answered. So a wave goes by the number that was known when it
 * began to ask there, or else by the first that was said later, whatever is said after that.
 *
 * <p>This holds because rows are only ever added, each after those before it, and because a wave's beginning stands once it has begun. An
 * entry that is under way as a wave begins is through within a minute, when nobody's answers are released yet.
 *
 * @param before by community, the first first; communities of which nothing else was ever said are left out
 */
public record HouseholdsHistory(Map<String, List<Former>> before) {
    /**
     * A number that another took the place of.
     *
     * @param until when, in UTC
     * @param households 1 or more
     */
    public record Former(LocalDateTime until, int households) {}

    /** The moment, in UTC, at which an import says that it ended is written over this one. */
    public static final String NOT_YET = "9999-01-01 00:00:00";

    public static HouseholdsHistory of(DataSource database, Collection<String> communities) {
        Map<String, List<Former>> before = new HashMap<>();
        for (List<String> some : Chunks.of(communities)) {
            Sql.each(
                    database,
                    "SELECT community, until_at, households FROM households_before WHERE community IN ("
                            + Chunks.marks(some.size()) + ") ORDER BY id",
                    row -> before.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                            .add(new Former(row.getObject(2, LocalDateTime.class), row.getInt(3))),
                    some.toArray());
        }
        return new HouseholdsHistory(before);
    }

    /**
     * The numbers that a wave weighs by, by community; those of which none is known are left out.
     *
     * @param begun when it began to ask in a community, in UTC; empty while it is a draft, which goes by what is said now
     */
    public Map<String, Integer> at(Collection<Place> communities, Function<String, Optional<LocalDateTime>> begun) {
        Map<String, Integer> households = new HashMap<>();
        communities.forEach(one -> said(one, begun).ifPresent(number -> households.put(one.code, number)));
        return households;
    }

    private Optional<Integer> said(Place community, Function<String, Optional<LocalDateTime>> begun) {
        List<Former> former = before.getOrDefault(community.code, List.of());
        Optional<LocalDateTime> since = former.isEmpty() ? Optional.empty() : begun.apply(community.code);
        Stream<Integer> kept = since.stream()
                .flatMap(moment -> former.stream().filter(one -> one.until().isAfter(moment)))
                .map(Former::households);
        return Stream.concat(kept, Stream.of(community).map(one -> one.households))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Makes whoever else says something of the community wait for the caller's transaction. */
    static void hold(DataSource database, String community) {
        Sql.list(database, "SELECT code FROM place WHERE code = ? FOR UPDATE", row -> true, community);
    }

    /** Keeps the number that the table has, where one is known, before that of the community takes its place there. */
    static void keep(DataSource database, Place community, LocalDateTime now) {
        Sql.update(
                database,
                "INSERT INTO households_before (community, until_at, households) SELECT code, ?, households FROM place"
                        + " WHERE code = ? AND households IS NOT NULL AND NOT (households <=> ?)",
                now,
                community.code,
                community.households);
    }
}
