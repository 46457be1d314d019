package doorstep.report.print;

import doorstep.questionnaire.Language;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.Reason;
import doorstep.rates.Standing;
import doorstep.rates.WaveRates;
import doorstep.report.print.PrintView.Cell;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import java.util.Optional;

/** Figures as the report prints them. */
final class PrintFigures {
    private final WaveRates rates;
    private final Language language;

    PrintFigures(WaveRates rates, Language language) {
        this.rates = rates;
        this.language = language;
    }

    Cell of(Finding<? extends Measured> finding) {
        FigureText text = FigureText.spoken(finding, rates, language);
        return new Cell(
                text.interval().value(),
                text.limits(),
                text.n(),
                text.standing().mark(),
                text.standing().label(),
                text.why().brief());
    }

    /** A measure's total; it has no base of its own. */
    Cell of(Optional<MeasureTotal> total) {
        if (total.isEmpty()) {
            return new Cell("", "", 0, "–", "", Reason.NO_ANSWERS.brief().in(language));
        }
        MeasureTotal found = total.get();
        Standing standing = Standing.of(found, found.target());
        String limits = Figures.bare(found.limits().low()) + "–"
                + Figures.bare(found.limits().high());
        return new Cell(
                Figures.bare(found.rate()),
                limits,
                0,
                rates.isOfLinks() ? "" : standing.mark(),
                rates.isOfLinks() ? "" : standing.label().in(language),
                "");
    }
}
