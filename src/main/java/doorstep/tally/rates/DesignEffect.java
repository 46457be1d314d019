package doorstep.tally.rates;

import java.util.OptionalDouble;

/**
 * How many times as many answers of a simple random sample would know as much, and why. The parts multiply up to the total only nearly:
 * credits' spread and the finite population are in the total alone.
 *
 * @param total n / n_eff, 1 or more
 * @param weights what unequal weights cost: Kish's 1 + cv², 1 or more
 * @param volunteers what it costs that answers collected by one volunteer resemble each other: 1 where they don't, or nobody asked
 * @param communities what it costs that communities were drawn: 1 where all were taken
 * @param spread s²/(p(1−p)): how much less single credits vary than zeros and ones, above 0 and at most 1
 * @param intraclass correlation of two answers that one volunteer collected in a community; empty where no volunteer collected two
 * @param toldApart whether two volunteers asked in some community of the wave: else what is put down to volunteers may be the communities'
 */
public record DesignEffect(
        double total,
        double weights,
        double volunteers,
        double communities,
        double spread,
        OptionalDouble intraclass,
        boolean toldApart) {

    DesignEffect inAll(double all) {
        return new DesignEffect(all, weights, volunteers, communities, spread, intraclass, toldApart);
    }
}
