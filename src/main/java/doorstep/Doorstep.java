package doorstep;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The front door: starts a database where none is configured, then the service. */
@QuarkusMain
public class Doorstep {
    private Doorstep() {}

    /** Runs the service until it is told to stop; {@code DOORSTEP_DATA} and {@code DOORSTEP_PORT} say where. */
    public static void main(String... args) {
        try {
            openPort();
            secret();
            database();
        } catch (StartProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    static Path data() {
        return Path.of(System.getenv().getOrDefault("DOORSTEP_DATA", "data")).toAbsolutePath().normalize();
    }

    private static void openPort() throws StartProblem {
        int port = Integer.parseInt(System.getenv().getOrDefault("DOORSTEP_PORT", "8080"));
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartProblem(
                    "端口 " + port + " 已被占用。请换一个端口：scripts/run --port " + (port + 1),
                    "Port " + port + " is in use. Take another one: scripts/run --port " + (port + 1));
        }
        System.setProperty("quarkus.http.port", Integer.toString(port));
    }

    /** Replicas of one service share a secret by {@code DOORSTEP_SECRET}; alone, it is made once and kept beside the data. */
    private static void secret() throws StartProblem {
        String secret = System.getenv("DOORSTEP_SECRET");
        if (secret == null || secret.isBlank()) {
            secret = keptSecret(data().resolve("secret"));
        }
        if (secret.length() < 32) {
            throw new StartProblem("DOORSTEP_SECRET 至少要 32 个字符。", "DOORSTEP_SECRET needs at least 32 characters.");
        }
        System.setProperty("doorstep.secret", secret);
    }

    private static String keptSecret(Path file) throws StartProblem {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                PrivateFile.write(file, new BigInteger(256, new SecureRandom()).toString(36) + "-doorstep");
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new StartProblem(
                    "数据目录不能读写：" + file + "（" + e.getMessage() + "）。请换一个目录（--data），或改正权限。",
                    "Cannot use the data folder: " + file + " (" + e.getMessage()
                            + "). Name another one (--data), or correct its rights.");
        }
    }

    private static void database() throws StartProblem {
        var configured = DatabaseAddress.configured();
        DatabaseAddress address;
        if (configured.isPresent()) {
            address = configured.get();
            address.probe();
        } else {
            OwnDatabase own = OwnDatabase.start(data());
            Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop MariaDB"));
            address = own.address();
        }
        address.configure();
    }
}
