package doorstep.report.export;

import doorstep.questionnaire.answers.Answers;
import doorstep.rates.WavePlaces;
import doorstep.response.cells.StoredResponse;
import doorstep.tally.cells.Credited;
import java.util.OptionalDouble;

/**
 * One response, read and credited, with its part in the sample.
 *
 * @param isCounted false for one that staff left out of the results
 * @param sampled answers of the sample in its community, of which each is one
 * @param raking what raking to census figures multiplies its weight by; empty where there is none
 */
record ResponseLine(
        StoredResponse kept,
        boolean isCounted,
        WavePlaces.Community community,
        Answers answers,
        Credited credited,
        long sampled,
        OptionalDouble raking) {

    /** Whether a rate of the sample may rest on it. */
    boolean isInSample() {
        return isCounted && kept.channel().isSampled() && credited.eligible();
    }
}
