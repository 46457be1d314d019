package doorstep.census;

import doorstep.questionnaire.Question;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that was ever entered for a questionnaire, the first first, and which of it a wave counts by.
 *
 * <p>Whoever may enter figures sees the rates that weights raked to them give. Could that be done again and again over the same answers,
 * each time would be one more equation for what the few of a class answered, and as many as there are classes would solve it. So a wave is
 * raked in one way ever: by what was known at the first moment at which weights could be raked to any of its questions, its opening or a
 * later one, for the communities that it then had. All that comes later, be it other figures, further questions, smaller places, or a
 * forgetting, serves waves that open later. Until that moment nothing is raked, and so nothing is to be learned from trying.
 *
 * <p>This holds because entries are only ever added behind all others, each later than the one before; because the opening time of a wave
 * stands once it has opened; and because its communities are known as of each moment. New waves ask anew, and have no answers of others.
 *
 * <p>What somebody enters who manages a part of a wave's communities does not count for that wave.
 *
 * @param entries in the order in which they were entered
 */
public record CensusHistory(List<CensusEntry> entries) {
    public CensusHistory {
        entries = List.copyOf(entries);
    }

    /**
     * A wave as it matters here.
     *
     * @param questions its weighting questions
     * @param opensAt in UTC
     * @param communities codes of all of them
     * @param joined when those came that the wave did not go to when it opened
     */
    public record Asking(
            List<Question> questions,
            LocalDateTime opensAt,
            Set<String> communities,
            Map<String, LocalDateTime> joined) {
        /** Whether the entry is of a place in which the wave asks. */
        boolean isIn(CensusEntry entry) {
            return communities.stream().anyMatch(code -> code.startsWith(entry.place()));
        }

        Set<String> at(LocalDateTime moment) {
            return communities.stream()
                    .filter(code -> !joined.getOrDefault(code, opensAt).isAfter(moment))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What is known now of each place: what a wave counts by that opens next. */
    public List<CensusFigures> latest() {
        return known(entries);
    }

    /** Those of one place. */
    public List<CensusFigures> latest(String place) {
        return latest().stream().filter(one -> one.place().equals(place)).toList();
    }

    private static List<CensusFigures> known(List<CensusEntry> entries) {
        Map<String, List<CensusFigures>> known = new TreeMap<>();
        entries.forEach(entry -> known.put(entry.place(), entry.figures()));
        return known.values().stream().flatMap(Collection::stream).toList();
    }

    /** What the wave counts by. */
    public CensusSetting of(Asking wave) {
        return new CensusHistory(entries.stream().filter(wave::isIn).toList()).settle(wave);
    }

    private CensusSetting settle(Asking wave) {
        CensusSetting last = at(wave, wave.opensAt());
        for (LocalDateTime moment : moments(wave)) {
            last = at(wave, moment);
            if (isUsable(wave, last)) {
                return new CensusSetting(last.figures(), last.communities(), Optional.of(moment));
            }
        }
        return last;
    }

    /** Those at which something may have become usable: the opening, and each later one at which something was added. */
    private SortedSet<LocalDateTime> moments(Asking wave) {
        SortedSet<LocalDateTime> moments = new TreeSet<>(Set.of(wave.opensAt()));
        entries.forEach(entry -> moments.add(entry.at()));
        moments.addAll(wave.joined().values());
        return moments.tailSet(wave.opensAt());
    }

    private CensusSetting at(Asking wave, LocalDateTime moment) {
        Set<String> communities = wave.at(moment);
        List<CensusEntry> entered = entries.stream()
                .takeWhile(entry -> !entry.at().isAfter(moment))
                .filter(entry -> entry.reach().covers(communities))
                .toList();
        return CensusSetting.of(communities, known(entered));
    }

    private static boolean isUsable(Asking wave, CensusSetting setting) {
        return wave.questions().stream()
                .anyMatch(question -> CensusMargin.of(question, setting.communities(), setting.figures())
                        .isUsable());
    }
}
