package doorstep.account;

import doorstep.office.OfficeCard;
import doorstep.office.OfficeChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.Function;

/** Puts what staff change about the office into the trail; the office tells it by an event, as its room lies above this one. */
@ApplicationScoped
class OfficeInTrail {
    @Inject
    AuditTrail trail;

    void changed(@Observes OfficeChange change) {
        trail.record(
                AuditAction.OFFICE_EDIT,
                AuditFact.OFFICE.is(change.after().name()),
                told(AuditFact.NAME, change, OfficeCard::name),
                told(AuditFact.DISTRICT, change, OfficeCard::district),
                told(AuditFact.TELEPHONE, change, OfficeCard::telephone),
                told(AuditFact.ADDRESS, change, OfficeCard::publicAddress),
                told(AuditFact.SEAL, change, OfficeCard::seal));
    }

    /** Only what is another than before. */
    private static AuditFact.Told told(AuditFact fact, OfficeChange change, Function<OfficeCard, String> part) {
        String before = part.apply(change.before());
        String after = part.apply(change.after());
        return Objects.equals(before, after) ? fact.is((Object) null) : fact.became(before, after);
    }
}
