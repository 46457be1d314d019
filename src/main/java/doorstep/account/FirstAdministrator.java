package doorstep.account;

import doorstep.office.PublicAddress;
import doorstep.web.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the first administrator in: while there is none, each start has a new one-time link. */
@ApplicationScoped
public class FirstAdministrator {
    @Inject
    PublicAddress addresses;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    /** Makes a new link, and the one before void; empty as soon as there is an administrator. */
    @Transactional
    public Optional<String> newLink() {
        FirstWelcome welcome = FirstWelcome.held();
        if (Account.hasAdministrator()) {
            welcome.tokenHash = null;
            return Optional.empty();
        }
        Secret token = Secret.fresh();
        welcome.tokenHash = token.hash();
        return Optional.of(WelcomePages.address(address(), token));
    }

    private String address() {
        return addresses.stated().orElse("http://localhost:" + port);
    }
}
