package doorstep.account;

import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A new password as it was typed, twice. */
public class NewPassword {
    @RestForm
    @DefaultValue("")
    String password;

    @RestForm
    @DefaultValue("")
    String again;

    Optional<PasswordProblem> problem(String name) {
        return PasswordProblem.of(name, password, again);
    }

    String hashed() {
        return Passwords.hash(password);
    }
}
