package doorstep.quality;

import doorstep.tally.compare.Gap;
import doorstep.wave.Wave;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where answers at the door and residents' own are told apart, and whose: the one rule for every page that shows a channel or a volunteer
 * beside its total.
 *
 * <p>A part is shown only if it holds at least {@value #FEWEST} answers in the base of the item, if what the total has beside the parts
 * that are shown is nothing or at least as many, and if neither the place nor a channel in it is kept back for the sake of places around.
 */
public interface ChannelsTold {
    /** The fewest answers that are shown. */
    long FEWEST = 10;

    /** The fewest communities that are shown together where none of them is shown by itself. */
    int FEWEST_TOGETHER = 10;

    /**
     * Whether both channels of that community may be shown.
     *
     * @param indicator its place (from 0) in the questionnaire
     */
    boolean tells(int indicator, String community);

    /** By the rates of a wave, in the caller's places. */
    interface OfWave {
        ChannelsTold told(Wave wave);
    }

    /**
     * Those of which a gap over several may be made: the ones that are told; and the others too, once there are {@value #FEWEST_TOGETHER} of
     * them. With two unknown rates each, of which the community's own total ties one, m of them are m unknowns: the gap's two sides, one
     * sum for each street (of two or more) and the whole's are m/2 + 4 equations at most, which is fewer.
     */
    default List<Gap.Community> told(List<Gap.Community> all, int indicator) {
        List<Gap.Community> both = all.stream()
                .filter(one -> answers(one.door().sums(indicator).n()) > 0
                        && answers(one.self().sums(indicator).n()) > 0)
                .toList();
        List<Gap.Community> told =
                both.stream().filter(one -> tells(indicator, one.code())).toList();
        return both.size() - told.size() >= FEWEST_TOGETHER ? both : told;
    }

    /**
     * The parts of one total that are shown: the smallest are left out until those that are, together, hold enough.
     *
     * @param answers by part, in the base of the item
     */
    static <T extends Comparable<T>> Set<T> parts(Map<T, Long> answers) {
        List<Map.Entry<T, Long>> fewestFirst = answers.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<T, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        Set<T> shown = new HashSet<>();
        long left = 0;
        for (Map.Entry<T, Long> one : fewestFirst) {
            if (one.getValue() < FEWEST || left > 0 && left < FEWEST) {
                left += one.getValue();
            } else {
                shown.add(one.getKey());
            }
        }
        return shown;
    }

    private static long answers(long n) {
        return Math.max(0, n);
    }
}
