package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Measure;
import java.util.Optional;

/**
 * The address of a view of the matrix: everything can be sent to a colleague as a link.
 *
 * @param by level of the rows
 * @param answers of the sample or from open links
 * @param measure the one whose items are the columns; empty for all
 */
record MatrixAddress(long wave, PlaceLevel by, Kind answers, Optional<Measure> measure) {

    /** Answers of a drawn sample, or those from open links. */
    enum Kind {
        sample,
        link
    }

    MatrixAddress by(PlaceLevel other) {
        return new MatrixAddress(wave, other, answers, measure);
    }

    MatrixAddress answers(Kind other) {
        return new MatrixAddress(wave, by, other, measure);
    }

    MatrixAddress measure(Optional<Measure> other) {
        return new MatrixAddress(wave, by, answers, other);
    }

    /** Names are letters: nothing needs escaping. */
    @Override
    public String toString() {
        return "/staff/waves/" + wave + "/results/matrix?by=" + by + "&answers=" + answers
                + measure.map(one -> "&measure=" + one.keyword()).orElse("");
    }
}
