package doorstep.office;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The office as pages and papers show it: from memory, at most two seconds old, so that residents' pages ask nothing more of the database. */
@Named("office")
@Singleton
public class KnownOffice {
    @Inject
    AgroalDataSource database;

    @Inject
    Event<OfficeChange> changes;

    private final LoadingCache<Boolean, OfficeCard> memory =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(any -> read());

    public OfficeCard card() {
        return memory.get(true);
    }

    /** Says who asks, where nobody has said so yet. Needs a transaction. */
    public void fillIn(OfficeCard card) {
        Office held = Office.held();
        if (!held.card().isKnown()) {
            held.become(card);
            changes.fire(new OfficeChange(OfficeCard.NONE, card));
        }
    }

    private OfficeCard read() {
        String select = "SELECT name, district, telephone, public_address, seal FROM office WHERE id = 1";
        return Sql.list(
                        database,
                        select,
                        row -> new OfficeCard(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .stream()
                .findFirst()
                .orElse(OfficeCard.NONE);
    }

    /** This process sees a change of staff's at once; other replicas follow within two seconds. */
    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfficeChange change) {
        memory.invalidateAll();
    }
}
