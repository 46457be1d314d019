package doorstep.tally.rates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The sums of squares that the variance of an estimate is made of, stage by stage, in ten-thousandths squared.
 *
 * <p>With u what an answer adds to the estimate ({@link Linear}) and n_h the answers of community h:
 *
 * <ul>
 *   <li>{@code single} = Σ_h n_h/(n_h−1) · Σ(u − ū_h)²: answers one by one. A community with a single answer is centred at the mean of all
 *       (0) without the factor, as R with {@code survey.lonely.psu = "adjust"}
 *   <li>{@code finite} = the same with [1 − f_h·g_h], f_h = n_h/N_h, at most 1, and g_h = Σw/Σw². Two stages, households out of N_h and one
 *       adult of w: V = k²[(1 − f)·n·s² + f·Σv_i], v_i the variance of w·y over the adults of household i (Cochran, Sampling Techniques,
 *       3rd ed. 1977, section 11.8 (11.24); Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, result 4.3.1). Of one
 *       adult v_i cannot be estimated. It is largest where the adults of a household have nothing in common: (w² − w)σ², beside w²σ² for
 *       all of it. So Σv_i ≤ (1 − g)·n·s², g = Σw²·(1/w)/Σw² = Σw/Σw²: a person's own chance is never taken off. It is where an answer
 *       weighs 1 though a adults live there, since nobody knows by what chance this one answered: g would be the mean of 1/a, and a is not
 *       in the sums. Right for the rate of those who answer letters; for all adults too sure by √((1 − f)/(1 − f/a)) at most: of a = 2,
 *       0.99 at f = 0.05, 0.96 at 0.15, 0.68 at 0.7
 *   <li>{@code clustered} = Σ_v(Σ_h t_hv)² + Σ_own t², t = √(m_h/(m_h−1))·(U − Ū_h) over the m_h clusters of the community, U being Σu of
 *       one volunteer's answers, or of a single answer that was given without one: R's {@code svydesign(id = ~cluster, strata =
 *       ~community, nest = TRUE)} where nobody asks in two communities; a volunteer's t are added up over them before squaring
 *   <li>{@code between} = m/(m−1)·Σ_c(U_c − Ū)² over the communities as units
 * </ul>
 */
final class Squares {
    private static final double ROUNDING = 1e-12;

    private final Linear linear;
    private final ToDoubleFunction<Part> explained;
    private final Map<Long, Volunteer> volunteers = new TreeMap<>();
    private double single;
    private double finite;
    private double own;
    private double alone;
    private double units;
    private boolean toldApart;
    private double sum;
    private double squares;

    /** One volunteer through all communities. */
    private static final class Volunteer {
        private double t;
        private double share;
        private double within;
        private double freedom;

        /** Σ of the squared shares, one community together. */
        private void add(double apart, double portion, double free) {
            t += apart;
            share += portion;
            within += portion * portion;
            freedom += portion * portion * free;
        }
    }

    /** One volunteer in one community. */
    private static final class Rounds {
        private double sum;
        private double share;
    }

    /** @param explained what margins explain of the answers of a part, 0 without any */
    Squares(List<WeighedStratum> strata, Linear linear, ToDoubleFunction<Part> explained) {
        this.linear = linear;
        this.explained = explained;
        strata.forEach(this::add);
    }

    private void add(WeighedStratum stratum) {
        Stratum whole = stratum.whole();
        double k = whole.factor();
        Map<Long, Rounds> rounds = new HashMap<>();
        Spread all = Spread.NONE;
        Spread self = Spread.NONE;
        long selves = 0;
        for (Part part : stratum.parts()) {
            Spread spread = linear.spread(part, explained.applyAsDouble(part));
            all = all.plus(spread);
            if (!part.isOwn() && part.cell().responses() > 0) {
                Rounds own = rounds.computeIfAbsent(part.interviewer(), v -> new Rounds());
                own.sum += k * spread.sum();
                own.share += k * linear.weight(part);
                alone += k * k * linear.squares(part);
            } else {
                self = self.plus(spread);
                selves += part.cell().responses();
            }
        }
        double apart = k * k * few(whole.answered()) * all.centred(whole.answered());
        single += apart;
        finite += (1 - whole.taken()) * apart;
        units++;
        toldApart |= rounds.size() > 1;
        sum += k * all.sum();
        squares += k * k * all.sum() * all.sum();
        cluster(rounds, self, selves, k);
    }

    private void cluster(Map<Long, Rounds> rounds, Spread self, long selves, double k) {
        long m = selves + rounds.size();
        double centre = m > 1
                ? (k * self.sum()
                                + rounds.values().stream()
                                        .mapToDouble(r -> r.sum)
                                        .sum())
                        / m
                : 0;
        double few = few(m);
        Spread moved = new Spread(
                0, k * k * self.squares() + centre * (selves * centre - 2 * k * self.sum()), k * k * self.scale());
        own += few * moved.centred(1);
        rounds.forEach((who, r) -> volunteers
                .computeIfAbsent(who, v -> new Volunteer())
                .add(Math.sqrt(few) * (r.sum - centre), r.share, m > 1 ? 1 - 1.0 / m : 1));
    }

    private static double few(long n) {
        return n > 1 ? (double) n / (n - 1) : 1;
    }

    double single() {
        return single;
    }

    double finite() {
        return finite;
    }

    double clustered() {
        return own + asked();
    }

    /** What volunteers have of clustered. */
    double asked() {
        return volunteers.values().stream().mapToDouble(v -> v.t * v.t).sum();
    }

    /** How much clustered is beyond single, 0 or more: answers of one volunteer are never taken to be surer than answers one by one. */
    double beyondSingle() {
        double more = clustered() - single;
        return more > ROUNDING * single ? more : 0;
    }

    /** Whether two volunteers asked in some community. */
    boolean toldApart() {
        return toldApart;
    }

    double between() {
        return few((long) units) * Math.max(0, squares - sum * sum / units);
    }

    /** m: communities with answers. */
    double communities() {
        return units;
    }

    /** What a variance between volunteers of 1 would add: Σ_v(Σ shares of v)² less the squared shares of the answers themselves, 0 or more. */
    double workload() {
        return Math.max(
                0,
                volunteers.values().stream().mapToDouble(v -> v.share * v.share).sum() - alone);
    }

    /** The part of it that is within communities. */
    double workloadWithin() {
        return Math.max(
                0, volunteers.values().stream().mapToDouble(v -> v.within).sum() - alone);
    }

    /**
     * Degrees of freedom of {@code asked}: (Σa)²/Σa² for workloads a = (Σ shares)², F. E.
     * Satterthwaite, Biometrics Bulletin 2 (1946), p. 110–114, times 1 − 1/m_h in the mean over volunteers' squared shares in communities,
     * or 1 − 1/V of V volunteers where that is less; at least 1.
     */
    double freedom() {
        double a = 0;
        double aa = 0;
        double free = 0;
        double within = 0;
        for (Volunteer v : volunteers.values()) {
            double load = v.share * v.share;
            a += load;
            aa += load * load;
            free += v.freedom;
            within += v.within;
        }
        double lonely = volunteers.isEmpty() ? 0 : 1.0 / volunteers.size();
        return a > 0 ? Math.max(1, a * a / aa * Math.min(free / within, 1 - lonely)) : 1;
    }
}
