package doorstep.response.paper;

import doorstep.account.CurrentStaff;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.UiLanguage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the pages of paper ask first: which wave and community, whether paper is taken, who types and in which language. */
@RequestScoped
class PaperRounds {
    @Inject
    Waves waves;

    @Inject
    Questionnaires questionnaires;

    @Inject
    CurrentStaff staff;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    /** Throws a ProblemException NOT_FOUND for a community that the wave doesn't go to. */
    PaperRound find(long id, String community) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Wave wave = waves.find(id, community);
            return new PaperRound(
                    wave,
                    community,
                    PlaceNames.of(community),
                    questionnaires.published(wave.formId, wave.version),
                    clock.today());
        });
    }

    /** Whether the caller may settle what two people read differently. */
    boolean decides(String community) {
        return staff.holds(community, Role.MANAGER, Role.STAFF);
    }

    /** Whether the caller may type the community's forms. */
    boolean types(String community) {
        return staff.holds(community, Role.MANAGER, Role.STAFF, Role.ENTRY);
    }

    /** Whether the caller may see more of the community than the forms to be typed. */
    boolean reads(String community) {
        return staff.holds(community, Role.MANAGER, Role.VIEWER, Role.STAFF);
    }

    boolean isTyping(Wave wave) {
        return PaperRound.isTyping(wave, clock.now(), clock.today());
    }

    /** Answers are neither taken before the wave opens nor after they would have been deleted. */
    void mustBeTyping(Wave wave) {
        if (!isTyping(wave)) {
            throw new ProblemException(
                    Problem.CONFLICT, "本轮现在不录入纸质问卷。", "Paper is not typed in for this wave just now.");
        }
    }

    String who() {
        return staff.name();
    }

    Language language() {
        return Language.orChinese(ui.tag());
    }

    PaperMessages words() {
        return ui.texts(PaperMessages.class);
    }
}
