package doorstep.bench;

import doorstep.place.Role;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;

/** Asks a running service as a signed-in member of staff does, who was put into its database for that. */
final class StaffBrowser {
    private final String service;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private StaffBrowser(String service) {
        this.service = service;
    }

    static StaffBrowser signIn(String service, BenchDatabase database)
            throws IOException, SQLException, InterruptedException {
        String name = "bench" + System.currentTimeMillis();
        database.run(
                "INSERT INTO account (name, password, created_at) VALUES (?, ?, '2024-01-01')",
                name,
                BcryptUtil.bcryptHash("made up for measuring", 4));
        for (String role : List.of(Role.VIEWER, Role.ANSWERS)) {
            database.run(
                    "INSERT INTO account_role (account_id, role, place) SELECT id, ?, '' FROM account WHERE name = ?",
                    role,
                    name);
        }
        var browser = new StaffBrowser(service);
        var request = HttpRequest.newBuilder(URI.create(service + "/staff/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", service)
                .POST(BodyPublishers.ofString("name=" + name + "&password=made+up+for+measuring"))
                .build();
        int status = browser.client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IllegalStateException("Could not sign in: " + status);
        }
        return browser;
    }

    /** Reads all of an answer. @return its bytes */
    long read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + path)).build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
