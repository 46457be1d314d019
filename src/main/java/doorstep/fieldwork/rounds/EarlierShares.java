package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Household;
import doorstep.place.Scope;
import doorstep.wave.Wave;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who had doors where in the wave that another one starts from. */
final class EarlierShares {
    private EarlierShares() {}

    /** Volunteers by community, in these places; nobody where the wave starts from none. */
    static Map<String, Set<Long>> of(Wave wave, Scope places) {
        Map<String, Set<Long>> shares = new HashMap<>();
        if (wave.copiedFrom != null) {
            Household.getEntityManager()
                    .createQuery(
                            "select distinct h.community, h.volunteerId from Household h where h.waveId = ?1"
                                    + " and h.volunteerId is not null and h.released = true and "
                                    + places.where("h.community"),
                            Object[].class)
                    .setParameter(1, wave.copiedFrom)
                    .getResultList()
                    .forEach(row -> shares.computeIfAbsent((String) row[0], none -> new HashSet<>())
                            .add((Long) row[1]));
        }
        return shares;
    }
}
