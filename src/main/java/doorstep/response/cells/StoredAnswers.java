package doorstep.response.cells;

import doorstep.wave.Answerer;
import doorstep.wave.Channel;

/**
 * What counting needs of a stored response.
 *
 * @param link the share link it came through; null if none
 * @param interviewer as in {@link CellKey}
 * @param answers canonical JSON; empty once withdrawn and erased
 */
record StoredAnswers(
        long waveId,
        String community,
        Channel channel,
        Answerer answerer,
        String link,
        long interviewer,
        String answers) {}
