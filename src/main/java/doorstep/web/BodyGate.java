package doorstep.web;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one place that judges bodies before a byte of them is read: no stranger's comes without saying how long it is, none is longer than
 * its address needs, and none drips in for ever. Whoever falls silent is cut off by {@code quarkus.http.idle-timeout}.
 */
@Singleton
class BodyGate {
    /** Holds the forms of somebody who has not signed in. */
    private static final long OF_STRANGERS = 8_192;

    /** Who may bring so much brings whole files, and need not say how long they are: Quarkus counts these while it reads. */
    private static final long WHOLE_FILES = 1 << 20;

    private static final int BEFORE_ALL_ELSE = 1100;
    private static final long PATIENCE_MS = 20_000;

    /** Of the worst line that people still send answers by. */
    private static final long SLOWEST_BYTES_PER_MS = 4;

    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** A page or a paper that takes longer is never seen by anybody. */
    private static final Duration WORK = Duration.ofMinutes(5);

    private static final long LOOK_MS = 5_000;

    /** What Vert.x calls its handler in the pipeline of a connection. */
    private static final String IDLE = "idle";

    private final List<BodyAllowance> rooms;
    private final Duration idle;

    BodyGate(@All List<BodyAllowance> rooms, @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        this.rooms = rooms;
        this.idle = idle;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, BEFORE_ALL_ELSE);
    }

    private void judge(RoutingContext request) {
        HttpServerRequest head = request.request();
        String announced = head.getHeader("Content-Length");
        if (announced == null && isOpenEnded(head) && most(request) < WHOLE_FILES) {
            refuse(request, Problem.LENGTH_UNKNOWN);
            return;
        }
        long length = announced == null ? 0 : bytes(announced);
        if (length > 0 && length > most(request)) {
            refuse(request, Problem.TOO_LARGE);
            return;
        }
        if (length > 0) {
            hurry(request, length);
        }
        if (length > 0 || isOpenEnded(head)) {
            waitForUsOnceRead(request);
        } else {
            waitForUs(request);
        }
        request.next();
    }

    private void waitForUsOnceRead(RoutingContext request) {
        long timer = request.vertx().setPeriodic(LOOK_MS, again -> {
            if (request.request().isEnded()) {
                request.vertx().cancelTimer(again);
                waitForUs(request);
            }
        });
        request.addEndHandler(end -> request.vertx().cancelTimer(timer));
    }

    /** While it is we who work, silence on the connection is nobody's fault. */
    private void waitForUs(RoutingContext request) {
        if (request.request().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channel().pipeline();
            if (pipeline.get(IDLE) != null) {
                pipeline.replace(IDLE, IDLE, silence(WORK));
                request.addEndHandler(end -> {
                    if (pipeline.get(IDLE) != null) {
                        pipeline.replace(IDLE, IDLE, silence(idle));
                    }
                });
            }
        }
    }

    private static IdleStateHandler silence(Duration longest) {
        return new IdleStateHandler(0, 0, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** HTTP/2 has no header that says so. */
    private static boolean isOpenEnded(HttpServerRequest head) {
        return head.headers().contains("Transfer-Encoding")
                || head.version() == HttpVersion.HTTP_2 && !WITHOUT.contains(head.method()) && !head.isEnded();
    }

    private static long bytes(String announced) {
        return announced.matches("\\d{1,18}") ? Long.parseLong(announced) : Long.MAX_VALUE;
    }

    private long most(RoutingContext request) {
        return rooms.stream()
                .map(room -> room.mostBytes(request))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .findFirst()
                .orElse(OF_STRANGERS);
    }

    /** What follows on the connection is the body that nobody reads; HTTP/2 has connections for many requests, and no such header. */
    private static void refuse(RoutingContext request, Problem problem) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader("Connection", "close");
        }
        EarlyProblem.sendToAnybody(request, problem);
    }

    /** A body comes at the pace of the slowest line, or its connection is closed. */
    private static void hurry(RoutingContext request, long length) {
        HttpServerRequest body = request.request();
        long timer = request.vertx().setTimer(PATIENCE_MS + length / SLOWEST_BYTES_PER_MS, late -> {
            if (!body.isEnded() && !body.response().ended()) {
                body.connection().close();
            }
        });
        request.addEndHandler(end -> request.vertx().cancelTimer(timer));
    }
}
