package doorstep.start;

import doorstep.account.FirstAdministrator;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says where the service is to be found, once it is, and last of all how the first administrator comes in: on the console
 * and not in the log, which is kept and handed round, and where warnings of a slow start would bury it.
 */
@ApplicationScoped
class Greeting {
    private static final String RULE = "─".repeat(100);

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    FirstAdministrator first;

    void listening(@ObservesAsync HttpServerStart event) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            String running =
                    "叩门已启动 Doorstep is running: http://localhost:" + port + "   (Ctrl-C 停止 stops it)%n".formatted()
                            + "居民 residents: /   工作人员 staff: /staff   志愿者 volunteers: /field/%n".formatted();
            System.out.print(running + first.newLink().map(Greeting::welcome).orElse(""));
        }
    }

    private static String welcome(String link) {
        return """

                %1$s
                  还没有管理员。请在浏览器打开下面的链接，设置第一位管理员（只能用一次，重新启动后换新）：
                  There is no administrator yet. Open this link in a browser to become the first
                  (it works once, and a restart makes a new one):

                  %2$s
                %1$s

                """
                .formatted(RULE, link);
    }
}
