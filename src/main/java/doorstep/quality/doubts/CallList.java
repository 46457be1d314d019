package doorstep.quality.doubts;

import doorstep.quality.ObservedInterview;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The interviews that stand out, those to be asked about first in front, so that whoever has an evening begins with the right ones.
 *
 * <p>In front is what belongs to a pattern: where the volunteer's interviews as a whole are unusual in the same way. Then goes what is
 * rarer: for each way of standing out −ln((k + 1)/(m + 1)), where k of the m interviews of the other volunteers stand out in that way,
 * added up over the ways; so two rare things together come before one.
 *
 * @param first at most {@link #FIRST}, of one volunteer no more than {@link #OF_ONE} as long as there are others
 * @param rest all others, in the same order
 */
public record CallList(List<Call> first, List<Call> rest) {
    static final int FIRST = 10;
    static final int OF_ONE = 3;

    private static final Comparator<Call> ORDER = Comparator.comparing((Call one) -> !one.isPattern())
            .thenComparing(one -> -one.surprise())
            .thenComparing(one -> one.interview().response());

    /**
     * An interview that stands out.
     *
     * @param isPattern whether the volunteer's interviews as a whole are unusual in one of its ways
     * @param surprise how rare it is among the others' interviews: above 0, natural logarithms
     */
    public record Call(ObservedInterview interview, List<InterviewFlag> flags, boolean isPattern, double surprise) {}

    static CallList of(Doubts doubts) {
        Map<Long, List<FlagKind>> patterns = new HashMap<>();
        doubts.volunteers().forEach(one -> patterns.put(one.volunteer(), one.flagged()));
        Rarity rarity = Rarity.of(doubts);
        List<Call> all = doubts.evidence().interviews().stream()
                .filter(one -> !doubts.about(one).isEmpty())
                .map(one -> call(one, doubts.about(one), patterns.get(one.volunteer()), rarity))
                .sorted(ORDER)
                .toList();
        return split(all);
    }

    private static Call call(ObservedInterview one, List<InterviewFlag> flags, List<FlagKind> patterns, Rarity rarity) {
        return new Call(
                one,
                flags,
                flags.stream().anyMatch(flag -> patterns.contains(flag.kind())),
                flags.stream()
                        .mapToDouble(flag -> rarity.surprise(flag.kind(), one.volunteer()))
                        .sum());
    }

    /** All of them, in their order. */
    List<Call> all() {
        return Stream.concat(first.stream(), rest.stream()).sorted(ORDER).toList();
    }

    private static CallList split(List<Call> all) {
        Set<Call> first = new HashSet<>();
        Map<Long, Integer> taken = new HashMap<>();
        for (Call one : all) {
            if (first.size() < FIRST && taken.merge(one.interview().volunteer(), 1, Integer::sum) <= OF_ONE) {
                first.add(one);
            }
        }
        for (Call one : all) {
            if (first.size() < FIRST) {
                first.add(one);
            }
        }
        return new CallList(
                all.stream().filter(first::contains).toList(),
                all.stream().filter(one -> !first.contains(one)).toList());
    }

    /** How many interviews there are and stand out, by volunteer and in all. */
    private record Rarity(Map<Long, Integer> interviews, Map<FlagKind, Map<Long, Integer>> flags) {
        static Rarity of(Doubts doubts) {
            Rarity counts = new Rarity(new HashMap<>(), new EnumMap<>(FlagKind.class));
            doubts.evidence().interviews().forEach(one -> {
                counts.interviews.merge(one.volunteer(), 1, Integer::sum);
                doubts.about(one).forEach(flag -> counts.flags
                        .computeIfAbsent(flag.kind(), kind -> new HashMap<>())
                        .merge(one.volunteer(), 1, Integer::sum));
            });
            return counts;
        }

        double surprise(FlagKind kind, long volunteer) {
            double flagged = others(flags.getOrDefault(kind, Map.of()), volunteer);
            return -Math.log((flagged + 1) / (others(interviews, volunteer) + 1));
        }

        private static int others(Map<Long, Integer> counts, long volunteer) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return all - counts.getOrDefault(volunteer, 0);
        }
    }
}
