package doorstep.account;

import doorstep.web.BodyAllowance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Who has signed in may bring whole lists and questionnaires; the doors where one signs in take no more than strangers' forms. */
@Singleton
class StaffLimit implements BodyAllowance {
    private static final long MOST_BYTES = 64L << 20;
    private static final String PAGES = "/staff/";

    private final StaffSession session;

    StaffLimit(StaffSession session) {
        this.session = session;
    }

    @Override
    public OptionalLong mostBytes(RoutingContext request) {
        boolean mayBring = request.request().path().startsWith(PAGES)
                && session.read(request).isPresent();
        return mayBring ? OptionalLong.of(MOST_BYTES) : OptionalLong.empty();
    }
}
