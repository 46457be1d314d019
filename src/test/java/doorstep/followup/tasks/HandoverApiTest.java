package doorstep.followup.tasks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.followup.FollowupWorld;
import doorstep.followup.FollowupWorld.Days;
import doorstep.followup.MadeUpRates.Asked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who takes over an account takes over its open tasks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "王芳", roles = "manager")
class HandoverApiTest {
    private final FollowupWorld world = new FollowupWorld();
    private final String old = "老周 " + world.district;
    private final String successor = "小陈 " + world.district;

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static Task task(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Task.findById(id));
    }

    @Test
    void openTasksGoOverAndThoseOfOthersAndThoseThatAreDoneStay() {
        long wave = world.wave(new Days(60, 50), Map.of(world.east, Asked.all(100, 40)));
        long open = owned(wave, old);
        long done = owned(wave, old);
        long others = owned(wave, old + "的同事");
        Task before = task(done);
        FollowupWorld.bean(Tasks.class)
                .finish(done, before.version, new TaskPlan.Done("讲过了", old, LocalDate.now()), "王芳", before.createdAt);
        String made = form().formParam("name", old)
                .formParam("place", world.east)
                .formParam("role", "staff")
                .post("/staff/accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(made.contains(old));
        String list = given().queryParam("q", old).get("/staff/accounts").asString();
        String path = list.replaceFirst("(?s).*?href=\"(/staff/accounts/\\d+)\".*", "$1");
        form().formParam("name", successor).post(path + "/handover").then().statusCode(200);
        assertEquals(successor, task(open).owner);
        assertEquals(old, task(done).owner);
        assertEquals(old + "的同事", task(others).owner);
        assertEquals(2, FollowupWorld.audited("task.edit", "task " + open));
        given().get("/staff/tasks/" + open)
                .then()
                .statusCode(200)
                .body(containsString("责任：" + old + " → " + successor));
    }

    private long owned(long wave, String owner) {
        Task task = world.task(wave, "knows_a", world.east);
        FollowupWorld.bean(Tasks.class)
                .agree(
                        task.id,
                        task.version,
                        new TaskPlan.Agreed(owner, LocalDate.now().plusDays(3), task.measure),
                        "王芳",
                        task.createdAt);
        return task.id;
    }
}
