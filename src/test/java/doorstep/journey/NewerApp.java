package doorstep.journey;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets a test put a newer version of the volunteers' app on the server. */
public class NewerApp {
    private static volatile String version = "";

    /** From now on the app is of that version; of its own again when that is empty. */
    static void publish(String name) {
        version = name;
    }

    void register(@Observes Router router) {
        router.get("/field/sw.js").order(-100).handler(NewerApp::worker);
        router.get("/field/version.js").order(-100).handler(NewerApp::module);
    }

    private static void worker(RoutingContext request) {
        if (version.isEmpty()) {
            request.next();
            return;
        }
        try {
            String script = Files.readString(Path.of("src/main/resources/META-INF/resources/field/sw.js"));
            answer(request, script.replaceFirst("const VERSION = \"[^\"]*\"", "const VERSION = \"" + version + "\""));
        } catch (IOException e) {
            request.fail(e);
        }
    }

    private static void module(RoutingContext request) {
        if (version.isEmpty()) {
            request.next();
        } else {
            answer(request, "export const VERSION = \"" + version + "\";");
        }
    }

    private static void answer(RoutingContext request, String script) {
        request.response()
                .putHeader("Content-Type", "text/javascript; charset=utf-8")
                .end(script);
    }
}
