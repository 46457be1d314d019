package doorstep.response.paper;

import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.KeptDoors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** The drawn households as the desk for paper sees them: which there are, and which have answered by any way. */
@ApplicationScoped
class PaperDoors {
    @Inject
    Session database;

    @Inject
    HouseholdCodes codes;

    @Inject
    KeptDoors kept;

    /** Households to be asked, those answered, by community. */
    record Count(long released, long answered) {
        static final Count NONE = new Count(0, 0);
    }

    Optional<Household> find(PaperRound round, int number) {
        return Household.find(
                        "waveId = ?1 and community = ?2 and number = ?3", round.wave().id, round.community(), number)
                .firstResultOptional();
    }

    /** Those to be asked, by number. */
    List<Household> released(long waveId, String community) {
        return Household.list("waveId = ?1 and community = ?2 and released = true order by number", waveId, community);
    }

    /** By now, shown or not: whoever has the household's paper in hand must know. */
    boolean hasAnswered(Household household) {
        return codes.isSpent(household.key());
    }

    /** The numbers of those that have answered. */
    List<Integer> answered(long waveId, String community) {
        return database.createNativeQuery(
                        """
                        SELECT h.number FROM household h JOIN spent_code s ON s.code_hash = h.spend_key
                         WHERE h.wave_id = ?1 AND h.community = ?2""",
                        Integer.class)
                .setParameter(1, waveId)
                .setParameter(2, community)
                .getResultList();
    }

    Map<String, Count> counts(long waveId) {
        return kept.drawn(waveId).map(PaperDoors::counts).orElseGet(() -> counted(waveId));
    }

    private static Map<String, Count> counts(Map<String, KeptDoors.Drawn> drawn) {
        Map<String, Count> counts = new HashMap<>();
        drawn.forEach((community, came) -> counts.put(community, new Count(came.asked(), came.answered())));
        return counts;
    }

    private Map<String, Count> counted(long waveId) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        SELECT h.community, COUNT(*), COUNT(s.code_hash) FROM household h
                          LEFT JOIN spent_code s ON s.code_hash = h.spend_key
                         WHERE h.wave_id = ?1 AND h.released GROUP BY h.community""",
                        Object[].class)
                .setParameter(1, waveId)
                .getResultList();
        Map<String, Count> counts = new HashMap<>();
        rows.forEach(row ->
                counts.put((String) row[0], new Count(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return counts;
    }
}
