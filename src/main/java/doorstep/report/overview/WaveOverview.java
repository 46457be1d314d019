package doorstep.report.overview;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.phone.QuarantinedRecord;
import doorstep.fieldwork.rounds.Progress;
import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.report.Doubted;
import doorstep.response.paper.PaperForm;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings together what the overview of a wave shows, for its page and for a meeting alike. */
@ApplicationScoped
public class WaveOverview {
    @Inject
    WaveResults results;

    @Inject
    CurrentStaff staff;

    @Inject
    Progress progress;

    @Inject
    DoubtsSoFar doubts;

    @Inject
    ChineseClock clock;

    /**
     * What the caller may see of it; a problem where that is no such wave, or no such choice. Needs a transaction.
     *
     * @param map by what the tiles are coloured, as {@link MapChoice} has it; null as usual
     */
    public OverviewView of(long id, String map) {
        ResultsPage page = results.page(id);
        var choice = MapChoice.of(map, page.rates().questionnaire());
        return new OverviewPresenter(page)
                .view(
                        results.since(page),
                        new OverviewPresenter.Fieldwork(
                                progress.doors(id),
                                QuarantinedRecord.countOpen(id, staff.scope()),
                                PaperForm.countWaiting(id, staff.scope()),
                                Doubted.of(page.wave(), page.rates(), doubts)),
                        new OverviewPresenter.Asked(choice, () -> progress.doorsByCommunity(id, clock.now())));
    }
}
