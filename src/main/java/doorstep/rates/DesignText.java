package doorstep.rates;

import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.Rate;
import java.util.Locale;

/**
 * What the limits of a rate stand on, in figures: how many answers of a simple random sample know as much, and why not all.
 *
 * @param n answers in the base
 * @param worth effective answers, in whole ones
 * @param total design effect, {@code 1.36}
 * @param weights what unequal weights have in it
 * @param volunteers what volunteers have in it
 * @param communities what drawing communities has in it; null where all were taken
 * @param intraclass correlation of two answers that one volunteer collected; empty where no volunteer collected two
 * @param toldApart whether two volunteers asked in some community, so that a volunteer is not the same as a community
 */
public record DesignText(
        long n,
        long worth,
        String total,
        String weights,
        Cluster volunteers,
        Cluster communities,
        String intraclass,
        boolean toldApart) {

    /**
     * A kind of clusters.
     *
     * @param effect design effect, {@code 1.18}
     * @param narrower percent by which limits would be narrower with twice as many of them, about; 0 where hardly at all
     */
    public record Cluster(String effect, long narrower) {
        /** With twice as many clusters each holds half as many answers, so that about half of what it costs is left: 1 + (d − 1)/2. */
        static Cluster of(double effect) {
            double narrower = 1 - Math.sqrt((1 + Math.max(0, effect - 1) / 2) / Math.max(1, effect));
            return new Cluster(times(effect), Math.round(100 * narrower));
        }
    }

    public static DesignText of(Rate rate) {
        DesignEffect effect = rate.effect();
        return new DesignText(
                rate.n(),
                Math.max(1, Math.round(rate.nEff())),
                times(effect.total()),
                times(effect.weights()),
                Cluster.of(effect.volunteers()),
                effect.communities() > 1 ? Cluster.of(effect.communities()) : null,
                effect.intraclass().isPresent() ? times(effect.intraclass().getAsDouble()) : "",
                effect.toldApart());
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f", factor);
    }
}
