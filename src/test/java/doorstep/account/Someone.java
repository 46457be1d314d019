package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A member of staff of a test's own world, who signs in as people do. */
public record Someone(long id, String name, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "red horse on the roof";
    private static final String HASH = Passwords.hash(PASSWORD);

    static Someone admin() {
        return with(Role.MANAGER);
    }

    static Someone auditor() {
        return with(Role.AUDITOR);
    }

    static Someone viewer() {
        return with(Role.VIEWER);
    }

    static String newName() {
        return "测试 " + System.nanoTime() + "-" + COUNT.incrementAndGet();
    }

    static Someone with(String role) {
        return holding(Grant.everywhere(role));
    }

    public static Someone holding(Grant... grants) {
        String name = newName();
        long id = QuarkusTransaction.requiringNew().call(() -> {
            Account account = Account.invite(name, List.of(grants), LocalDateTime.now());
            account.choosePassword(HASH);
            account.persist();
            return account.id;
        });
        return new Someone(id, name, PASSWORD);
    }

    static void noAdministratorIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> Account.getEntityManager()
                .createNativeQuery("DELETE FROM account_role WHERE role = ?1")
                .setParameter(1, Role.MANAGER)
                .executeUpdate());
    }

    /** What stands behind the # of the one link on a page of cards. */
    static String codeOn(String cards) {
        var code = Pattern.compile("/staff/welcome#([\\w-]{43})").matcher(cards);
        assertTrue(code.find(), cards);
        return code.group(1);
    }

    /** What the page behind a one-time link answers. */
    static Response open(String code) {
        return form().formParam("code", code).post("/staff/welcome");
    }

    /** Uses a one-time link up. */
    static Response enter(String code, String password) {
        return form().formParam("code", code)
                .formParam("password", password)
                .formParam("again", password)
                .post("/staff/welcome/password");
    }

    static Response signIn(String name, String password) {
        return form().formParam("name", name).formParam("password", password).post("/staff/session");
    }

    static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    String session() {
        return signIn(name, password).then().statusCode(303).extract().cookie(StaffSession.COOKIE);
    }

    /** A signed-in browser. */
    RequestSpecification browser() {
        return form().cookie(StaffSession.COOKIE, session());
    }

    /** Looks at addresses one after the other, signed in once. */
    public Function<String, Response> looks() {
        String session = session();
        return path -> form().cookie(StaffSession.COOKIE, session).get(path);
    }

    /** HTTP Basic as scripts send it, in UTF-8. */
    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Account account() {
        return QuarkusTransaction.requiringNew().call(() -> Account.findById(id));
    }
}
