package doorstep.report.stopping;

import doorstep.place.PlaceLevel;
import doorstep.tally.compare.SequentialLooks;
import doorstep.tally.compare.Spending;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How precise a wave is wanted, and the rule by which it may stop early: fixed once the wave has opened. */
@Entity
public class StoppingPlan extends PanacheEntityBase {
    @Id
    public Long waveId;

    /** Half the width of the limits, in percentage points: of all together, of a street, of a community. */
    public double widthWhole = 3;

    public double widthStreet = 5;

    public double widthCommunity = 10;

    /** How many looks there are at most; null where nobody stops early. */
    public Integer looks;

    @Enumerated(EnumType.STRING)
    public Spending spending;

    /** How many answers of the sample are planned: the whole of which looks have fractions. */
    public Integer answers;

    /** What makes a look due: so many answers, and whether it is the last of all. */
    record Due(int number, long answers, double fraction, boolean isLast) {}

    static Optional<StoppingPlan> of(long wave) {
        return findByIdOptional(wave);
    }

    /** The same, until the transaction ends nobody else's. */
    static StoppingPlan locked(long wave) {
        getEntityManager()
                .createNativeQuery("SELECT wave_id FROM stopping_plan WHERE wave_id = ?1 FOR UPDATE")
                .setParameter(1, wave)
                .getSingleResult();
        return findById(wave);
    }

    /** The waves with a rule that have not had their last look, by number. */
    static List<Long> watched() {
        return StoppingPlan.<StoppingPlan>list("looks is not null and waveId not in"
                        + " (select l.waveId from StoppingLook l where l.isLast = true)")
                .stream()
                .map(plan -> plan.waveId)
                .toList();
    }

    boolean hasRule() {
        return looks != null;
    }

    /** What is wanted of a place of that level, in percentage points. */
    double width(Optional<PlaceLevel> level) {
        return level.map(one -> switch (one) {
                    case community -> widthCommunity;
                    case street -> widthStreet;
                    case district, city, province -> widthWhole;
                })
                .orElse(widthWhole);
    }

    /** At how many answers the looks are planned. */
    List<Long> planned() {
        return Stream.iterate(1, one -> one <= looks, one -> one + 1)
                .map(one -> (long) Math.ceil((double) answers * one / looks))
                .toList();
    }

    /**
     * The look that is due now: at the first release that brings the next planned number of answers, or once the wave is over.
     *
     * @param made so far, in their order
     * @param now how many answers of the sample are released
     */
    Optional<Due> due(List<StoppingLook> made, long now, boolean isOver) {
        long before = made.isEmpty() ? 0 : made.get(made.size() - 1).answers;
        boolean isDone = made.stream().anyMatch(look -> look.isLast);
        boolean reaches = planned().stream().anyMatch(one -> one > before && one <= now);
        if (isDone || now <= before || !reaches && !isOver) {
            return Optional.empty();
        }
        return Optional.of(new Due(made.size() + 1, now, (double) now / answers, isOver || now >= answers));
    }

    /** The bounds of the looks that were made and of the one that is due. */
    SequentialLooks bounds(List<StoppingLook> made, Due due) {
        List<Double> fractions = Stream.concat(made.stream().map(look -> look.fraction), Stream.of(due.fraction()))
                .toList();
        return SequentialLooks.of(fractions, due.isLast(), spending);
    }
}
