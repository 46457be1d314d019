package doorstep.report.comments;

import doorstep.rates.ResultsPage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the page of open answers shows.
 *
 * @param all how many there are in the wave
 * @param table null where there is nothing to count
 * @param problem with what staff asked to do; empty if none
 */
record CommentsView(
        ResultsPage page,
        CommentsAsked asked,
        boolean isBeingFilled,
        long all,
        Found found,
        Choices choices,
        Table table,
        Doing problem) {

    /** What fits what was asked for, {@code count} in all; the items are those of this page. */
    record Found(long count, List<Item> items, Pager pager) {}

    /** @param of how many answers they were counted in */
    record Words(int of, List<WordRow> rows) {}

    /** A word with the address of all that have it, and of the place where they are tagged with it. */
    record WordRow(FrequentWords.Word of, String address, String tagging) {}

    /**
     * What can be asked for.
     *
     * @param questions those with free text; empty where the questionnaire has none
     * @param words what most said, in the places and the question that are asked for
     */
    record Choices(List<Choice> questions, List<Choice> places, List<Choice> tags, Words words) {}

    /** Something to choose from. */
    record Choice(String value, String label, boolean isChosen) {}

    /** @param community where it was given, whatever place it is shown under: decides who may do something with it */
    record Item(
            long id,
            List<Part> words,
            String question,
            String place,
            List<Tag> tags,
            String taskAddress,
            String community,
            boolean isTicked) {}

    /** A piece of an answer; {@code isHit}: it is what was searched for. */
    record Part(String text, boolean isHit) {}

    /** A tag of an answer, with the address of all that have it. */
    record Tag(String name, String address) {}

    /** @param before empty on the first page, {@code after} on the last */
    record Pager(int page, int pages, String before, String after) {}

    /** Places × tags. */
    record Table(List<Column> columns, List<Row> rows) {}

    record Column(String label, String address) {}

    /** @param cells one for each tag, then those without, then all */
    record Row(String place, String address, boolean isWhole, List<Cell> cells) {}

    /** @param address empty where nothing is to be seen */
    record Cell(long answers, String address) {}

    /** What staff asked to do, and why it was not done. */
    record Doing(String sentence, Set<Long> ticked, String tag, String newTag) {
        static final Doing FINE = new Doing("", Set.of(), "", "");
    }

    /** The text in pieces, hits apart. */
    static List<Part> parts(String text, String wanted) {
        String low = text.toLowerCase(Locale.ROOT);
        String sought = wanted.toLowerCase(Locale.ROOT);
        boolean isPlain = !sought.isEmpty() && low.length() == text.length();
        int at = isPlain ? low.indexOf(sought) : -1;
        if (at < 0) {
            return List.of(new Part(text, false));
        }
        int end = at + sought.length();
        return Stream.concat(
                        Stream.of(new Part(text.substring(0, at), false), new Part(text.substring(at, end), true)),
                        parts(text.substring(end), wanted).stream())
                .filter(part -> !part.text().isEmpty())
                .toList();
    }
}
