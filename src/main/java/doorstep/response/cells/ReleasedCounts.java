package doorstep.response.cells;

import doorstep.place.Scope;
import doorstep.wave.AnswersSoFar;
import doorstep.wave.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Counts released answers by waves from the cells' own numbers, without reading what they sum up. */
@ApplicationScoped
class ReleasedCounts implements AnswersSoFar {
    private static final String RELEASED =
            "SELECT wave_id, channel, SUM(answers) FROM cell WHERE %s AND %s GROUP BY wave_id, channel";

    private static final String WAITING =
            "SELECT wave_id, channel, COUNT(*) FROM waiting WHERE %s AND %s GROUP BY wave_id, channel";

    @Inject
    EntityManager database;

    @Override
    public Map<Long, Count> in(Scope places) {
        return counts("1 = 1", places, query -> query);
    }

    @Override
    public Count of(long wave, Scope places) {
        return counts("wave_id = ?1", places, query -> query.setParameter(1, wave))
                .getOrDefault(wave, Count.NONE);
    }

    private Map<Long, Count> counts(String which, Scope places, UnaryOperator<Query> asked) {
        Map<Long, Count> counts = new HashMap<>();
        rows(RELEASED, which, places, asked).forEach(row -> {
            boolean isSampled = Channel.valueOf(row.channel()).isSampled();
            counts.merge(
                    row.wave(),
                    new Count(isSampled ? row.answers() : 0, isSampled ? 0 : row.answers(), 0),
                    ReleasedCounts::plus);
        });
        rows(WAITING, which, places, asked)
                .forEach(row -> counts.merge(row.wave(), new Count(0, 0, row.answers()), ReleasedCounts::plus));
        return counts;
    }

    /** @param answers never below 0, as long as a withdrawal is ahead of its answer */
    private record Row(long wave, String channel, long answers) {}

    private List<Row> rows(String sql, String which, Scope places, UnaryOperator<Query> asked) {
        Query query = asked.apply(database.createNativeQuery(sql.formatted(which, places.where("community"))));
        return ((List<?>) query.getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Row(
                                ((Number) row[0]).longValue(), "" + row[1], Math.max(0, ((Number) row[2]).longValue())))
                        .toList();
    }

    private static Count plus(Count one, Count other) {
        return new Count(
                one.sampled() + other.sampled(), one.linked() + other.linked(), one.waiting() + other.waiting());
    }
}
