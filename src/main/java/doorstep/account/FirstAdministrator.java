package doorstep.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the first administrator in: while there is none, each start prints a new one-time link. */
@ApplicationScoped
public class FirstAdministrator {
    @ConfigProperty(name = "doorstep.public-address")
    Optional<String> publicAddress;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    FirstAdministrator self;

    /** On the console and not in the log, which is kept and handed round. */
    void printLink(@Observes StartupEvent start) {
        self.newLink()
                .ifPresent(link -> System.out.printf(
                        "%n  还没有管理员。请在浏览器打开下面的链接，设置第一位管理员（只能用一次，重新启动后换新）：%n"
                                + "  There is no administrator yet. Open this link in a browser to become the first (it works once,"
                                + " and a restart makes a new one):%n%n  %s%n%n",
                        link));
    }

    /** Makes a new link, and the one before void; empty as soon as there is an administrator. */
    @Transactional
    public Optional<String> newLink() {
        FirstWelcome welcome = FirstWelcome.held();
        if (Account.hasAdministrator()) {
            welcome.tokenHash = null;
            return Optional.empty();
        }
        SecretToken token = SecretToken.fresh();
        welcome.tokenHash = token.hash();
        return Optional.of(address() + token.path());
    }

    private String address() {
        return publicAddress.map(address -> address.replaceFirst("/+$", "")).orElse("http://localhost:" + port);
    }
}
