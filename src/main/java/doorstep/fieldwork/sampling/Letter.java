package doorstep.fieldwork.sampling;

import doorstep.office.PublicAddress;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.wave.ChosenAdult;
import doorstep.wave.Wave;
import doorstep.wave.links.Poster;
import doorstep.web.Chunks;
import doorstep.web.QrSvg;
import doorstep.web.Texts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A letter to a household: to a door, never to a name.
 *
 * @param groups the code as people type it, four digits at a time
 * @param who which adult is to answer where 2, 3 … of them live there
 */
record Letter(int number, String address, String qr, List<String> groups, boolean replacesOne, List<Integer> who) {
    private static final int GROUP = 4;

    /** In how many sizes of household the letter says who is to answer: a larger one asks its phone, or ours. */
    private static final int MOST_ADULTS = 8;

    /**
     * @param address of the share link; the code goes behind its #, where no server and no log sees it, and with it the household's number
     *     for choosing the adult
     */
    static Letter of(Letters.Coded coded, String address, String scan) {
        return new Letter(
                coded.to().number(),
                coded.to().door().shown(),
                QrSvg.of(address + "#c=" + coded.code() + "&s=" + coded.to().selection(), scan),
                List.of(coded.code().split("(?<=\\G.{" + GROUP + "})")),
                coded.to().letterNo() > 0,
                ChosenAdult.upTo(MOST_ADULTS, coded.to().selection()));
    }

    /**
     * What stands in all letters of a community.
     *
     * @param chooses whether the questionnaire asks for the adults of the household, so that chance is to choose one of them
     */
    record Common(Wave wave, String community, Speech.Said title, int minutes, String typed, boolean chooses) {
        static Common of(Wave wave, String community, Questionnaire questionnaire, String address) {
            return new Common(
                    wave,
                    community,
                    wave.speech().say(questionnaire.title()),
                    Poster.minutes(questionnaire),
                    PublicAddress.typed(address),
                    questionnaire.weighting().adults().isPresent());
        }

        /** The numbers of adults that the table has a column for. */
        public List<Integer> adults() {
            return IntStream.rangeClosed(2, MOST_ADULTS).boxed().toList();
        }

        /** Who is to answer, once more in English under a letter in Chinese; empty under one in English. */
        public String whoInEnglish() {
            return switch (wave.speech().ours()) {
                case ZH -> Texts.in(Language.EN.tag(), SamplingMessages.class).letterWhoHow();
                case EN -> "";
            };
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
