package doorstep.account;

import doorstep.place.PlaceChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts what staff change about places into the trail; places tell it by an event, as their room lies above this one. */
@ApplicationScoped
class PlaceChangesInTrail {
    @Inject
    AuditTrail trail;

    void record(@Observes PlaceChange change) {
        trail.record(change.action(), change.subject(), change.detail());
    }
}
