package doorstep.fieldwork.phone;

import doorstep.web.BodyAllowance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** What phones send: a record is half a megabyte at most, anything else far less. */
@Singleton
class FieldLimit implements BodyAllowance {
    private static final long MOST_BYTES = 65_536;
    private static final long MOST_BYTES_OF_A_RECORD = 600_000;
    private static final String API = "/field/api/";
    private static final String RECORDS = API + "records";

    @Override
    public OptionalLong mostBytes(RoutingContext request) {
        String path = request.request().path();
        if (!path.startsWith(API)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(path.startsWith(RECORDS) ? MOST_BYTES_OF_A_RECORD : MOST_BYTES);
    }
}
