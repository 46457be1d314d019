package doorstep.tally.rates;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds what raking multiplies weights by within bounds, so that a handful of answers never speaks for a multitude.
 *
 * <p>Factors beyond the bounds are set to them, and those within scaled so that the sum of all weights stays; as this may push others over,
 * it is repeated until all are within: D. Izrael, M. P. Battaglia and M. R. Frankel, Extreme survey weight adjustment as a component of
 * sample balancing, SAS Global Forum 2009, paper 247. Bounds are on the factors, not on the weights: the bounded factors of J.-C.
 * Deville and C.-E. Särndal, JASA 87 (1992), p. 376–382.
 */
final class Trimming {
    private Trimming() {}

    /**
     * Trims the factors in place.
     *
     * @param most above 1; the other bound is 1/most
     * @return how many answers stand at a bound
     */
    static long trim(Collection<WeighedClass> classes, double most) {
        double total = weight(classes);
        Set<WeighedClass> free = new HashSet<>(classes);
        long trimmed = 0;
        Set<WeighedClass> beyond = beyond(free, most);
        while (!beyond.isEmpty()) {
            for (WeighedClass c : beyond) {
                c.scale((c.factor() > 1 ? most : 1 / most) / c.factor());
                trimmed += c.responses();
            }
            free.removeAll(beyond);
            double left = total - (weight(classes) - weight(free));
            double by = left / weight(free);
            // what is left to share out may be nothing, or less, where most weight stands at the upper bound
            boolean shares = !free.isEmpty() && by > 0;
            free.forEach(c -> c.scale(shares ? by : 1));
            beyond = beyond(free, most);
        }
        return trimmed;
    }

    private static Set<WeighedClass> beyond(Set<WeighedClass> free, double most) {
        Set<WeighedClass> beyond = new HashSet<>(free);
        beyond.removeIf(c -> c.factor() <= most && c.factor() >= 1 / most);
        return beyond;
    }

    private static double weight(Collection<WeighedClass> classes) {
        return classes.stream().mapToDouble(WeighedClass::weight).sum();
    }
}
