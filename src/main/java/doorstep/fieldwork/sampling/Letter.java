package doorstep.fieldwork.sampling;

import doorstep.office.PublicAddress;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.wave.Wave;
import doorstep.wave.links.Poster;
import doorstep.web.Chunks;
import doorstep.web.QrSvg;
import doorstep.web.Texts;
import java.util.List;

/**
 * A letter to a household: to a door, never to a name.
 *
 * @param groups the code as people type it, four digits at a time
 */
record Letter(int number, String address, String qr, List<String> groups, boolean replacesOne) {
    private static final int GROUP = 4;

    /** @param address of the share link; the code goes behind its #, where no server and no log sees it */
    static Letter of(Letters.Coded coded, String address, String scan) {
        return new Letter(
                coded.to().number(),
                coded.to().door().shown(),
                QrSvg.of(address + "#c=" + coded.code(), scan),
                List.of(coded.code().split("(?<=\\G.{" + GROUP + "})")),
                coded.to().letterNo() > 0);
    }

    /** What stands in all letters of a community. */
    record Common(Wave wave, String community, Speech.Said title, int minutes, String typed) {
        static Common of(Wave wave, String community, Questionnaire questionnaire, String address) {
            return new Common(
                    wave,
                    community,
                    wave.speech().say(questionnaire.title()),
                    Poster.minutes(questionnaire),
                    PublicAddress.typed(address));
        }

        /** What is said of each other language on offer, in it. */
        public List<Speech.Said> others() {
            return Poster.others(wave);
        }
    }

    /**
     * The letters of one print on their pages.
     *
     * @param answered households left out, since they had answered
     */
    record Sheets(Common common, List<List<Letter>> pages, int aPage, int answered) {
        static Sheets of(Common common, Letters.Printed print, String address, int aPage) {
            String scan = Texts.in(common.wave.speech().ours().tag(), SamplingMessages.class)
                    .letterScan();
            List<Letter> all = print.letters().stream()
                    .map(one -> Letter.of(one, address, scan))
                    .toList();
            return new Sheets(common, Chunks.of(all, aPage), aPage, print.answered());
        }

        public int count() {
            return pages.stream().mapToInt(List::size).sum();
        }
    }
}
