package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The trail takes entries from many at once, and tells when one was tampered with. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditTrailApiTest {
    @Inject
    AuditTrail audit;

    @Inject
    EntityManager database;

    private Runnable repair = () -> {};

    @AfterEach
    void repair() {
        QuarkusTransaction.requiringNew().run(repair);
    }

    private long add(String subject, String detail) {
        return QuarkusTransaction.requiringNew().call(() -> {
            audit.record(AuditAction.TASK_EDIT, AuditFact.NAME.is(subject), AuditFact.REASON.is(detail));
            return AuditHead.seen().entries;
        });
    }

    private static AuditChain.Finding verify() {
        return QuarkusTransaction.requiringNew().call(AuditChain::verify);
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void systemActsWhereNobodyIsSignedIn() {
        long id = add("wave 1", "");
        AuditEntry entry = QuarkusTransaction.requiringNew().call(() -> AuditEntry.findById(id));
        assertEquals("system", entry.actor);
    }

    @Test
    @TestSecurity(
            user = "王芳",
            roles = {"manager", "auditor"})
    void whoeverIsSignedInIsTheActor() {
        long id = add("wave 1", "");
        AuditEntry entry = QuarkusTransaction.requiringNew().call(() -> AuditEntry.findById(id));
        assertEquals("王芳", entry.actor);
    }

    @Test
    void manyAtOnceMakeOneChain() {
        long before = verify().entries();
        var workers = Executors.newFixedThreadPool(8);
        try {
            var all = IntStream.range(0, 80)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> add("thing " + i, "同时"), workers))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            workers.shutdown();
        }
        assertTrue(verify().isWhole());
        assertEquals(before + 80, verify().entries());
    }

    @Test
    void whatIsRolledBackLeavesNoEntryAndNoGap() {
        long before = add("a", "");
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    audit.record(AuditAction.TASK_EDIT, AuditFact.NAME.is("rolled back"));
                    throw new IllegalStateException();
                }));
        assertEquals(before + 1, add("b", ""));
        assertTrue(verify().isWhole());
    }

    @Test
    void entryBelongsInTheTransactionOfTheChange() {
        assertThrows(RuntimeException.class, () -> audit.record(AuditAction.TASK_EDIT, AuditFact.NAME.is("a")));
    }

    @Test
    void difficultTextsAreKeptAsTheyWereHashed() {
        add("s ".repeat(300), "😀 a\u0000b \r\n\t half \ud83d \"'\\ 行尾空格  ");
        add("", "长".repeat(30_000));
        assertTrue(verify().isWhole());
    }

    @Test
    @TestSecurity(
            user = "王芳",
            roles = {"manager", "auditor"})
    void changedEntryIsNamed() {
        add("a", "");
        long id = add("b", "as it was");
        add("c", "");
        repair = () -> database.createNativeQuery("UPDATE audit_entry SET detail = 'reason as it was' WHERE id = " + id)
                .executeUpdate();
        given().get("/staff/audit").then().statusCode(200).body(containsString("没有被改动过"));
        sql("UPDATE audit_entry SET detail = 'reason nothing of note' WHERE id = " + id);
        assertEquals(id, verify().broken());
        given().get("/staff/audit").then().statusCode(200).body(containsString("从第 " + id + " 条起"));
    }

    @Test
    void movedWordsAreFound() {
        long id = add("ab", "c");
        repair = () -> database.createNativeQuery(
                        "UPDATE audit_entry SET subject = 'name ab', detail = 'reason c' WHERE id = " + id)
                .executeUpdate();
        sql("UPDATE audit_entry SET subject = 'name a', detail = 'reason bc' WHERE id = " + id);
        assertEquals(id, verify().broken());
    }

    @Test
    void cutOffEndIsFound() {
        long id = add("last", "");
        AuditEntry last = QuarkusTransaction.requiringNew().call(() -> AuditEntry.findById(id));
        repair = () -> database.merge(last);
        sql("DELETE FROM audit_entry WHERE id = " + id);
        assertEquals(id, verify().broken());
    }

    @Test
    void missingEntryIsFound() {
        long id = add("middle", "");
        add("end", "");
        AuditEntry middle = QuarkusTransaction.requiringNew().call(() -> AuditEntry.findById(id));
        repair = () -> database.merge(middle);
        sql("DELETE FROM audit_entry WHERE id = " + id);
        assertEquals(id, verify().broken());
    }

    @Test
    void entryAddedByHandIsFound() {
        long id = add("last", "");
        repair = () -> AuditEntry.deleteById(id + 1);
        sql(
                "INSERT INTO audit_entry (id, at, actor, action, subject, detail, previous_hash, hash) SELECT id + 1, at, actor,"
                        + " action, subject, detail, hash, '" + "a".repeat(64) + "' FROM audit_entry WHERE id = " + id);
        assertEquals(id + 1, verify().broken());
    }

    @Test
    @TestSecurity(
            user = "翻页的人",
            roles = {"manager", "auditor"})
    void pageShowsTheNewestFirstAndLeadsToTheOlder() {
        for (int i = 1; i <= 60; i++) {
            add("number " + i + ".", "");
        }
        String page = given().queryParam("actor", "翻页的人")
                .queryParam("action", "task.edit")
                .get("/staff/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.indexOf("number 60.") < page.indexOf("number 59."));
        assertFalse(page.contains("number 10."));
        var older = java.util.regex.Pattern.compile("href=\"(/staff/audit\\?[^\"]*before=\\d+)\"")
                .matcher(page);
        assertTrue(older.find(), page);
        given().urlEncodingEnabled(false)
                .get(older.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .body(allOf(containsString("number 10."), not(containsString("number 11."))));
    }

    @Test
    @TestSecurity(
            user = "王芳",
            roles = {"manager", "auditor"})
    void wordsAreTheReaders() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        AuditAction.LETTERS_PRINT,
                        AuditFact.SAMPLE.is("987654321 999999999999"),
                        AuditFact.LETTERS.is(30),
                        AuditFact.REPRINTS.is(0)));
        given().get("/staff/audit")
                .then()
                .body(
                        containsString("<td>打印入户信</td><td>样本：调查 987654321，999999999999</td>"),
                        containsString("<td>打印 30 封，重印 0 封</td>"));
        given().get("/staff/audit?lang=en")
                .then()
                .body(
                        containsString("<td>printed letters</td><td>sample: wave 987654321, 999999999999</td>"),
                        containsString("<td>letters: 30, reprints: 0</td>"));
    }

    /** Exactly one page of lines has nothing behind it. */
    @Test
    @TestSecurity(user = "只翻一页的人", roles = "auditor")
    void olderLinesAreOfferedOnlyWhereThereAreSome() {
        for (int i = 0; i < 50; i++) {
            add("a", "");
        }
        given().queryParam("actor", "只翻一页的人")
                .get("/staff/audit")
                .then()
                .statusCode(200)
                .body(containsString("</table>"), not(containsString("看更早的记录")));
        add("a", "");
        given().queryParam("actor", "只翻一页的人").get("/staff/audit").then().body(containsString("看更早的记录"));
    }

    /** Whatever stood there before: it is shown as it stands, and the page opens. */
    @Test
    @TestSecurity(
            user = "王芳",
            roles = {"manager", "auditor"})
    void unknownTextsAreShownAsTheyAre() {
        long id = add("a", "b");
        repair = () -> database.createNativeQuery("UPDATE audit_entry SET action = 'task.edit', subject = 'name a',"
                        + " detail = 'reason b' WHERE id = " + id)
                .executeUpdate();
        sql(
                "UPDATE audit_entry SET action = 'old.deed', subject = 'thing @en 3', detail = 'role → \nsample 5\n@en' WHERE id = "
                        + id);
        given().get("/staff/audit")
                .then()
                .statusCode(200)
                .body(containsString("<td>old.deed</td><td>thing @en 3</td><td>role → \nsample 5\n@en</td>"));
    }

    /** None of them is a fact's value as we write it; a page that fails here would hide the whole trail. */
    @Test
    @TestSecurity(
            user = "王芳",
            roles = {"manager", "auditor"})
    void strangeValuesAreShownAsTheyAre() {
        long id = add("a", "b");
        repair = () -> database.createNativeQuery("UPDATE audit_entry SET action = 'task.edit', subject = 'name a',"
                        + " detail = 'reason b' WHERE id = " + id)
                .executeUpdate();
        sql(
                "UPDATE audit_entry SET subject = 'sample', detail = 'wave x1\nrole boss\nplace\nvolunteer 99999999999999999999"
                        + "\nsample 1 2 3\nitem@en Item' WHERE id = " + id);
        given().get("/staff/audit").then().statusCode(200).body(containsString("调查 x1，权限：boss，"));
    }
}
