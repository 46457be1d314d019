package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.Estimate;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.NoEstimate;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Rate;
import java.util.Optional;
import java.util.function.Function;

/** What one kind of answers says of one indicator in one place: a rate, or the reason why none is shown; never a zero in place of nothing. */
public sealed interface Finding<M extends Measured> {
    /** The answers behind it. */
    RateBasis behind();

    /** What to make of each kind. */
    <T> T match(Function<Shown<M>, T> shown, Function<Withheld<M>, T> withheld);

    /** The rate, where it is shown. */
    default Optional<M> shown() {
        return judged().map(Shown::rate);
    }

    /** The same with how it stands to the target. */
    default Optional<Shown<M>> judged() {
        return match(Optional::of, none -> Optional.empty());
    }

    /** Why none is shown; empty where one is. */
    default Optional<Reason> why() {
        return match(shown -> Optional.empty(), none -> Optional.of(none.reason()));
    }

    /** The same of the same answers, kept back where the other is for the sake of places around: one would tell the other. */
    default Finding<M> like(Finding<?> other) {
        return keptBack(other.isKeptBack());
    }

    /** The same, where a rate is shown kept back for the sake of others if that is asked for. */
    default Finding<M> keptBack(boolean isKept) {
        return isKept && shown().isPresent() ? new Withheld<>(Reason.WITH_ANOTHER, behind()) : this;
    }

    /** Whether no rate is shown because it would tell that of others. */
    default boolean isKeptBack() {
        return why().filter(Reason.WITH_ANOTHER::equals).isPresent();
    }

    /**
     * A rate that is shown.
     *
     * @param target 0 to 1
     */
    record Shown<M extends Measured>(M rate, RateBasis behind, double target) implements Finding<M> {
        @Override
        public <T> T match(Function<Shown<M>, T> ours, Function<Withheld<M>, T> withheld) {
            return ours.apply(this);
        }

        public Standing standing() {
            return Standing.of(rate, target);
        }

        /** rate − target, −1 to 1: below 0 something is missing. */
        public double fromTarget() {
            return rate.rate() - target;
        }
    }

    /** No rate is shown. */
    record Withheld<M extends Measured>(Reason reason, RateBasis behind) implements Finding<M> {
        @Override
        public <T> T match(Function<Shown<M>, T> shown, Function<Withheld<M>, T> ours) {
            return ours.apply(this);
        }
    }

    /** What a drawn sample says. */
    static Finding<Rate> ofSample(Estimate estimate, Indicator indicator) {
        return estimate.match(
                rate -> of(rate, rate.base(), indicator.target().doubleValue()),
                none -> withheld(Reason.of(none.reason()), none.base()));
    }

    /**
     * What a drawn sample says of a part of its people.
     *
     * @param own the part's own answers: the estimate's base has all people in it
     * @param target 0 to 1
     */
    static Finding<Rate> ofPart(Estimate estimate, Base own, double target) {
        return estimate.match(rate -> of(rate, own, target), none -> ofNone(none.reason(), own));
    }

    private static Finding<Rate> ofNone(NoEstimate.Reason why, Base own) {
        boolean nobody = own.n() == 0 && why != NoEstimate.Reason.UNSETTLED;
        Reason bare = own.responses() == 0 ? Reason.NO_ANSWERS : Reason.NONE_IN_BASE;
        return withheld(nobody ? bare : Reason.of(why), own);
    }

    /** What the answers from open links say, which are not a sample. */
    static Finding<PlainRate> ofLink(Cell cell, int at, Indicator indicator) {
        return ofLink(cell, at, indicator.target().doubleValue());
    }

    /** @param target 0 to 1 */
    static Finding<PlainRate> ofLink(Cell cell, int at, double target) {
        Base base = Base.of(cell, at);
        Optional<PlainRate> rate = PlainRate.of(cell, at);
        if (rate.isEmpty()) {
            boolean settled = base.n() == 0 && base.responses() >= 0;
            return withheld(settled ? Reason.NONE_IN_BASE : Reason.UNSETTLED, base);
        }
        return of(rate.get(), base, target);
    }

    private static <M extends Measured> Finding<M> of(M rate, Base base, double target) {
        return Disclosure.isFew(base.n())
                ? withheld(Reason.TOO_FEW, base)
                : new Shown<>(rate, RateBasis.of(base), target);
    }

    /** "None in the base" of a handful of people would tell what each of them said: then they are just too few. */
    private static <M extends Measured> Finding<M> withheld(Reason reason, Base base) {
        RateBasis behind = RateBasis.of(base);
        boolean bare = reason == Reason.NONE_IN_BASE && !Disclosure.isFew(base.responses());
        if (reason == Reason.UNSETTLED || bare) {
            return new Withheld<>(reason, behind);
        } else if (base.responses() == 0) {
            return new Withheld<>(Reason.NO_ANSWERS, behind);
        }
        return new Withheld<>(Disclosure.isFew(base.n()) ? Reason.TOO_FEW : reason, behind);
    }
}
