package doorstep.quality.doubts;

import doorstep.place.Asker;
import doorstep.place.Scope;
import doorstep.quality.InterviewReading;
import doorstep.wave.Wave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many interviews of a wave are under doubt and still counted, for pages that only mention it. */
@ApplicationScoped
public class DoubtsSoFar {
    /** Residents' answers go on coming in: after this long it is worked out again, whatever else stayed the same. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 200;

    private static final String STATE =
            """
            SELECT (SELECT COALESCE(SUM(version), 0) FROM cell_version WHERE wave_id = ?1),
                   (SELECT COUNT(*) FROM exclusion WHERE wave_id = ?1),
                   (SELECT COUNT(restored_at) FROM exclusion WHERE wave_id = ?1),
                   (SELECT COUNT(*) FROM exclusion_response r JOIN exclusion x ON x.id = r.exclusion_id
                     WHERE x.wave_id = ?1 AND r.settled = FALSE)""";

    /**
     * What is under doubt and not left out.
     *
     * @param volunteers whose interviews as a whole are unlike the others'
     * @param interviews that stand out each by itself
     */
    public record Count(int volunteers, int interviews) {
        public boolean isAny() {
            return volunteers + interviews > 0;
        }
    }

    private record Kept(List<Object> state, Instant at, Count count) {}

    /** What was counted: of a wave, as far as somebody sees it. */
    private record Seen(long wave, Scope places) {}

    private final Map<Seen, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    Asker caller;

    @Inject
    InterviewReading interviews;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Reads all interviews and residents' own answers, unless nothing was released or decided since it did so last: others are not looked at. */
    public Count of(Wave wave) {
        List<Object> state = List.of((Object[])
                database.createNativeQuery(STATE).setParameter(1, wave.id).getSingleResult());
        Seen seen = new Seen(wave.id, caller.scope());
        Kept known = kept.get(seen);
        Instant now = clock.instant();
        if (known != null
                && known.state().equals(state)
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(KEPT))) {
            return known.count();
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        Count count = count(Doubts.about(interviews.of(wave).evidence()));
        kept.put(seen, new Kept(state, now, count));
        return count;
    }

    private static Count count(Doubts doubts) {
        List<Doubts.Looked> volunteers = doubts.volunteers();
        return new Count(
                (int) volunteers.stream()
                        .filter(one -> !one.flagged().isEmpty())
                        .count(),
                volunteers.stream().mapToInt(Doubts.Looked::standOut).sum());
    }
}
