package doorstep.tally.rates;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What known margins explain of each answer, which is none of the variance of an estimate: by class of the answers, over w. */
interface Explained {
    /** Weights that were not fitted to anything. */
    Explained NOTHING = (strata, linear) -> part -> 0;

    /** @param strata all in the design, those around the place with nobody in any base */
    ToDoubleFunction<Part> of(List<WeighedStratum> strata, Linear linear);
}
