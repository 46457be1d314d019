package doorstep.response.resident;

import doorstep.fieldwork.sampling.Letters;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.answers.ReturnedForm;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.IntakeResult.Refusal;
import doorstep.response.intake.ResponseReceipt;
import doorstep.response.intake.Submission;
import doorstep.response.resident.FormView.Trouble;
import doorstep.wave.links.LinkTarget;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Takes one plain form that came in: judges it, hands it to the intake, and finds the page that answers it. */
@ApplicationScoped
class FormAnswering {
    @Inject
    Intake intake;

    @Inject
    SealedReceipt seals;

    @Inject
    ChineseClock clock;

    Response answer(LinkTarget link, Speech speech, ResidentForm form) {
        ReturnedForm returned = form.judge(link.questionnaire(), clock.today());
        if (form.switchTo().isPresent()) {
            return page(new FormWriter(link, speech, form, returned, false), 200, Trouble.NONE)
                    .build();
        }
        FormWriter judged = new FormWriter(link, speech, form, returned, true);
        if (!returned.mistakes().isEmpty()) {
            return page(judged, 422, judged.mistakes()).build();
        }
        if (returned.news() > 0) {
            return page(judged, 200, judged.news()).build();
        }
        if (Letters.carry(link) && form.householdCode().isEmpty()) {
            return page(judged, 422, judged.codeTrouble(true)).build();
        }
        return pageFor(intake.take(submission(link, speech, form, returned)), link, speech, form, returned);
    }

    /** For a wave that has closed: the way to the thanks, if this form got in before and its answer was lost. */
    Optional<Response> repeated(LinkTarget link, Speech speech, ResidentForm form) {
        ReturnedForm returned = form.judge(link.questionnaire(), clock.today());
        return intake.findStored(submission(link, speech, form, returned))
                .flatMap(IntakeResult::proof)
                .map(receipt -> toThanks(link, speech, receipt));
    }

    private static Submission submission(LinkTarget link, Speech speech, ResidentForm form, ReturnedForm returned) {
        return Submission.byLink(
                        form.uuid(), link, speech.tongue(), returned.checked().answers(), form.householdCode())
                .by(form.letter().answerer());
    }

    private Response pageFor(
            IntakeResult result, LinkTarget link, Speech speech, ResidentForm form, ReturnedForm returned) {
        return result.match(new IntakeResult.Cases<>(
                receipt -> toThanks(link, speech, receipt),
                receipt -> toThanks(link, speech, receipt),
                why -> refused(why, link, speech, form, returned),
                seconds -> busy(seconds, new FormWriter(link, speech, form, returned, true))));
    }

    private static Response refused(
            Refusal why, LinkTarget link, Speech speech, ResidentForm form, ReturnedForm returned) {
        ResponseMessages words = Page.words(speech.ours());
        return switch (why) {
            case HOUSEHOLD_HAS_ANSWERED -> SorryPages.householdHasAnswered(link, speech);
            case OTHER_ANSWERS -> {
                FormWriter again = new FormWriter(link, speech, form.asAnotherPerson(), returned, true);
                List<String> lines = List.of(words.otherAnswersOwn(), words.otherAnswersElse());
                yield page(again, 409, new Trouble("other", words.otherAnswersTitle(), lines))
                        .build();
            }
            case WITHDRAWN -> {
                FormWriter again = new FormWriter(link, speech, form.asAnotherPerson(), returned, true);
                Trouble trouble = new Trouble("refused", words.withdrawnTitle(), List.of(words.withdrawnRemedy()));
                yield page(again, 409, trouble).build();
            }
            case UNKNOWN_HOUSEHOLD_CODE -> unknownCode(link, speech, form, returned);
        };
    }

    private static Response unknownCode(LinkTarget link, Speech speech, ResidentForm form, ReturnedForm returned) {
        if (Letters.carry(link)) {
            FormWriter again = new FormWriter(link, speech, form, returned, true);
            return page(again, 422, again.codeTrouble(false)).build();
        }
        ResponseMessages words = Page.words(speech.ours());
        FormWriter again = new FormWriter(link, speech, form.withoutCode(), returned, true);
        Trouble trouble = new Trouble("refused", words.unknownCodeTitle(), List.of(words.unknownCodeRemedy()));
        return page(again, 422, trouble).build();
    }

    private static Response busy(int seconds, FormWriter again) {
        ResponseMessages words = Page.words(again.speech().ours());
        return page(again, 503, new Trouble("busy", words.busyTitle(), List.of(words.busyRemedy())))
                .header("Retry-After", seconds)
                .build();
    }

    private Response toThanks(LinkTarget link, Speech speech, ResponseReceipt receipt) {
        return ThanksPages.way(link, speech, seals.seal(receipt, link.token()));
    }

    static Response.ResponseBuilder page(FormWriter form, int status, Trouble trouble) {
        return Page.of(
                status,
                ResidentTemplates.form(form.frame(), form.write(trouble)),
                form.speech().ours());
    }
}
