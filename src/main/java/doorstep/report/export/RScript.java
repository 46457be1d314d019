package doorstep.report.export;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.WavePlaces;
import java.util.List;

/**
 * How R's survey package gives our rates back from the file of single answers.
 *
 * <p>The same to the last digits, but where all in the base said the same: then R has no limits, and ours are Clopper–Pearson's.
 *
 * @param file name of the CSV file
 * @param indicator the one of the example
 * @param street code of the one of the example
 */
record RScript(String file, String indicator, String street) {

    /** With the first indicator and the first street of a wave as its example. */
    static RScript of(long wave, Questionnaire questionnaire, WavePlaces places) {
        return new RScript(
                "wave-" + wave + "-responses.csv",
                questionnaire.indicators().stream()
                        .map(Indicator::name)
                        .findFirst()
                        .orElse("NAME"),
                places.codes().stream()
                        .map(PlaceLevel.street::codeOf)
                        .findFirst()
                        .orElse("CODE"));
    }

    /** What must be said once. */
    public String preparation() {
        return "library(survey); options(survey.lonely.psu = \"adjust\")";
    }

    /** The two lines: the sample, and its design. */
    public List<String> design() {
        return List.of(
                "d <- subset(read.csv(\"" + file
                        + "\", fileEncoding = \"UTF-8-BOM\", colClasses = c(community = \"character\","
                        + " street = \"character\", stratum = \"character\")), !is.na(weight))",
                "s <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~fpc, data = d)");
    }

    /** The rate of all communities together, with its limits. */
    public String whole() {
        return "svyciprop(~credit." + indicator + ", subset(s, !is.na(credit." + indicator + ")), method = \"beta\")";
    }

    /** The rate of one street. */
    public String within() {
        return "svyciprop(~credit." + indicator + ", subset(s, !is.na(credit." + indicator + ") & street == \"" + street
                + "\"), method = \"beta\")";
    }

    /** The design with raked weights, and a rate by it; of use only where the column weight_raked is filled. */
    public List<String> raked() {
        return List.of(
                "k <- svydesign(~1, strata = ~stratum, weights = ~weight_raked, fpc = ~fpc,"
                        + " data = subset(d, !is.na(weight_raked)))",
                "svymean(~credit." + indicator + ", subset(k, !is.na(credit." + indicator + ")))");
    }

    List<String> lines() {
        return List.of(
                preparation(), design().get(0), design().get(1), whole(), within(), raked().get(0), raked().get(1));
    }
}
