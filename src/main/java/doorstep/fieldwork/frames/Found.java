package doorstep.fieldwork.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was found in uploaded lists, and what was done with it, as the preview tells it; kept beside the rows until somebody decides.
 *
 * @param columns headings that were not taken
 * @param rows rows that are no doors
 * @param places what names communities, in the order of {@link FrameRow.At#place}
 * @param lists what the rows of each community amount to
 */
record Found(
        List<Sheet> sheets,
        List<String> hiddenSheets,
        Columns columns,
        Rows rows,
        Splits splits,
        List<Named> places,
        List<ListFound> lists) {

    /** A sheet or file, how many households it has, and whether its headings say that its rows are persons. */
    record Sheet(String name, int households, int blocks, boolean persons) {}

    /** @param notes how many notes were not taken because they name somebody */
    record Columns(List<String> personal, List<String> numbers, List<String> others, int notes) {}

    /** @param first the first of them; the rest is counted */
    record Rows(int count, List<LeftOut> first) {}

    record LeftOut(String sheet, int line, NoDoor why, String shown) {}

    /** Addresses that stood in one cell, and the first of them with their parts. */
    record Splits(int count, List<Split> first) {}

    record Split(String address, String building, String unit, String door) {}

    /**
     * A name, as written, for a community.
     *
     * @param text empty where nothing was written
     * @param code the community; null while nobody knows
     * @param others names of communities where several are meant
     * @param at where it stands first
     */
    record Named(String text, String code, String others, String at, int rows) {
        private Named meaning(String community) {
            return community.isEmpty() ? new Named(text, null, "", at, 0) : new Named(text, community, "", at, rows);
        }
    }

    /** As many as a person reads. */
    public List<Sheet> firstSheets() {
        return sheets.stream().limit(100).toList();
    }

    public boolean isPlaceOpen() {
        return places.stream().anyMatch(place -> place.code() == null && place.rows() > 0);
    }

    public int households() {
        return lists.stream().mapToInt(ListFound::households).sum();
    }

    public int hidden() {
        return lists.stream().mapToInt(ListFound::hidden).sum();
    }

    public int again() {
        return lists.stream().mapToInt(one -> one.again().count()).sum();
    }

    public int alike() {
        return lists.stream().mapToInt(one -> one.alike().count()).sum();
    }

    public boolean isOfPersons() {
        return lists.stream().anyMatch(ListFound::ofPersons);
    }

    /** The turns of sheets whose headings say that rows are persons. */
    Set<Integer> personSheets() {
        return IntStream.range(0, sheets.size())
                .filter(i -> sheets.get(i).persons())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** With whose the rows of names are; empty for names whose rows were left out. */
    Found naming(Map<Integer, String> codes) {
        List<Named> named = new ArrayList<>(places);
        codes.forEach((turn, code) -> named.set(turn, named.get(turn).meaning(code)));
        return with(named, List.of());
    }

    Found with(List<Named> named, List<ListFound> found) {
        return new Found(sheets, hiddenSheets, columns, rows, splits, named, found);
    }
}
