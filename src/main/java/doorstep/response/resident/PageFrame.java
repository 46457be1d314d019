package doorstep.response.resident;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Speech.Said;
import doorstep.questionnaire.Tongue;
import doorstep.wave.links.LinkTarget;

/**
 * What stands round every residents' page.
 *
 * @param speech how the page speaks: as a whole in a language of ours, its questionnaire perhaps in another
 * @param path the address of the link, {@code /s/…}; empty where the link is unknown
 * @param title of the questionnaire; may be without words
 * @param community its name; may be empty
 */
record PageFrame(Speech speech, String path, Said title, String community, boolean madeUp) {

    static PageFrame of(LinkTarget link, Speech speech) {
        return new PageFrame(
                speech,
                "/s/" + link.token(),
                speech.say(link.questionnaire().title()),
                link.community().name(),
                link.wave().madeUp());
    }

    /** The same at the address where staff try a questionnaire out. */
    PageFrame at(String trial) {
        return new PageFrame(speech, trial, title, community, madeUp);
    }

    /** Whether staff only try it out: then no script keeps or sends anything. */
    public boolean isTrial() {
        return path.startsWith("/staff/");
    }

    /** For an address that leads nowhere. */
    static PageFrame ofNothing(Language language) {
        return new PageFrame(Speech.of(language), "", new Said("", Tongue.of(language), false), "", false);
    }
}
