package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doorstep.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two transactions that stand in each other's way both get through. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TransactionRetryApiTest {
    @Inject
    Renaming renaming;

    @Inject
    EntityManager database;

    /** Adds a letter to the names of two places, in the order given. */
    @Singleton
    static class Renaming {
        @Inject
        EntityManager database;

        final AtomicInteger begun = new AtomicInteger();

        @Transactional
        public void both(List<String> codes, String letter, CyclicBarrier firstIsHeld) throws Exception {
            lengthen(codes.get(0), letter);
            if (begun.incrementAndGet() <= 2) {
                firstIsHeld.await(30, TimeUnit.SECONDS);
            }
            lengthen(codes.get(1), letter);
        }

        @Transactional
        public void refused() {
            begun.incrementAndGet();
            database.createNativeQuery("INSERT INTO place (code, level, name) VALUES ('96', 'province', 'again')")
                    .executeUpdate();
        }

        private void lengthen(String code, String letter) {
            database.createNativeQuery("UPDATE place SET name = CONCAT(name, :letter) WHERE code = :code")
                    .setParameter("letter", letter)
                    .setParameter("code", code)
                    .executeUpdate();
        }
    }

    @Test
    void whoDeadlocksIsTriedAgainAsAWhole() {
        List<String> codes = List.of("9688", "9689");
        QuarkusTransaction.requiringNew()
                .run(() -> codes.forEach(code -> database.createNativeQuery(
                                "INSERT INTO place (code, level, name) VALUES ('" + code + "', 'city', '')")
                        .executeUpdate()));
        renaming.begun.set(0);
        var bothHold = new CyclicBarrier(2);
        CompletableFuture<Void> one = rename(codes, "a", bothHold);
        CompletableFuture<Void> other = rename(List.of("9689", "9688"), "b", bothHold);
        CompletableFuture.allOf(one, other).join();
        assertEquals(3, renaming.begun.get(), "one of them had to begin again");
        List<?> lengths = database.createNativeQuery(
                        "SELECT CHAR_LENGTH(name) FROM place WHERE code IN ('9688', '9689')")
                .getResultList();
        assertEquals(List.of("2", "2"), lengths.stream().map(Object::toString).toList());
    }

    private CompletableFuture<Void> rename(List<String> codes, String letter, CyclicBarrier bothHold) {
        return CompletableFuture.runAsync(() -> {
            try {
                renaming.both(codes, letter, bothHold);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whatTheSchemaRefusesIsNotTriedAgain() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "INSERT IGNORE INTO place (code, level, name) VALUES ('96', 'province', 'again')")
                .executeUpdate());
        renaming.begun.set(0);
        assertThrows(Exception.class, renaming::refused);
        assertEquals(1, renaming.begun.get());
    }
}
