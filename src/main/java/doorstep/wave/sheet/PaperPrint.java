package doorstep.wave.sheet;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.wave.Approval;
import doorstep.wave.ChosenAdult;
import doorstep.wave.Wave;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Paper forms ready for the printer: one, or one for each household of a sample with the list of where they go.
 *
 * @param back where the page was come from
 * @param others this page in the other languages on offer
 * @param bothSides whether each form is to start on a new sheet
 * @param otherSides this page for printing on one side, or on both
 */
public record PaperPrint(
        PaperSheet sheet,
        String back,
        List<Way> others,
        boolean bothSides,
        String otherSides,
        Optional<Round> round,
        List<Copy> copies,
        List<Door> doors) {

    /** In how many sizes of household the choice of the adult is told. */
    private static final int MOST_ADULTS = 6;

    @CheckedTemplate(basePath = "wave/sheet")
    static class Templates {
        static native TemplateInstance paper(PaperPrint print);
    }

    /**
     * The same page in another language.
     *
     * @param address of it
     */
    public record Way(Tongue tongue, String address) {}

    /**
     * How the page is to speak: as was asked, else as its reader does, else in the first language on offer.
     *
     * @param asked the tag of a language; empty where none was asked for
     */
    public static Speech speech(String asked, Language reader, List<Tongue> offered) {
        Tongue tongue = Stream.concat(Tongue.of(asked).stream(), Stream.of(Tongue.of(reader)))
                .filter(offered::contains)
                .findFirst()
                .orElse(offered.get(0));
        return Speech.of(tongue, offered);
    }

    /** @param address of the page, up to where the language is named */
    public static List<Way> others(Speech speech, List<Tongue> offered, String address) {
        return offered.stream()
                .filter(one -> !one.equals(speech.tongue()))
                .map(one -> new Way(one, address + "in=" + one.tag()))
                .toList();
    }

    /** What stands on the form of a wave. */
    public record Round(String name, Approval approval, String keptUntil, boolean madeUp, boolean draft) {
        public static Round of(Wave wave) {
            return new Round(
                    wave.name, wave.approval(), wave.retainUntil.toString(), wave.madeUp, wave.publishedAt == null);
        }
    }

    /**
     * One form.
     *
     * @param community its name; empty where the form is not of a wave
     * @param number the household's; 0 for one that is written in by hand
     * @param chosen as of its {@link Door}
     */
    public record Copy(String community, int number, List<Integer> chosen) {
        /** Of nobody in particular. */
        public static Copy blank(String community) {
            return new Copy(community, 0, List.of());
        }
    }

    /**
     * A door of the list.
     *
     * @param chosen which adult is asked where 2, 3 … of them may take part; empty where nobody needs to be chosen
     */
    public record Door(int number, String building, String unit, String door, String note, List<Integer> chosen) {
        /** @param selection the household's random number, 0 to 4294967295 */
        public static List<Integer> chosen(long selection) {
            return ChosenAdult.upTo(MOST_ADULTS, selection);
        }
    }

    /** The numbers of adults that the list has a column for. */
    public List<Integer> adults() {
        boolean chooses = doors.stream().anyMatch(door -> !door.chosen().isEmpty());
        return chooses ? IntStream.rangeClosed(2, MOST_ADULTS).boxed().toList() : List.of();
    }

    /** The page, in the language of the form. */
    public String page() {
        return Templates.paper(this).setLocale(sheet.speech().ours().tag()).render();
    }
}
