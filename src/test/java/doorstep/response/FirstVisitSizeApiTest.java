package doorstep.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a first visit of the longest shipped questionnaire weighs over the wire, all in all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstVisitSizeApiTest {
    private static final int BUDGET = 60 * 1024;
    private static final Pattern PARTS =
            Pattern.compile("(?:<link [^>]*href=|<script [^>]*src=|<img [^>]*src=)\"([^\"]+)\"|from \"([^\"]+)\"");

    @TestHTTPResource
    URI address;

    @Test
    void firstVisitIsLight() throws IOException, InterruptedException {
        Map<URI, Integer> weights = new LinkedHashMap<>();
        Deque<URI> wanted = new ArrayDeque<>();
        wanted.add(address.resolve(
                "/s/" + ResidentWorld.ofShipped("household.yaml").token()));
        while (!wanted.isEmpty()) {
            URI one = wanted.remove();
            if (!weights.containsKey(one)) {
                assertEquals(address.getAuthority(), one.getAuthority(), "a third party");
                HttpResponse<byte[]> answer = get(one);
                weights.put(one, weight(answer));
                Matcher parts = PARTS.matcher(text(answer));
                while (parts.find()) {
                    wanted.add(one.resolve(parts.group(1) != null ? parts.group(1) : parts.group(2)));
                }
            }
        }
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(weights.size() > 8, "the test must find styles and scripts: " + weights);
        assertTrue(total <= BUDGET, total + " bytes: " + weights);
    }

    /** Body and headers, as they are sent. */
    private static int weight(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), answer.uri().toString());
        int headers = answer.headers().map().entrySet().stream()
                .mapToInt(header ->
                        header.getKey().length() + header.getValue().toString().length() + 4)
                .sum();
        return headers + answer.body().length;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean zipped = answer.headers().firstValue("content-encoding").isPresent();
        byte[] body =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Asks as browsers do. */
    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
