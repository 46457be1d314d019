package doorstep.response.resident;

import doorstep.questionnaire.Language;
import doorstep.wave.links.LinkTarget;

/**
 * What stands round every residents' page.
 *
 * @param lang the page's language as HTML names it
 * @param path the address of the link, {@code /s/…}; empty where the link is unknown
 * @param title of the questionnaire; may be empty
 * @param community its name; may be empty
 */
record PageFrame(String lang, String path, String title, String community, boolean madeUp) {

    static PageFrame of(LinkTarget link, Language language) {
        return new PageFrame(
                htmlLang(language),
                "/s/" + link.token(),
                link.questionnaire().title().in(language),
                link.community().name(),
                link.wave().madeUp());
    }

    /** The same at the address where staff try a questionnaire out. */
    PageFrame at(String trial) {
        return new PageFrame(lang, trial, title, community, madeUp);
    }

    /** Whether staff only try it out: then no script keeps or sends anything. */
    public boolean isTrial() {
        return path.startsWith("/staff/");
    }

    /** For an address that leads nowhere. */
    static PageFrame ofNothing(Language language) {
        return new PageFrame(htmlLang(language), "", "", "", false);
    }

    private static String htmlLang(Language language) {
        return language.choose("zh-CN", "en");
    }
}
