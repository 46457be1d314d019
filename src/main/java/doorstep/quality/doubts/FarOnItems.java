package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ItemGaps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One item answered far from what residents of the same communities answered by themselves, and farther than with the other volunteers: as
 * {@link ItemGaps} judges all volunteers and items together. A volunteer's figure is that of the item that most stands out.
 */
final class FarOnItems implements Detector {
    private static final Comparator<ItemGaps.OfVolunteer> MOST = Comparator.comparingDouble(
                    (ItemGaps.OfVolunteer one) -> one.compared().adjusted())
            .thenComparing(one -> -Math.abs(difference(one)));

    @Override
    public Examined examine(Evidence evidence) {
        Map<Long, PeerFigure> readings = new TreeMap<>();
        evidence.itemGaps().stream()
                .collect(Collectors.groupingBy(ItemGaps.OfVolunteer::volunteer))
                .forEach((volunteer, items) -> readings.put(volunteer, most(items)));
        return new Examined(FlagKind.far_on_items, readings, List.of());
    }

    private static PeerFigure most(List<ItemGaps.OfVolunteer> items) {
        return items.stream()
                .filter(one -> one.compared().gap().isPresent())
                .min(MOST)
                .map(FarOnItems::figure)
                .orElseGet(() -> PeerFigure.tooFew(0, 0, 0, 0));
    }

    /** What an item amounts to, judged among all. */
    static PeerFigure figure(ItemGaps.OfVolunteer one) {
        double others =
                one.compared().others().map(gap -> gap.gap().difference()).orElse(Double.NaN);
        return PeerFigure.raw(
                        difference(one),
                        others,
                        one.compared().door(),
                        one.compared().self(),
                        1)
                .judged(one.compared().adjusted());
    }

    /** By volunteer, the items that deserve a look, the largest gap first. */
    static Map<Long, List<ItemGaps.OfVolunteer>> standingOut(Evidence evidence) {
        return evidence.itemGaps().stream()
                .filter(one -> one.compared().standsOut())
                .sorted(Comparator.comparingDouble(one -> -Math.abs(difference(one))))
                .collect(Collectors.groupingBy(ItemGaps.OfVolunteer::volunteer));
    }

    private static double difference(ItemGaps.OfVolunteer one) {
        return one.compared().gap().map(gap -> gap.gap().difference()).orElse(0.0);
    }
}
