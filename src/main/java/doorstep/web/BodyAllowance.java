package doorstep.web;

import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;

/** How large a body may be at some addresses. The room that owns them says so; at all others {@link BodyGate} lets in what a form of a few fields needs. */
public interface BodyAllowance {
    /** Most bytes, empty for a request that is not this room's to judge. It is asked of each request that brings a body, and never blocks. */
    OptionalLong mostBytes(RoutingContext request);
}
