package doorstep.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole service as {@code scripts/run} starts it, in a process and with a data folder of its own. */
final class RunningDoorstep implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String RUNNING = "Doorstep is running";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path data;
    private final int port;
    private final Path log;
    private Process process;

    private RunningDoorstep(Path data, int port) {
        this.data = data;
        this.port = port;
        this.log = data.resolveSibling(data.getFileName() + ".log");
    }

    /** Starts it on a free port and waits until it answers. */
    static RunningDoorstep start(Path data, String... options) throws IOException, InterruptedException {
        var running = new RunningDoorstep(data.toAbsolutePath(), freePort());
        running.restart(options);
        return running;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    void restart(String... options) throws IOException, InterruptedException {
        // The jar was built a moment ago by the build that runs this test; the script must not build it again.
        Files.setLastModifiedTime(JAR, FileTime.from(Instant.now()));
        List<String> command =
                new ArrayList<>(List.of("scripts/run", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DOORSTEP_DB_"));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (Instant latest = Instant.now().plus(PATIENCE); Instant.now().isBefore(latest); ) {
            if (!process.isAlive()) {
                throw new IllegalStateException("scripts/run ended: " + output());
            }
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200 && output().contains(RUNNING)) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("No answer within " + PATIENCE + ": " + output());
    }

    String address() {
        return "http://localhost:" + port;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** The one-time link of the first start. */
    String firstLink() throws IOException {
        Matcher link = Pattern.compile("http://\\S+/staff/welcome#\\S+").matcher(output());
        if (!link.find()) {
            throw new IllegalStateException("No one-time link was printed: " + output());
        }
        return link.group();
    }

    /** As a power cut would: nobody is asked to finish, neither the service nor its database. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        stop();
    }

    /** As Ctrl-C would. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
