package doorstep.response.resident;

import doorstep.web.BodyAllowance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Residents' forms: 192 KB hold any answers, with nine bytes for each Chinese character. */
@Singleton
class FormLimit implements BodyAllowance {
    private static final long MOST_BYTES = 3 * 65_536;
    private static final String PAGES = "/s/";

    @Override
    public OptionalLong mostBytes(RoutingContext request) {
        return request.request().path().startsWith(PAGES) ? OptionalLong.of(MOST_BYTES) : OptionalLong.empty();
    }
}
