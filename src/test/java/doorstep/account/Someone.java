package doorstep.account;

import static io.restassured.RestAssured.given;

import doorstep.place.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A member of staff of a test's own world, who signs in as people do. */
record Someone(long id, String name, String password) {
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

    private static Someone with(String role) {
        String name = newName();
        long id = QuarkusTransaction.requiringNew().call(() -> {
            Account account = Account.invite(name, Grant.everywhere(role), LocalDateTime.now());
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

    /** HTTP Basic as scripts send it, in UTF-8. */
    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Account account() {
        return QuarkusTransaction.requiringNew().call(() -> Account.findById(id));
    }
}
