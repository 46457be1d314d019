package doorstep.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import liquibase.ui.LoggerUIService;

/** The front door: starts a database where none is configured, then the service. */
@QuarkusMain
public class Doorstep {
    /** Live reload calls main again in the same JVM: port, secret and database of the first call still stand. */
    private static final String STANDS = "doorstep.stands";

    /** Held, because the log manager lets go of loggers that nobody holds, levels and all. */
    private static final List<Logger> QUIET = new ArrayList<>();

    private Doorstep() {}

    /**
     * Runs the service until it is told to stop; {@code DOORSTEP_DATA} and {@code DOORSTEP_PORT} say where.
     *
     * @param args {@code surveys FOLDER…} only checks questionnaires
     */
    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("surveys")) {
            System.exit(SurveysCheck.run(List.of(args).subList(1, args.length), System.out));
        }
        try {
            quietLibraries();
            if (args.length > 0 && args[0].equals("recount")) {
                System.exit(RecountCommand.run(List.of(args).subList(1, args.length), data()));
            }
            if (args.length > 0 && (args[0].equals("backup") || args[0].equals("restore"))) {
                System.exit(BackupCommand.run(List.of(args), data()));
            }
            if (System.getProperty(STANDS) == null) {
                openPort();
                TlsFiles.named(System.getenv())
                        .ifPresent(files -> files.settings().forEach(System::setProperty));
                secret();
                database();
                System.setProperty(STANDS, "true");
            } else {
                expectNewSteps();
            }
        } catch (StartProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
        Quarkus.run(null, Doorstep::stopped, args);
    }

    /** People get a sentence; the trace goes into a file for whoever is asked for help. Live reload shows it and waits for the mended file. */
    private static void stopped(int exitCode, Throwable failure) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
            return;
        }
        if (failure != null) {
            Path file = data().resolve("start-failure.log");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(out);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
            System.err.println("启动失败：" + rootCause(failure) + "\n详情在 " + file + "\nCould not start: "
                    + rootCause(failure) + "\nThe details are in " + file);
        }
        System.exit(exitCode);
    }

    private static String rootCause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    static Path data() {
        return Path.of(System.getenv().getOrDefault("DOORSTEP_DATA", "data"))
                .toAbsolutePath()
                .normalize();
    }

    private static void openPort() throws StartProblem {
        int port = Integer.parseInt(System.getenv().getOrDefault("DOORSTEP_PORT", "8080"));
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartProblem(
                    "端口 " + port + " 已被占用。请换一个端口：--port " + (port + 1),
                    "Port " + port + " is in use. Take another one: --port " + (port + 1));
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
            address.warning().ifPresent(System.out::println);
        } else {
            OwnDatabase own = OwnDatabase.start(data());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterService(own), "stop MariaDB"));
            address = own.address();
        }
        address.configure();
    }

    /** Answers in flight still need the database while the service stops, so its turn comes last. */
    private static void stopAfterService(OwnDatabase own) {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        try {
            while (ApplicationLifecycleManager.getCurrentApplication() != null && System.nanoTime() < latest) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        own.close();
    }

    /** Before Quarkus has set up the log, only warnings of the libraries that start MariaDB are wanted. */
    private static void quietLibraries() {
        for (String library : List.of("ch.vorburger", "org.springframework", "org.apache", "org.jboss")) {
            Logger logger = Logger.getLogger(library);
            logger.setLevel(Level.WARNING);
            QUIET.add(logger);
        }
        quietLiquibase();
    }

    /** Liquibase talks to the terminal by itself; what it says belongs into the log. */
    private static void quietLiquibase() {
        System.setProperty("liquibase.command.showSummaryOutput", "LOG");
        try {
            Scope.enter(null, Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Or else Liquibase remembers that the schema was complete, and passes over a step that was written since. */
    private static void expectNewSteps() {
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
    }
}
