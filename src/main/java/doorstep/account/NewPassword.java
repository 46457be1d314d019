package doorstep.account;

import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A new password as it was typed, twice. */
public class NewPassword {
    @RestForm
    String password;

    @RestForm
    String again;

    Optional<PasswordProblem> problem(String name) {
        return PasswordProblem.of(name, Objects.toString(password, ""), Objects.toString(again, ""));
    }

    String hashed() {
        return Passwords.hash(password);
    }
}
