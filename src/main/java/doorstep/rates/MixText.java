package doorstep.rates;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * By which answers two waves are compared, for one sentence: the same on every page and paper.
 *
 * @param basis of most items
 * @param before {@code 80%}: what part of the answers came from the door in the earlier wave
 * @param after likewise in the later one
 * @param untold how many items cannot be compared for having too few of each kind
 */
public record MixText(OneMix.Basis basis, String before, String after, long untold) {

    /** Null where all answers are compared as they came, or their mix is the same to the percent. */
    public static MixText of(WaveChange change, Collection<String> place, List<WaveChange.ItemChange> items) {
        OneMix.Basis basis = basis(items);
        if (basis == OneMix.Basis.AS_THEY_ARE) {
            return null;
        }
        WaveChange.DoorShares doors = change.doors(place);
        var text = new MixText(
                basis,
                percent(doors.before()),
                percent(doors.after()),
                items.stream().filter(WaveChange.ItemChange::isOfAnotherMix).count());
        boolean isSame = basis == OneMix.Basis.ONE_MIX
                && text.untold() == 0
                && text.before().equals(text.after());
        return isSame ? null : text;
    }

    /** That of most of the items, those aside that are compared as they are. */
    private static OneMix.Basis basis(List<WaveChange.ItemChange> items) {
        Map<OneMix.Basis, Integer> count = new EnumMap<>(OneMix.Basis.class);
        items.forEach(item -> count.merge(item.compared().basis(), 1, Integer::sum));
        count.remove(OneMix.Basis.AS_THEY_ARE);
        return count.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(OneMix.Basis.AS_THEY_ARE);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /** As a template reads it: {@code one-mix}. */
    public String slug() {
        return Slug.of(basis);
    }
}
