package doorstep.fieldwork;

import doorstep.fieldwork.VisitOutcome.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the fieldwork went, by the outcome rates of AAPOR's Standard Definitions (10th edition, 2023, "Calculating Outcome Rates from
 * Final Disposition Distributions").
 *
 * <p>I complete, R refusal and break-off, NC non-contact, O other, U unknown whether eligible (AAPOR's UH + UO), NE not eligible: counts of
 * released households, each once. There is no P: an interview that was broken off leaves no answers here, so it is in R.
 */
public record OutcomeRates(long i, long r, long nc, long o, long u, long ne) {

    /** A rate with what it was divided by, which need not be whole where e is in it; 0 ≤ numerator ≤ denominator, which is above 0. */
    public record Share(double numerator, double denominator) {
        public double value() {
            return numerator / denominator;
        }

        /** As it is shown: 52.9%. */
        public String percent() {
            return String.format(Locale.ROOT, "%.1f%%", 100 * value());
        }

        /** What was divided by what: 18/34. */
        public String fraction() {
            return plain(numerator) + "/" + plain(denominator);
        }

        private static String plain(double number) {
            return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
        }
    }

    /** The rates of households with these dispositions. */
    public static OutcomeRates of(Collection<Disposition> households) {
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        households.forEach(one -> counts.merge(one, 1, Integer::sum));
        return of(counts);
    }

    /** @param households how many have each */
    static OutcomeRates of(Map<Disposition, Integer> households) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        households.forEach((one, doors) -> counts.merge(one.kind, (long) doors, Long::sum));
        return new OutcomeRates(
                counts.getOrDefault(Kind.COMPLETE, 0L),
                counts.getOrDefault(Kind.REFUSAL, 0L),
                counts.getOrDefault(Kind.NON_CONTACT, 0L),
                counts.getOrDefault(Kind.OTHER, 0L),
                counts.getOrDefault(Kind.UNKNOWN, 0L),
                counts.getOrDefault(Kind.INELIGIBLE, 0L));
    }

    /** All released households. */
    public long households() {
        return eligible() + u + ne;
    }

    /** Those known to be eligible. */
    private long eligible() {
        return i + r + nc + o;
    }

    /**
     * The share of eligible households among those of which it is known, taken for those of which it is not: proportional allocation, CASRO's
     * method. Empty while it is known of none.
     */
    public Optional<Share> e() {
        return share(eligible(), eligible() + ne);
    }

    /** RR1 = I / (I + R + NC + O + U): the least that the response rate can be, as if all unknown were eligible. */
    public Optional<Share> rr1() {
        return share(i, eligible() + u);
    }

    /** RR3 = I / (I + R + NC + O + eU); empty where there are unknown ones and no e. */
    public Optional<Share> rr3() {
        if (u == 0) {
            return share(i, eligible());
        }
        return e().flatMap(e -> share(i, eligible() + e.value() * u));
    }

    /** CON1 = (I + R + O) / (I + R + NC + O + U): spoken to at all; CON1 × COOP1 = RR1. */
    public Optional<Share> con1() {
        return share(i + r + o, eligible() + u);
    }

    /** CON3 = (I + R + O) / (I + R + NC + O): of those known to be eligible only. */
    public Optional<Share> con3() {
        return share(i + r + o, eligible());
    }

    /** COOP1 = I / (I + R + O): of those spoken to. */
    public Optional<Share> coop1() {
        return share(i, i + r + o);
    }

    /** COOP3 = I / (I + R): of those spoken to and able to answer. */
    public Optional<Share> coop3() {
        return share(i, i + r);
    }

    /** REF1 = R / (I + R + NC + O + U). */
    public Optional<Share> ref1() {
        return share(r, eligible() + u);
    }

    /** REF3 = R / (I + R + NC + O): of those known to be eligible only. */
    public Optional<Share> ref3() {
        return share(r, eligible());
    }

    private static Optional<Share> share(double numerator, double denominator) {
        return denominator > 0 ? Optional.of(new Share(numerator, denominator)) : Optional.empty();
    }
}
