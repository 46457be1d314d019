package doorstep.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets nobody in by a name that is not ours: a page of somebody else that points its own name here would be served as ours. */
@Singleton
class HostGate {
    private static final int BEFORE_ALL_BUT_BODIES = 1090;

    private final OwnHosts own;

    HostGate(
            @ConfigProperty(name = "doorstep.public-address") Optional<String> publicAddress,
            @ConfigProperty(name = "doorstep.hosts") Optional<List<String>> others) {
        own = OwnHosts.of(publicAddress.orElse(""), others.orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, BEFORE_ALL_BUT_BODIES);
    }

    private void judge(RoutingContext request) {
        HostAndPort asked = request.request().authority();
        if (asked == null || !OwnHosts.isHost(asked.host())) {
            EarlyProblem.sendToAnybody(request, Problem.NO_HOST);
        } else if (!own.have(asked.host())) {
            EarlyProblem.sendToAnybody(request, Problem.UNKNOWN_HOST);
        } else {
            request.next();
        }
    }
}
