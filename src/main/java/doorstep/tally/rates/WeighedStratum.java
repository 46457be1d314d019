package doorstep.tally.rates;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A community of a sample, in parts that may weigh differently once weights have been raked.
 *
 * @param whole all its answers
 * @param parts together the whole
 * @param isOfPlace false for a community around the place that is looked at, in no base of it but in its design: raking took part of its
 *     weights from there
 */
record WeighedStratum(Stratum whole, List<Part> parts, boolean isOfPlace) {

    static WeighedStratum of(Stratum stratum) {
        boolean alike = stratum.parts().stream().allMatch(part -> part.factor() == 1 && part.isOwn());
        return alike ? new WeighedStratum(stratum, List.of(Part.own(stratum.cell())), true) : apart(stratum);
    }

    /** In its classes. */
    static WeighedStratum apart(Stratum stratum) {
        return new WeighedStratum(stratum, stratum.parts(), true);
    }

    /** Seen from another place: nobody is in any base. */
    WeighedStratum around() {
        Stratum seen = whole.within(List.of());
        return new WeighedStratum(seen, seen.parts(), false);
    }

    /** Σ of all weights over the base of the indicator. */
    double weight(int indicator) {
        return whole.factor() * sum(part -> part.cell().sums(indicator).w());
    }

    /** Σ of weight × credit over the base of the indicator, in ten-thousandths. */
    double weighted(int indicator) {
        return whole.factor()
                * sum(part -> part.cell().sums(indicator).weighted().wy());
    }

    private double sum(ToLongFunction<Part> amount) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.factor() * amount.applyAsLong(part);
        }
        return sum;
    }

    /** Σ of squared weights over the base of the indicator. */
    double squares(int indicator) {
        double squares = 0;
        for (Part part : parts) {
            squares +=
                    part.factor() * part.factor() * part.cell().sums(indicator).ww();
        }
        return whole.factor() * whole.factor() * squares;
    }
}
