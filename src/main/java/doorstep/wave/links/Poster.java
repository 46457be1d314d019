package doorstep.wave.links;

import doorstep.office.PublicAddress;
import doorstep.questionnaire.EstimatedTime;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WaveMessages;
import doorstep.web.QrSvg;
import doorstep.web.Texts;
import java.util.List;

/**
 * What stands on a poster: who is asked, how long it takes, where, until when. Nothing that could sway an answer.
 *
 * @param typed the address as people type it
 * @param qr an SVG picture
 * @param others what is said of each other language on offer, in it
 */
public record Poster(
        Wave wave,
        String community,
        Speech.Said title,
        int minutes,
        String typed,
        String qr,
        List<Speech.Said> others) {

    static Poster of(ShareLink link, String community, Questionnaire questionnaire, String address) {
        Wave wave = link.wave;
        Speech speech = wave.speech();
        return new Poster(
                wave,
                community,
                speech.say(questionnaire.title()),
                minutes(questionnaire),
                PublicAddress.typed(address),
                QrSvg.of(
                        address,
                        Texts.in(speech.ours().tag(), WaveMessages.class).scan()),
                others(wave));
    }

    /** The other languages on offer, each so that its own speakers read it. */
    public static List<Speech.Said> others(Wave wave) {
        return wave.tongues().stream()
                .skip(1)
                .map(one -> new Speech.Said(also(one), one, true))
                .toList();
    }

    private static String also(Tongue tongue) {
        return tongue.ours()
                .filter(language -> Tongue.of(language).equals(tongue))
                .map(language -> Texts.in(language.tag(), WaveMessages.class).alsoInThisLanguage())
                .orElseGet(tongue::ownName);
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
