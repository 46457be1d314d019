package doorstep.fieldwork;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.hibernate.Session;

/** Shows all doors that wait, as the closing of their wave would. */
public final class ReleasedAtClosing {
    private ReleasedAtClosing() {}

    public static void of(long wave) {
        DoorReleases releases = Arc.container().instance(DoorReleases.class).get();
        List<String> communities = QuarkusTransaction.requiringNew().call(() -> Arc.container()
                .instance(Session.class)
                .get()
                .createNativeQuery(
                        "SELECT DISTINCT community FROM door_mark WHERE state = 'waiting' AND wave_id = ?1",
                        String.class)
                .setParameter(1, wave)
                .getResultList());
        communities.forEach(community -> releases.release(new DoorReleases.Group(wave, community, 1, true, false)));
    }
}
