package doorstep.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts Doorstep sees the way in as the last thing on the screen, at each start until somebody went in. */
class FirstStartIT {
    private static final String ENTRANCE =
            "name=%E7%8E%8B%E8%8A%B3&password=red+horse+on+the+roof&again=red+horse+on+the+roof&code=";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void linkIsSaidOnceTheServiceRunsAtEachStartUntilItIsUsed() throws Exception {
        try (RunningDoorstep doorstep = RunningDoorstep.start(folder.resolve("data"))) {
            String first = doorstep.firstLink();
            assertTrue(lastWords(doorstep).contains(first), doorstep.output());
            doorstep.stop();
            doorstep.restart();
            String second = doorstep.firstLink();
            assertTrue(lastWords(doorstep).contains(second), doorstep.output());
            assertNotEquals(first, second);
            assertEquals(404, status(enter(first, doorstep.address())));
            assertEquals(303, status(enter(second, doorstep.address())));
            doorstep.stop();
            doorstep.restart();
            assertFalse(doorstep.output().contains("/staff/welcome"), doorstep.output());
        }
    }

    /** What is said once the service is ready. */
    private static String lastWords(RunningDoorstep doorstep) throws Exception {
        String said = doorstep.output();
        return said.substring(said.indexOf("Doorstep is running"))
                .lines()
                .skip(1)
                .reduce("", String::concat);
    }

    private static HttpRequest.Builder enter(String link, String address) {
        return HttpRequest.newBuilder(URI.create(address + "/staff/welcome/password"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(ENTRANCE + URI.create(link).getFragment()));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
