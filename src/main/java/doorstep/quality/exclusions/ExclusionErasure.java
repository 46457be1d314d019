package doorstep.quality.exclusions;

import doorstep.response.cells.AnswersErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Lets what was decided about single answers go when these are deleted, and what people said when they were asked again; the audit
 * trail keeps that it was decided.
 */
@ApplicationScoped
class ExclusionErasure {
    @Inject
    EntityManager database;

    void erase(@Observes AnswersErased erased) {
        database.createNativeQuery(
                        "DELETE FROM exclusion_response WHERE exclusion_id IN (SELECT id FROM exclusion WHERE wave_id = ?1)")
                .setParameter(1, erased.waveId())
                .executeUpdate();
        Exclusion.delete("waveId", erased.waveId());
        database.createNativeQuery("DELETE FROM back_check WHERE wave_id = ?1")
                .setParameter(1, erased.waveId())
                .executeUpdate();
    }
}
