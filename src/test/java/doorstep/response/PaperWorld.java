package doorstep.response;

import doorstep.account.Account;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.response.paper.PaperForm;
import doorstep.response.paper.PaperSeal;
import doorstep.response.paper.PaperSetting;
import doorstep.response.paper.PaperTyped;
import doorstep.wave.ShareLink;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A wave whose one community has a sample of households: in Building 3, doors 101, 102 …. */
public final class PaperWorld {
    private static final SecureRandom RANDOM = new SecureRandom();

    public final ShareLink link;

    private PaperWorld(ShareLink link) {
        this.link = link;
    }

    /** @param households the sample, with one more in reserve */
    public static PaperWorld of(ResidentWorld resident, int households) {
        var world = new PaperWorld(resident.link());
        QuarkusTransaction.requiringNew().run(() -> world.draw(households));
        return world;
    }

    private void draw(int households) {
        Sample sample = new Sample();
        sample.waveId = link.wave.id;
        sample.community = link.community;
        sample.method = Sample.Method.random_walk;
        sample.walkStart = "南门";
        sample.walkRule = "右手一侧";
        sample.walkStep = 3;
        sample.seed = "123456";
        sample.households = households;
        sample.reserve = 1;
        sample.drawnBy = "test";
        sample.drawnAt = ResidentWorld.NOW;
        sample.persistAndFlush();
        for (int number = 1; number <= households + 1; number++) {
            persist(sample, number, number <= households);
        }
    }

    private void persist(Sample sample, int number, boolean released) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        entities()
                .createNativeQuery("INSERT INTO household_code (code_hash, wave_id, community) VALUES (?1, ?2, ?3)")
                .setParameter(1, key)
                .setParameter(2, link.wave.id)
                .setParameter(3, link.community)
                .executeUpdate();
        Household household = new Household();
        household.id = UUID.randomUUID();
        household.sampleId = sample.id;
        household.waveId = link.wave.id;
        household.community = link.community;
        household.number = number;
        household.building = "3栋";
        household.unit = (1 + number % 2) + "单元";
        household.door = Integer.toString(100 + number);
        household.note = "";
        household.released = released;
        household.selection = number * 300_000_000L % 4_294_967_296L;
        household.spendKey = key;
        household.persistAndFlush();
    }

    private static EntityManager entities() {
        return Account.getEntityManager();
    }

    /** The page of this wave's paper. */
    public String paper() {
        return "/staff/waves/" + link.wave.id + "/paper";
    }

    /** The page for typing in a form. */
    public String entry() {
        return paper() + "/" + link.community + "/entry";
    }

    public Household household(int number) {
        return QuarkusTransaction.requiringNew().call(() -> Household.<Household>find(
                        "waveId = ?1 and community = ?2 and number = ?3", link.wave.id, link.community, number)
                .firstResult());
    }

    /** Switches to two entries, or back. */
    public PaperWorld typedTwice(boolean twice) {
        QuarkusTransaction.requiringNew().run(() -> PaperSetting.locked(link.wave.id).secondEntry = twice);
        return this;
    }

    /** A form as the page for typing sends it. */
    public static Map<String, String> form(UUID id, int number, Map<String, String> typed) {
        var form = new TreeMap<>(typed);
        form.put("_id", id.toString());
        form.put("_drawn", number > 0 ? "yes" : "no");
        form.put("_number", number > 0 ? Integer.toString(number) : "");
        form.put("_language", "zh");
        return form;
    }

    /** How many responses of that channel there are. */
    public long stored(String channel) {
        return count("SELECT COUNT(*) FROM response WHERE wave_id = ?1 AND channel = '" + channel + "'");
    }

    /** How many rows a query finds; its first parameter is the wave. */
    public long count(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities()
                        .createNativeQuery(sql)
                        .setParameter(1, link.wave.id)
                        .getSingleResult())
                .longValue());
    }

    public String answers() {
        return ResidentWorld.storedAnswers(link);
    }

    /** Forms that need somebody, one of each kind. */
    public void waitingForms() {
        form(1, PaperForm.State.first, null);
        form(2, PaperForm.State.differs, null);
        form(3, PaperForm.State.set_aside, PaperForm.Reason.unreadable);
        form(4, PaperForm.State.set_aside, PaperForm.Reason.answered);
    }

    private void form(int number, PaperForm.State state, PaperForm.Reason reason) {
        PaperSeal seal = Arc.container().instance(PaperSeal.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            PaperForm form = new PaperForm();
            form.id = UUID.randomUUID();
            form.waveId = link.wave.id;
            form.community = link.community;
            form.drawn = true;
            form.give(number);
            form.language = "zh";
            form.state = state;
            form.reason = reason;
            form.typedBy = "李明";
            if (reason != PaperForm.Reason.answered) {
                form.typed = seal.seal(new PaperTyped(Map.of("adult", "1", "clean", "-", "wishes", "13")), form.id);
            }
            if (state == PaperForm.State.differs) {
                form.secondBy = "王芳";
                form.secondTyped =
                        seal.seal(new PaperTyped(Map.of("adult", "1", "clean", "2", "wishes", "4")), form.id);
            }
            form.persist();
        });
    }

    /** The form that two people typed differently. */
    public UUID differing() {
        return QuarkusTransaction.requiringNew().call(() -> PaperForm.<PaperForm>find(
                        "waveId = ?1 and state = ?2", link.wave.id, PaperForm.State.differs)
                .firstResult()
                .id);
    }
}
