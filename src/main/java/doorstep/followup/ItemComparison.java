package doorstep.followup;

import doorstep.questionnaire.VersionDifference;
import doorstep.rates.Finding;
import doorstep.rates.MixText;
import doorstep.rates.OneMix;
import doorstep.rates.WaveChange;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.Retest;
import doorstep.tally.rates.Measured;
import doorstep.wave.Wave;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One item at one place in two waves, and what the later one says of it.
 *
 * @param communities how many are compared: those of the place with answers of a sample in both waves
 * @param breaks why the item cannot be compared; empty where it can
 * @param mix by which answers; empty where it is by all as they came
 * @param then in the earlier wave, in just these communities; empty where it has no such item
 * @param now likewise in the later wave
 * @param retest judged together with all else that the later wave re-tests; empty where there is nothing to judge
 */
public record ItemComparison(
        Wave before,
        Wave after,
        int communities,
        Set<VersionDifference.Reason> breaks,
        Optional<MixText> mix,
        Optional<Finding<? extends Measured>> then,
        Optional<Finding<? extends Measured>> now,
        Optional<Retest> retest) {

    /** What can be said. */
    public enum Verdict {
        /** The rate is higher. */
        IMPROVED,
        /** Whatever changed is less than the margin. */
        UNCHANGED,
        /** The rate is lower: 反弹. */
        FALLEN_BACK,
        /** There may have been a change that matters, or none. */
        CANNOT_TELL,
        /** It was asked or counted differently. */
        NOT_COMPARABLE,
        /** Answers came in another way, and each way by itself has too few. */
        OTHER_MIX,
        /** One of the waves shows no rate there (yet). */
        NO_RATE;

        /** Whether rates were compared at all. */
        public boolean isJudged() {
            return ordinal() <= CANNOT_TELL.ordinal();
        }
    }

    /** Nothing is judged yet. */
    public static ItemComparison of(
            Wave before, Wave after, int communities, WaveChange.ItemChange change, MixText mix) {
        return new ItemComparison(
                before,
                after,
                communities,
                change.breaks(),
                Optional.ofNullable(mix),
                Optional.of(change.before()),
                Optional.of(change.after()),
                Optional.empty());
    }

    /** One of the versions lacks the item. */
    public static ItemComparison without(
            Wave before, Wave after, int communities, Set<VersionDifference.Reason> breaks) {
        Set<VersionDifference.Reason> why = EnumSet.of(VersionDifference.Reason.REMOVED);
        return new ItemComparison(
                before,
                after,
                communities,
                breaks.isEmpty() ? why : breaks,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ItemComparison judged(Retest by) {
        return new ItemComparison(before, after, communities, breaks, mix, then, now, Optional.of(by));
    }

    /** Both rates, where they may be compared and are shown. */
    public Optional<BeforeAfter> rates() {
        if (!breaks.isEmpty() || isOfAnotherMix()) {
            return Optional.empty();
        }
        return then.flatMap(Finding::shown)
                .flatMap(old -> now.flatMap(Finding::shown).map(rate -> new BeforeAfter(old, rate)));
    }

    private boolean isOfAnotherMix() {
        return mix.filter(one -> one.basis() == OneMix.Basis.UNTOLD).isPresent();
    }

    public Verdict verdict() {
        if (!breaks.isEmpty()) {
            return Verdict.NOT_COMPARABLE;
        } else if (isOfAnotherMix()) {
            return Verdict.OTHER_MIX;
        }
        return retest.map(one -> switch (one.verdict()) {
                    case IMPROVED -> Verdict.IMPROVED;
                    case UNCHANGED -> Verdict.UNCHANGED;
                    case FALLEN_BACK -> Verdict.FALLEN_BACK;
                    case CANNOT_TELL -> Verdict.CANNOT_TELL;
                })
                .orElse(Verdict.NO_RATE);
    }
}
