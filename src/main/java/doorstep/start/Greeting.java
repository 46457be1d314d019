package doorstep.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where the service is to be found, once it is. */
@ApplicationScoped
class Greeting {
    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = "quarkus.profile", defaultValue = "prod")
    String profile;

    void listening(@ObservesAsync HttpServerStart event) {
        if (profile.equals("prod")) {
            System.out.println("叩门已启动 Doorstep is running: http://localhost:" + port + "   (Ctrl-C 停止 stops it)");
        }
    }
}
