package doorstep.wave.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Tongue;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WaveWorld;
import doorstep.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenLinksApiTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-02T08:00:00");

    @Inject
    OpenLinks links;

    @Inject
    LinkCounts counts;

    @Inject
    Questionnaires questionnaires;

    private final WaveWorld world = new WaveWorld();

    private List<ShareLink> linksOfNewWave() {
        return QuarkusTransaction.requiringNew().call(() -> {
            world.build();
            questionnaires.publish("a.yaml", world.yaml("1"), NOW);
            Wave wave = Wave.create(world.plan(NOW.minusDays(1), NOW.plusYears(9)), NOW);
            wave.publish(NOW);
            return ShareLink.<ShareLink>list("wave", wave);
        });
    }

    @Test
    void linkLeadsToItsCommunityAndQuestionnaire() {
        ShareLink link = linksOfNewWave().get(0);
        LinkTarget target = links.find(" " + link.token.toUpperCase() + " ").orElseThrow();
        assertEquals(link.community, target.community().code());
        assertEquals(ShareLink.FIRST_LABEL, target.label());
        assertEquals(world.formId, target.questionnaire().formId());
        assertEquals(Wave.State.OPEN, target.state(NOW));
        assertEquals(List.of(Tongue.CHINESE, Tongue.ENGLISH), target.wave().languages());
        assertTrue(links.isInMemory(link.token));
        assertEquals(target, links.findAsync(link.token).await().indefinitely().orElseThrow());
    }

    @Test
    void unknownAndWithdrawnLinksLeadNowhere() {
        ShareLink link = linksOfNewWave().get(0);
        QuarkusTransaction.requiringNew()
                .run(() -> ShareLink.<ShareLink>findById(link.token).withdraw(NOW));
        assertTrue(links.find(link.token).isEmpty());
        assertTrue(links.find("bcdfghjkmn").isEmpty());
        assertTrue(links.findAsync("bcdfghjkmp").await().indefinitely().isEmpty());
        assertTrue(links.find("../etc/passwd; drop").isEmpty());
    }

    @Test
    void countsAreAddedToWhatIsThere() {
        ShareLink link = linksOfNewWave().get(0);
        links.countOpened(link.token);
        links.countOpened(link.token);
        counts.flush();
        links.countOpened(link.token);
        links.countStarted(link.token);
        counts.flush();
        ShareLink after = QuarkusTransaction.requiringNew().call(() -> ShareLink.findById(link.token));
        assertEquals(3, after.opened);
        assertEquals(1, after.started);
    }

    @Test
    void publishedVersionNeverChanges() {
        linksOfNewWave();
        String changed = world.yaml("1").replace("楼道卫生满意", "小区绿化满意");
        var refusal = assertThrows(ProblemException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> questionnaires.publish("a.yaml", changed, NOW)));
        assertTrue(refusal.detailEn.contains("raise version"), refusal.detailEn);
        assertTrue(questionnaires
                .published(world.formId, "1")
                .question("clean")
                .orElseThrow()
                .label()
                .zh()
                .contains("楼道"));
    }

    @Test
    void whatWasRolledBackIsNotRemembered() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    questionnaires.publish("a.yaml", world.yaml("7"), NOW);
                    questionnaires.published(world.formId, "7");
                    throw new IllegalStateException("meant to fail");
                }));
        assertThrows(NoSuchElementException.class, () -> questionnaires.published(world.formId, "7"));
    }
}
