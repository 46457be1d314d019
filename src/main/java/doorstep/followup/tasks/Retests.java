package doorstep.followup.tasks;

import doorstep.followup.ItemComparison;
import doorstep.questionnaire.VersionDifference;
import doorstep.rates.MixText;
import doorstep.rates.WaveChange;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.Retest;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What later waves say of tasks, worked out from the cells each time and kept nowhere: the numbers' word and not somebody's.
 *
 * <p>A task is re-tested by every wave of the same questionnaire that began on a day after the task was made, and that goes to some of
 * the communities which its place has in the task's own wave. A wave that had begun already can say nothing of what the task brought, and
 * so its verdicts stay as they are whatever is made later. Such a wave is set against the task's wave, and from the second re-test on against the re-test before it as well:
 * what rose first and then fell again shows only there. All that one wave compares is judged together (Holm), each
 * comparison once, however many tasks share it. A rise since the task's own wave has to stand out among all that the task could have
 * been picked from, because what was picked for being low rises by itself.
 */
final class Retests {
    /** Up to which change nothing counts as changed: five points of a hundred. */
    static final double MARGIN = 0.05;

    private final List<Task> tasks;
    private final List<Wave> waves;
    private final LocalDateTime now;
    private final Function<Wave, WaveRates> source;
    private final Map<Long, WaveRates> rates = new HashMap<>();
    private final Map<Waves, WaveChange> changes = new HashMap<>();
    private final Map<At, List<WaveChange.ItemChange>> items = new HashMap<>();
    private final Map<Long, Map<Key, ItemComparison>> judged = new HashMap<>();

    private record Waves(long before, long after) {}

    private record At(Waves waves, String place) {}

    private record Key(Waves waves, String place, String item) {}

    /**
     * One wave's word on one task.
     *
     * @param sinceLast against the re-test before it; empty for the first one
     */
    record Said(Task task, Wave wave, Wave.State state, ItemComparison sinceTask, Optional<ItemComparison> sinceLast) {
        /** Whether answers may still come in. */
        boolean isPreliminary() {
            return state != Wave.State.CLOSED;
        }

        /** The comparison that counts: a fall since the last re-test, else what became of it since the task was made. */
        ItemComparison telling() {
            boolean fell = sinceLast
                    .filter(one -> one.verdict() == ItemComparison.Verdict.FALLEN_BACK)
                    .isPresent();
            boolean onlyThat = !sinceTask.verdict().isJudged()
                    && sinceLast.filter(one -> one.verdict().isJudged()).isPresent();
            return fell || onlyThat ? sinceLast.get() : sinceTask;
        }
    }

    /**
     * @param tasks all there are: those that a wave re-tests are judged together
     * @param waves all there are
     * @param source asked once a wave at most
     */
    Retests(List<Task> tasks, List<Wave> waves, LocalDateTime now, Function<Wave, WaveRates> source) {
        this.tasks = tasks;
        this.waves = waves.stream()
                .filter(wave -> wave.publishedAt != null)
                .sorted(Comparator.<Wave, LocalDateTime>comparing(wave -> wave.opensAt)
                        .thenComparing(wave -> wave.id))
                .toList();
        this.now = now;
        this.source = source;
    }

    List<Task> tasks() {
        return tasks;
    }

    /** The waves that re-test the task, those planned among them, the first one first. */
    List<Wave> waves(Task task) {
        Set<String> communities = Tasks.within(task.wave.communities, task.place);
        return waves.stream()
                .filter(wave -> wave.formId.equals(task.wave.formId) && wave.opensAt.isAfter(task.wave.opensAt))
                .filter(wave -> ChineseClock.day(wave.opensAt).isAfter(ChineseClock.day(task.createdAt)))
                .filter(wave -> wave.communities.stream().anyMatch(communities::contains))
                .toList();
    }

    /** What each wave that has opened says of the task, the first one first. */
    List<Said> of(Task task) {
        List<Said> all = new ArrayList<>();
        Wave last = null;
        for (Wave wave : opened(task)) {
            Map<Key, ItemComparison> compared = judged(wave);
            Optional<ItemComparison> sinceLast =
                    Optional.ofNullable(last).map(one -> compared.get(key(task, one, wave)));
            all.add(new Said(task, wave, wave.state(now), compared.get(key(task, task.wave, wave)), sinceLast));
            last = wave;
        }
        return all;
    }

    /** What a wave says of all tasks that it re-tests, in their order. */
    List<Said> by(Wave wave) {
        return tasks.stream()
                .flatMap(task -> of(task).stream())
                .filter(said -> said.wave().id.equals(wave.id))
                .toList();
    }

