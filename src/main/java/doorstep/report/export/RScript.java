package doorstep.report.export;

import doorstep.census.CensusMargin;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.rates.CensusWeights;
import doorstep.rates.WaveRates;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How R's survey package gives our rates, standard errors and limits back: what is drawn and weighed from the file of single answers; what
 * the design beyond it costs from the file of rates, because who was asked by whom may not stand beside single answers.
 *
 * @param wave number of the wave, by which files are called
 * @param indicator the one of the example
 * @param whole code of the place that all communities lie in
 * @param street code of the one of the example
 * @param weights how weights came to be the headline's
 */
record RScript(long wave, String indicator, String whole, String street, Weights weights) {
    private static final Weights DRAWN = new Weights("weight", List.of());

    /**
     * Where the weights of the headline stand.
     *
     * @param column of the file
     * @param margins that R itself rakes them to, so that it knows their variance; none where they are taken as they stand: as they were drawn,
     *     or raked and held at bounds
     */
    record Weights(String column, List<CensusMargin> margins) {
        private static Weights of(CensusWeights census) {
            return census.raked()
                    .map(raked -> raked.fit().trimmed() > 0
                            ? new Weights("weight_raked", List.of())
                            : new Weights("weight", census.used()))
                    .orElse(DRAWN);
        }
    }

    /** With the first indicator and the first street of a wave as its example. */
    static RScript of(long wave, WaveRates rates) {
        return new RScript(
                wave,
                rates.questionnaire().indicators().stream()
                        .map(Indicator::name)
                        .findFirst()
                        .orElse("NAME"),
                rates.places().whole().place().code(),
                rates.places().codes().stream()
                        .map(PlaceLevel.street::codeOf)
                        .findFirst()
                        .orElse("CODE"),
                Weights.of(rates.weighting()));
    }

    /** What must be said once. */
    public String preparation() {
        return "library(survey); options(survey.lonely.psu = \"adjust\")";
    }

    /** The sample, and its design; raked where it is. */
    public List<String> design() {
        return Stream.concat(
                        Stream.of(
                                "d <- subset(read.csv(\"wave-" + wave
                                        + "-responses.csv\", fileEncoding = \"UTF-8-BOM\", colClasses = c(community = \"character\","
                                        + " street = \"character\", stratum = \"character\")), !is.na(" + weights.column
                                        + "))",
                                "s <- svydesign(~1, strata = ~stratum, weights = ~" + weights.column
                                        + ", fpc = ~fpc, data = d)"),
                        weights.margins.isEmpty() ? Stream.of() : raking())
                .toList();
    }

    private Stream<String> raking() {
        String margins = weights.margins.stream()
                .map(one -> one.question().name() + " = c("
                        + one.shares().entrySet().stream()
                                .map(level -> level.getKey() + " = " + level.getValue())
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(", "));
        return Stream.of(
                "m <- list(" + margins + ")",
                "for (q in names(m)) s$variables[[q]] <- factor(s$variables[[q]], names(m[[q]]))",
                "x <- model.matrix(reformulate(names(m)), s$variables)",
                "s <- calibrate(s, reformulate(names(m)), setNames(c(1, unlist(lapply(m, `[`, -1))), colnames(x)) * sum(weights(s)),"
                        + " calfun = \"raking\", epsilon = 1e-13, maxit = 200)");
    }

    /**
     * From a mean by that design to our limits: what volunteers and drawn communities add to its variance, effective answers of at most n, and
     * the beta limits of Korn and Graubard by them.
     */
    public List<String> limits() {
        return List.of(
                "limits <- function(item, by, place, within = TRUE, of = s) {",
                "  y <- of$variables[[paste0(\"credit.\", item)]]; base <- !is.na(y) & within",
                "  m <- svymean(~y, subset(update(of, y = ifelse(base, y, 0)), base))",
                "  r <- read.csv(sprintf(\"wave-" + wave
                        + "-rates-%s.csv\", by), fileEncoding = \"UTF-8-BOM\", colClasses = c(place = \"character\"))",
                "  r <- r[r$place == place & r$indicator == item, ]",
                "  p <- unname(coef(m)); n <- r$sample_n; f <- r$sample_deff_volunteers * r$sample_deff_communities",
                "  v <- vcov(m)[1] * f; same <- v < 1e-20",
                "  k <- if (same) n / (r$sample_deff_weights * f) else min(n, p * (1 - p) * r$sample_spread / v)",
                "  if (!same && r$sample_df >= 1) k <- min(n, k * (qt(.975, n - 1) / qt(.975, r$sample_df))^2)",
                "  k <- k / r$sample_spread",
                "  c(rate = p, se = sqrt(v), low = qbeta(.025, k * p, k * (1 - p) + 1), high = qbeta(.975, k * p + 1, k * (1 - p)))",
                "}");
    }

    /** The rate of all communities together, with its limits. */
    public String whole() {
        return "limits(\"" + indicator + "\", \"" + PlaceLevel.ofCode(whole).orElse(PlaceLevel.province) + "\", \""
                + whole + "\")";
    }

    /** The rate of one street. */
    public String within() {
        return "limits(\"" + indicator + "\", \"street\", \"" + street + "\", s$variables$street == \"" + street
                + "\")";
    }

    /**
     * The same by replicate weights: of the design that the file shows, raking included; what it does not show is the factor of {@link
     * #limits} as before.
     *
     * <p>The infinitesimal jackknife: each answer i of a stratum has two replicates, in which it weighs ε more, or less, and all of its stratum
     * 1/n_h of that less, or more, all times its weight: L. A. Jaeckel, Bell Laboratories memorandum MM 72-1215-11 (1972). With ε next to 0 its
     * variance is that of linearisation; that of JKn, where ε is 1, is apart by a part of 1/n. No fewer than n − H replicates can do so for
     * whatever is asked and wherever, as the variance within H strata has that rank. Raking turns each replicate into its residual from the
     * margins.
     */
    public List<String> replicates() {
        return List.of(
                "replicates <- function(s, e = 1e-4) {",
                "  h <- s$variables$stratum; n <- ave(weights(s), h, FUN = length)",
                "  k <- diag(length(n)) - outer(h, h, `==`) / ifelse(n > 1, n, Inf)",
                "  for (p in s$postStrata) k <- qr.resid(p$qr, k * p$w) / p$w",
                "  svrepdesign(repweights = weights(s) * cbind(1 + e * k, 1 - e * k), weights = weights(s), data = s$variables,"
                        + " type = \"other\", scale = 1, rscales = rep((1 - s$variables$fpc) * n / pmax(1, n - 1), 2) / (2 * e^2),"
                        + " combined.weights = TRUE, mse = TRUE)",
                "}",
                "j <- replicates(s)",
                whole().replaceFirst("\\)$", ", of = j)"));
    }

    List<String> lines() {
        return Stream.of(List.of(preparation()), design(), limits(), List.of(whole(), within()), replicates())
                .flatMap(List::stream)
                .toList();
    }
}
