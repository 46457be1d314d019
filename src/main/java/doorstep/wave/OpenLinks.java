package doorstep.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Share links as the residents' pages and the intake see them: from memory, at most two seconds old. */
@ApplicationScoped
public class OpenLinks {
    /** What the link leads to; empty for an unknown or withdrawn one. Queries only where memory has nothing fresh. */
    public Optional<LinkTarget> find(String token) {
        throw new UnsupportedOperationException("being built in the wave room: " + token);
    }

    /** The page behind the link was opened once more; written to the database within a second or so. */
    public void countOpened(String token) {}

    /** Somebody gave a first answer. */
    public void countStarted(String token) {}
}
