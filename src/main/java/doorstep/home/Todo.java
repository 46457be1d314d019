package doorstep.home;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.phone.QuarantinedRecord;
import doorstep.fieldwork.rounds.Progress;
import doorstep.fieldwork.sampling.DrawAlarms;
import doorstep.followup.tasks.Task;
import doorstep.place.Scope;
import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.rates.ResultsPage;
import doorstep.report.Doubted;
import doorstep.response.paper.PaperForm;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Gathers what waits for somebody in the caller's places: a few statements, however many places and waves there are. */
@RequestScoped
class Todo {
    @Inject
    CurrentStaff staff;

    @Inject
    Progress progress;

    @Inject
    DoubtsSoFar doubts;

    @Inject
    DrawAlarms draws;

    @Inject
    ChineseClock clock;

    @Inject
    UiLanguage ui;

    /** Of no wave in particular. */
    List<HomeView.Due> everywhere() {
        List<HomeView.Due> due = new ArrayList<>();
        long late = Task.countLate(staff.scope(), clock.today());
        add(due, late, words().late(late), "/staff/tasks?overdue=yes");
        return due;
    }

    /** Of a wave that has opened; what can still be done at doors only while it is open. */
    List<HomeView.Due> of(ResultsPage page, boolean isOpen) {
        List<HomeView.Due> due = new ArrayList<>();
        long id = page.wave().id;
        String path = "/staff/waves/" + id;
        Scope places = staff.scope();
        long quarantined = QuarantinedRecord.countOpen(id, places);
        add(due, quarantined, words().quarantined(quarantined), path + "/quarantine");
        if (isOpen) {
            long doors = progress.doors(id).notTried();
            add(due, doors, words().doors(doors), path + "/fieldwork");
        }
        phones(due, progress.phones(id, clock.now()), isOpen, path + "/fieldwork#phones");
        Doubted doubted = Doubted.of(page.wave(), page.rates(), doubts);
        if (doubted.isAny()) {
            due.add(new HomeView.Due(
                    doubted.isKnown()
                            ? words().doubts(doubted.volunteers(), doubted.interviews())
                            : words().doubtsUnknown(),
                    path + "/doubts"));
        }
        if (isOpen) {
            long alarms = draws.of(id, places);
            add(due, alarms, words().draws(alarms), path + "/samples");
            add(due, page.rates().isOfLinks() ? 1 : 0, words().noSample(), path + "/samples");
        }
        long paper = PaperForm.countWaiting(id, places);
        add(due, paper, words().paper(paper), path + "/paper");
        return due;
    }

    private void phones(List<HomeView.Due> due, Progress.Phones phones, boolean isOpen, String address) {
        if (isOpen) {
            add(due, phones.inNeed(), words().phonesInNeed(phones.inNeed()), address);
            add(due, phones.silent(), words().phonesSilent(phones.silent()), address);
        } else {
            add(due, phones.waiting(), words().onPhones(phones.waiting()), address);
        }
    }

    private static void add(List<HomeView.Due> due, long count, String text, String address) {
        if (count > 0) {
            due.add(new HomeView.Due(text, address));
        }
    }

    private HomeMessages words() {
        return ui.texts(HomeMessages.class);
    }
}
