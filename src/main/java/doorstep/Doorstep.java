package doorstep;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The front door: starts the database where none is configured, then the service. */
@QuarkusMain
public class Doorstep {
    public static void main(String... args) {
        Quarkus.run(args);
    }
}
