package doorstep.report.export;

import doorstep.questionnaire.answers.Answers;
import doorstep.tally.cells.Credited;
import doorstep.wave.Channel;

/**
 * One response, read and credited, as one of its crowd.
 *
 * @param channel by which it came; of the crowd, a column tells only what the crowd's traits do
 * @param isCounted false for one that staff left out of the results
 */
record ResponseLine(Channel channel, boolean isCounted, Answers answers, Credited credited, Crowd crowd) {
    String trait(int at) {
        return crowd.traits().at(at);
    }

    /** Whether a rate of the sample may rest on it, and how much it counts there is known. */
    boolean isWeighted() {
        return crowd.weight() > 0;
    }
}