    /** The last word that could be said; without any, the last attempt; empty while no later wave has opened. */
    Optional<Said> latest(Task task) {
        List<Said> all = of(task);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).telling().verdict() != ItemComparison.Verdict.NO_RATE) {
                return Optional.of(all.get(i));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Whether an earlier wave had found it improved. */
    boolean hadImproved(Said said) {
        return of(said.task()).stream()
                .takeWhile(one -> !one.wave().id.equals(said.wave().id))
                .anyMatch(one -> one.telling().verdict() == ItemComparison.Verdict.IMPROVED);
    }

    /** How many comparisons a wave's verdicts were judged among. */
    int judgedTogether(Wave wave) {
        return (int) judged(wave).values().stream()
                .filter(one -> one.retest().isPresent())
                .count();
    }

    /** The rates of a wave, read once. */
    WaveRates rates(Wave wave) {
        return rates.computeIfAbsent(wave.id, id -> source.apply(wave));
    }

    private List<Wave> opened(Task task) {
        return waves(task).stream().filter(wave -> !now.isBefore(wave.opensAt)).toList();
    }

    private static Key key(Task task, Wave before, Wave after) {
        return new Key(new Waves(before.id, after.id), task.place, task.item);
    }

    /** All that the wave compares, judged together. */
    private Map<Key, ItemComparison> judged(Wave wave) {
        Map<Key, ItemComparison> known = judged.get(wave.id);
        if (known == null) {
            known = judge(comparisons(wave), picked(wave));
            judged.put(wave.id, known);
        }
        return known;
    }

    private Map<Key, ItemComparison> comparisons(Wave wave) {
        Map<Key, ItemComparison> all = new LinkedHashMap<>();
        for (Task task : tasks) {
            List<Wave> opened = opened(task);
            int at = opened.indexOf(wave);
            if (at >= 0) {
                all.computeIfAbsent(key(task, task.wave, wave), key -> compare(task, task.wave, wave));
            }
            if (at > 0) {
                Wave last = opened.get(at - 1);
                all.computeIfAbsent(key(task, last, wave), key -> compare(task, last, wave));
            }
        }
        return all;
    }

    /** Of how many the task behind a comparison was one: all items at all places of its level in its wave. */
    private Map<Key, Integer> picked(Wave wave) {
        Map<Key, Integer> all = new HashMap<>();
        for (Task task : tasks) {
            if (opened(task).contains(wave)) {
                all.put(key(task, task.wave, wave), choices(task));
            }
        }
        return all;
    }

    private int choices(Task task) {
        long places = task.wave.communities.stream()
                .map(code -> code.substring(0, Math.min(code.length(), task.place.length())))
                .distinct()
                .count();
        return (int) places * rates(task.wave).questionnaire().indicators().size();
    }

    private static Map<Key, ItemComparison> judge(Map<Key, ItemComparison> all, Map<Key, Integer> picked) {
        List<Key> keys = all.keySet().stream()
                .filter(key -> all.get(key).rates().isPresent())
                .toList();
        List<BeforeAfter> pairs =
                keys.stream().map(key -> all.get(key).rates().orElseThrow()).toList();
        List<Retest> retests = Retest.judge(
                pairs,
                MARGIN,
                keys.stream().map(key -> picked.getOrDefault(key, 1)).toList());
        for (int i = 0; i < keys.size(); i++) {
            Retest retest = retests.get(i);
            all.computeIfPresent(keys.get(i), (key, compared) -> compared.judged(retest));
        }
        return all;
    }

    private ItemComparison compare(Task task, Wave before, Wave after) {
        Waves pair = new Waves(before.id, after.id);
        WaveChange change = changes.computeIfAbsent(pair, key -> WaveChange.between(rates(before), rates(after)));
        Set<String> communities = Tasks.within(change.communities(), task.place);
        return items.computeIfAbsent(new At(pair, task.place), key -> change.items(communities)).stream()
                .filter(one -> one.indicator().name().equals(task.item))
                .findFirst()
                .map(one -> ItemComparison.of(
                        before, after, communities.size(), one, MixText.of(change, communities, List.of(one))))
                .orElseGet(() -> ItemComparison.without(before, after, communities.size(), breaks(change, task.item)));
    }

    private static Set<VersionDifference.Reason> breaks(WaveChange change, String item) {
        return change.versions().indicators().stream()
                .filter(one -> one.indicator().equals(item))
                .findFirst()
                .map(VersionDifference.IndicatorChange::reasons)
                .orElse(Set.of());
    }
}
