package doorstep.account;

import doorstep.place.PlaceChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts what staff change about places into the trail; places tell it by an event, as their room lies above this one. */
@ApplicationScoped
class PlacesInTrail {
    @Inject
    AuditTrail trail;

    void imported(@Observes PlaceChange.Imported change) {
        trail.record(
                AuditAction.PLACE_IMPORT,
                AuditFact.IMPORT.is(change.id()),
                AuditFact.FILES.is(change.files()),
                AuditFact.ADDED.is(change.added()),
                AuditFact.RENAMED.is(change.renamed()),
                AuditFact.RECOUNTED.is(change.recounted()));
    }

    void renamed(@Observes PlaceChange.Renamed change) {
        trail.record(
                AuditAction.PLACE_RENAME,
                AuditFact.PLACE.is(change.place().code),
                AuditFact.NAME.became(change.before(), change.place().name));
    }

    void resized(@Observes PlaceChange.Resized change) {
        trail.record(
                AuditAction.PLACE_SIZES,
                AuditFact.PLACE.is(change.community().code),
                AuditFact.HOUSEHOLDS.became(change.households(), change.community().households),
                AuditFact.ADULTS.became(change.adults(), change.community().adults));
    }
}
