package doorstep.report.print;

import doorstep.questionnaire.Language;
import doorstep.rates.ReportMessages;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.report.Doubted;
import doorstep.wave.Reach;
import doorstep.wave.WaveMessages;
import doorstep.web.DisplayTime;
import doorstep.web.Punctuation;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is not sure of a wave's figures, in the sentences that stand over its pages. */
final class PaperDoubts {
    private final ResultsPage page;
    private final WavePlaces.RatedPlace place;
    private final ReportMessages words;
    private final Language language;

    PaperDoubts(ResultsPage page, WavePlaces.RatedPlace place) {
        this.page = page;
        this.place = place;
        this.language = page.language();
        this.words = Texts.in(language.tag(), ReportMessages.class);
    }

    List<String> said(Doubted doubted) {
        List<String> said = new ArrayList<>();
        if (page.rates().isOfLinks()) {
            said.add(words.ofLinks());
        } else {
            reach(said);
        }
        if (page.wave().isOpen(page.asOf())) {
            said.add(words.preliminary(DisplayTime.shown(page.wave().closesAt)) + stop());
        }
        if (page.rates().waiting() > 0) {
            said.add(Texts.in(language.tag(), WaveMessages.class)
                            .waiting(page.rates().waiting())
                    + stop());
        }
        if (page.onPhones() > 0) {
            said.add(words.onPhones(page.onPhones()) + stop());
        }
        doubted(doubted, said);
        if (page.rakedTo().isEmpty() && !page.notRaked().isEmpty()) {
            said.add(words.notRaked());
        }
        return said;
    }

    private void reach(List<String> said) {
        Reach reach = place.reach();
        if (reach.isSome()) {
            said.add(
                    reach.isCounted()
                            ? words.reachSome(place.name(), reach.all(), reach.asked())
                            : words.reachPicked(place.name(), reach.asked()));
        } else if (reach.isDrawn()) {
            said.add(words.reachDrawn(place.name(), reach.all(), reach.asked()));
        }
    }

    private void doubted(Doubted doubted, List<String> said) {
        if (!doubted.isAny()) {
            return;
        } else if (!doubted.isKnown()) {
            said.add(words.doubtedUnknown());
            return;
        }
        if (doubted.volunteers() > 0) {
            said.add(words.doubtedVolunteers(doubted.volunteers()));
        }
        if (doubted.interviews() > 0) {
            said.add(words.doubtedInterviews(doubted.interviews()));
        }
        said.add(words.doubtedIncluded());
    }

    private String stop() {
        return Punctuation.of(language.tag()).stop();
    }
}
