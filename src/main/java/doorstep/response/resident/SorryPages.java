package doorstep.response.resident;

import doorstep.front.DoorBox;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.wave.Wave;
import doorstep.wave.links.LinkTarget;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Says kindly why there is no form: with the dates, and what a person can do. */
final class SorryPages {

    private SorryPages() {}

    /** Nobody issued such a link, or staff took it back. */
    static Response unknown(String token, Language language) {
        ResponseMessages words = Page.words(language);
        return Page.of(
                        404,
                        ResidentTemplates.nowhere(
                                PageFrame.ofNothing(language), words.unknownTitle(), DoorBox.unknown(token)),
                        language)
                .build();
    }

    /** What stands in place of the form when the wave is not open at that moment; empty while it is. */
    static Optional<Response> unlessOpen(LinkTarget link, Speech speech, LocalDateTime now) {
        Wave.State state = link.state(now);
        return state.takesAnswers() ? Optional.empty() : Optional.of(notOpen(link, state, speech));
    }

    private static Response notOpen(LinkTarget link, Wave.State state, Speech speech) {
        ResponseMessages words = Page.words(speech.ours());
        PageFrame frame = PageFrame.of(link, speech);
        String opens = Page.moment(link.wave().opensAt(), speech.ours());
        String closes = Page.moment(link.wave().closesAt(), speech.ours());
        if (state.hasOpened()) {
            List<String> lines = List.of(words.closedDates(opens, closes), words.closedThanks());
            return page(410, frame, words.closedTitle(), lines);
        }
        List<String> lines = state == Wave.State.DRAFT
                ? List.of(words.notYetWithoutDate())
                : List.of(words.notYetDates(opens, closes), words.notYetComeBack());
        return page(403, frame, words.notYetTitle(), lines);
    }

    /** The same household sent its answers before. */
    static Response householdHasAnswered(LinkTarget link, Speech speech) {
        ResponseMessages words = Page.words(speech.ours());
        List<String> lines = List.of(words.householdAnswered(), words.householdAsk());
        return page(409, PageFrame.of(link, speech), words.householdTitle(), lines);
    }

    private static Response page(int status, PageFrame frame, String heading, List<String> lines) {
        return Page.of(
                        status,
                        ResidentTemplates.sorry(frame, heading, lines, status == 403),
                        frame.speech().ours())
                .build();
    }
}
