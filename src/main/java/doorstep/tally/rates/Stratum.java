package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** One community of a sample, its answers apart by weighting class and by who asked. */
public final class Stratum {
    private final String community;
    private final OptionalLong households;
    private final double chance;
    private final List<Part> parts;
    private final Cell cell;

    /**
     * @param community its division code
     * @param households N_h: households of the community, where known; 0 or less counts as not known, since somebody lives where answers
     *     come from
     * @param chance with which the community itself was drawn, above 0; 1 where all were taken
     * @param parts of all channels that belong to the sample, at least one
     * @throws IllegalArgumentException for a chance outside (0, 1], or without parts
     */
    public Stratum(String community, OptionalLong households, double chance, List<Part> parts) {
        if (!(chance > 0 && chance <= 1) || parts.isEmpty()) {
            throw new IllegalArgumentException(
                    community + " by a chance of " + chance + " in " + parts.size() + " parts");
        }
        this.community = community;
        this.households = households.orElse(0) > 0 ? households : OptionalLong.empty();
        this.chance = chance;
        this.parts = List.copyOf(parts);
        this.cell = parts.stream().map(Part::cell).reduce(Cell::plus).orElseThrow();
    }

    /** A community that was taken for certain, whose residents all answered by themselves. */
    public Stratum(String community, OptionalLong households, Cell cell) {
        this(community, households, 1, List.of(Part.own(cell)));
    }

    /** The same of a community whose number of households is known. */
    public static Stratum of(String community, long households, Cell cell) {
        return new Stratum(community, OptionalLong.of(households), cell);
    }

    /** The division code. */
    public String community() {
        return community;
    }

    /** N_h, where known. */
    public OptionalLong households() {
        return households;
    }

    /** With which the community was drawn; 1 where all were taken. */
    public double chance() {
        return chance;
    }

    public List<Part> parts() {
        return parts;
    }

    /** All its answers. */
    public Cell cell() {
        return cell;
    }

    /** The same design with each part's cell made into another one, such as of choices. */
    public Stratum map(UnaryOperator<Cell> looked) {
        return with(p -> p.with(looked.apply(p.cell())));
    }

    /**
     * The same with raked weights.
     *
     * @param factor what the weights of a class are multiplied by, above 0
     */
    public Stratum raked(ToDoubleFunction<String> factor) {
        return with(
                p -> new Part(p.weightingClass(), p.interviewer(), p.cell(), factor.applyAsDouble(p.weightingClass())));
    }

    /** The same in other weighting classes, such as of fewer levels: several parts may then be of one class. */
    public Stratum classed(UnaryOperator<String> name) {
        return with(p -> new Part(name.apply(p.weightingClass()), p.interviewer(), p.cell(), p.factor()));
    }

    private Stratum with(UnaryOperator<Part> other) {
        return new Stratum(
                community, households, chance, parts.stream().map(other).toList());
    }

    /** Σ of all weights over the base of the indicator at that place (from 0): households, adults and raking. */
    public double weight(int indicator) {
        return answered() > 0 ? WeighedStratum.of(this).weight(indicator) : 0;
    }

    /** The same of its own people alone, where the community was drawn and so stands for others too. */
    public double own(int indicator) {
        return chance * weight(indicator);
    }

    /** The same community drawn with that chance, above 0 and at most 1. */
    public Stratum by(double chance) {
        return new Stratum(community, households, chance, parts);
    }

    /**
     * A domain: the design stays that of all, and nobody but these is in any base ({@link Cell#within}).
     *
     * @param some of its answers, by class and interviewer as the parts
     */
    public Stratum within(List<Part> some) {
        Cell nobody = Cell.empty(cell.indicators());
        return with(whole -> whole.with(whole.cell()
                .within(some.stream().filter(whole::isLike).map(Part::cell).reduce(nobody, Cell::plus))));
    }

    /** n_h: eligible answers, in the base of an indicator or not. */
    long answered() {
        return cell.responses();
    }

    /**
     * What each answer stands for: N_h / n_h households, over the chance of the community; 1 where N_h is not known, which is right within a
     * single community.
     */
    public double factor() {
        return households.isPresent() ? households.getAsLong() / chance / answered() : 1;
    }

    /**
     * What the finite population takes off the variance of answers, f_h·g_h: the part n_h/N_h of the households that answered, at most 1,
     * times Σw/Σw², which is left of it where one adult of a household is asked ({@link Squares}). 0 where N_h is not known.
     */
    double taken() {
        double part = households.isPresent() ? Math.min(1, (double) answered() / households.getAsLong()) : 0;
        return part > 0 ? part * cell.w() / cell.ww() : 0;
    }
}
