package doorstep.quality.backchecks;

import doorstep.web.Sha256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which completed doors are checked: some by pure chance, and more of those volunteers whose interviews deserve a look.
 *
 * <p>Every door has a number, SHA-256 of "seed:door" as UTF-8. Chance takes those whose number is below the share of 2²⁵⁶
 * (Poisson sampling: each door by itself, and how many it makes is left to chance). A door's lot so depends on nothing but
 * the door: neither on how many are completed nor on when it was, and drawing again with more doors completed, or with a
 * greater share, only adds. The lowest ranks of a growing list would not do: early doors would take part in more draws.
 *
 * <p>Where that gives no door at all, the one with the lowest number is taken, so that no wave goes unchecked; it is an
 * addition, and not by chance, because it would not have been taken from a longer list. As no interview can be connected
 * with a door, a volunteer's unusual interviews cannot be checked themselves; more of that volunteer's doors are, by
 * rising numbers.
 */
public final class BackCheckChoice {
    /** Of a volunteer whose interviews deserve a look, so many times the share is drawn, and at least so many doors. */
    private static final int TIMES = 3;

    private static final int AT_LEAST = 3;

    /** A completed door and who was there. */
    record Completed(UUID household, long volunteer) {}

    /** A door to be checked, by chance alone or in addition. */
    record Chosen(Completed door, boolean chance) {}

    private final String seed;
    private final int percent;
    private final BigInteger threshold;

    /** @param percent of all completed doors that chance draws */
    public BackCheckChoice(String seed, int percent) {
        this.seed = seed;
        this.percent = percent;
        this.threshold = BigInteger.ONE
                .shiftLeft(256)
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(100));
    }

    /** Whether chance draws that door, whatever else is completed. */
    public boolean isByChance(UUID household) {
        return number(seed, household).compareTo(threshold) < 0;
    }

    /** All that are to be checked by now, those drawn before among them wherever they are still due. */
    List<Chosen> choose(Collection<Completed> completed, Set<Long> worthALook, Set<UUID> drawnBefore) {
        List<Completed> ranked = ranked(completed);
        List<Chosen> chosen = new ArrayList<>();
        Set<UUID> taken = new HashSet<>(drawnBefore);
        Map<Long, Integer> has = new HashMap<>();
        ranked.stream().filter(door -> isByChance(door.household())).forEach(door -> {
            chosen.add(new Chosen(door, true));
            taken.add(door.household());
        });
        ranked.stream()
                .filter(door -> taken.contains(door.household()))
                .forEach(door -> has.merge(door.volunteer(), 1, Integer::sum));
        for (long volunteer : worthALook) {
            List<Completed> own = ranked.stream()
                    .filter(door -> door.volunteer() == volunteer)
                    .toList();
            int wanted = Math.min(own.size(), Math.max(AT_LEAST, severalTimesTheShare(own.size())));
            own.stream()
                    .filter(door -> !taken.contains(door.household()))
                    .limit(Math.max(0, wanted - has.getOrDefault(volunteer, 0)))
                    .forEach(door -> chosen.add(new Chosen(door, false)));
        }
        if (chosen.isEmpty() && drawnBefore.isEmpty() && !ranked.isEmpty()) {
            chosen.add(new Chosen(ranked.get(0), false));
        }
        return chosen;
    }

    /** Rounded up. */
    private int severalTimesTheShare(int doors) {
        return (doors * percent * TIMES + 99) / 100;
    }

    private List<Completed> ranked(Collection<Completed> completed) {
        return completed.stream()
                .sorted(Comparator.comparing((Completed door) -> number(seed, door.household())))
                .toList();
    }

    /** 0 to 2²⁵⁶ − 1. */
    static BigInteger number(String seed, UUID household) {
        return new BigInteger(1, Sha256.of(seed + ":" + household));
    }
}
