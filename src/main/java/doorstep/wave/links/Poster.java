package doorstep.wave.links;

import doorstep.office.PublicAddress;
import doorstep.questionnaire.EstimatedTime;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WaveMessages;
import doorstep.web.QrSvg;
import doorstep.web.Texts;

/**
 * What stands on a poster: who is asked, how long it takes, where, until when. Nothing that could sway an answer.
 *
 * @param typed the address as people type it
 * @param qr an SVG picture
 * @param otherLanguage a line in the other language that is on offer; empty where there is none
 */
public record Poster(
        Wave wave, String community, String title, int minutes, String typed, String qr, String otherLanguage) {

    static Poster of(ShareLink link, String community, Questionnaire questionnaire, String address) {
        Wave wave = link.wave;
        Language language = language(wave);
        String title = questionnaire.title().in(language);
        return new Poster(
                wave,
                community,
                title,
                minutes(questionnaire),
                PublicAddress.typed(address),
                QrSvg.of(address, Texts.in(language.tag(), WaveMessages.class).scan()),
                wave.languages.contains(",")
                        ? Texts.in(language.other().tag(), WaveMessages.class).alsoInThisLanguage()
                        : "");
    }

    /** The one that residents see first. */
    public static Language language(Wave wave) {
        return Language.orChinese(wave.languages.split(",")[0]);
    }

    /** How long answering takes: the same estimate everywhere. */
    public static int minutes(Questionnaire questionnaire) {
        return EstimatedTime.minutes(questionnaire, Language.ZH);
    }

    /** How long the community's name is, as a class of the style sheet. */
    public String size() {
        int width = community.codePoints().map(letter -> letter < 0x250 ? 1 : 2).sum();
        return width <= 16 ? "short" : width <= 28 ? "middling" : "long";
    }
}
