package doorstep.start;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import doorstep.account.CurrentStaff;
import doorstep.office.KnownOffice;
import doorstep.office.OfficeCard;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How far a new service is: an administrator, then the office, then places, then the first wave. */
@ApplicationScoped
class FirstSteps {
    private static final String ASK =
            """
            SELECT (SELECT COUNT(*) FROM (SELECT code FROM place WHERE level = 'community' LIMIT 1) p),
                   (SELECT COUNT(*) FROM (SELECT id FROM wave LIMIT 1) w),
                   (SELECT COUNT(*) FROM (SELECT id FROM wave WHERE published_at IS NOT NULL LIMIT 1) w)""";

    @Inject
    KnownOffice office;

    @Inject
    CurrentStaff staff;

    @Inject
    AgroalDataSource database;

    /** The menu of every page asks. */
    private final LoadingCache<Boolean, Stand> memory =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(any -> now());

    /**
     * Where it stands.
     *
     * @param planned whether there is a wave, though nobody sees it yet
     */
    record Stand(OfficeCard office, boolean hasPlaces, boolean planned, boolean published) {
        public boolean isDone() {
            return office.isKnown() && hasPlaces && published;
        }
    }

    /** Whether the way is shown to this reader: to whoever can go it, until its end. */
    boolean areWanted() {
        return staff.isManagerOfAll() && !memory.get(true).isDone();
    }

    /** What the menu knows is as old as two seconds; who has just changed something sees it at once. */
    void lookAgain() {
        memory.invalidateAll();
    }

    Stand now() {
        return Sql.list(
                        database,
                        ASK,
                        row -> new Stand(office.card(), row.getInt(1) > 0, row.getInt(2) > 0, row.getInt(3) > 0))
                .get(0);
    }
}
