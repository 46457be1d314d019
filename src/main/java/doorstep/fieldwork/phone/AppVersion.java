package doorstep.fieldwork.phone;

import doorstep.web.Sha256;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The two files of the volunteers' app that name its version: a digest of all its files, so that a phone fetches a new
 * version whenever a file has changed, and only then, without anybody having to think of it.
 */
class AppVersion {
    static final String WORKER = "/field/sw.js";
    static final String MODULE = "/field/version.js";

    /** A line of the service worker's list of files. */
    private static final Pattern FILE = Pattern.compile("^ {2}\"(/\\S+)\",$", Pattern.MULTILINE);

    private static final Pattern NAMED = Pattern.compile("(const VERSION = \")[^\"]*");
    private static final int DIGITS = 12;

    void register(@Observes Router router) {
        String version = digest();
        // before the static files
        router.get(WORKER).order(-1).handler(request -> answer(request, named(WORKER, version)));
        router.get(MODULE).order(-1).handler(request -> answer(request, named(MODULE, version)));
    }

    private static void answer(RoutingContext request, String script) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
                .end(script);
    }

    /** The script with that version in place of the one that the file has. */
    static String named(String file, String version) {
        return NAMED.matcher(new String(read(file), StandardCharsets.UTF_8)).replaceFirst("$1" + version);
    }

    /** The files that the app consists of. */
    static List<String> files() {
        return FILE.matcher(new String(read(WORKER), StandardCharsets.UTF_8))
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    static String digest() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(read(WORKER));
        files().forEach(file -> all.writeBytes(read(file)));
        return Sha256.hex(all.toByteArray()).substring(0, DIGITS);
    }

    private static byte[] read(String file) {
        String resource = "META-INF/resources" + file;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the volunteers' app lacks " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
