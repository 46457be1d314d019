package doorstep.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database that a command works on: the outside one, that of a running service, or our own, started for the while.
 *
 * @param started null where somebody else keeps it running
 */
record ReachedDatabase(DatabaseAddress address, OwnDatabase started) implements AutoCloseable {
    static ReachedDatabase open(Path data) throws StartProblem {
        var configured = DatabaseAddress.configured();
        if (configured.isPresent()) {
            configured.get().probe();
            return new ReachedDatabase(configured.get(), null);
        }
        // The file stays behind where the service was killed, and its database may live on or not.
        Path running = data.resolve(OwnDatabase.ADDRESS_FILE);
        if (Files.exists(running)) {
            DatabaseAddress address = load(running);
            if (address.answers()) {
                return new ReachedDatabase(address, null);
            }
        }
        OwnDatabase own = OwnDatabase.start(data);
        return new ReachedDatabase(own.address(), own);
    }

    private static DatabaseAddress load(Path file) throws StartProblem {
        try {
            return DatabaseAddress.load(file);
        } catch (IOException e) {
            throw new StartProblem("读不了 " + file + "：" + e.getMessage(), "Cannot read " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
