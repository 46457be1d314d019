package doorstep.fieldwork.frames;

import doorstep.fieldwork.frames.FrameColumn.LeftOut;
import doorstep.web.TableProblems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Collects, while lists are read, what is found in them: as much as a person can read, the rest counted. */
final class Finding {
    private static final int SHOWN_ROWS = 60;
    private static final int SHOWN_SPLITS = 6;
    private static final int SHOWN_COLUMNS = 60;

    final TableProblems problems = new TableProblems();
    final List<String> sheets = new ArrayList<>();
    final List<String> hiddenSheets = new ArrayList<>();
    /** The turns of sheets that have a column which rows of households have not. */
    final Set<Integer> persons = new HashSet<>();

    private final List<int[]> counts = new ArrayList<>();
    private final Map<LeftOut, LinkedHashSet<String>> columns = new EnumMap<>(LeftOut.class);
    private final List<Found.LeftOut> leftOut = new ArrayList<>();
    private final List<Found.Split> splits = new ArrayList<>();
    private final Map<String, Integer> placeNumbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private int leftOutCount;
    private int notesLeftOut;
    private int splitCount;

    /** What names a community, and how many rows it has. */
    private static final class Place {
        private final Found.Named named;
        private int rows;

        Place(Found.Named named) {
            this.named = named;
        }
    }

    /** @return the sheet's turn */
    int sheet(String name) {
        sheets.add(name);
        counts.add(new int[2]);
        return sheets.size() - 1;
    }

    void blocks(int sheet, int blocks) {
        counts.get(sheet)[1] = blocks;
    }

    void columns(int sheet, FrameHeading heading) {
        for (String name : heading.notTaken()) {
            Set<String> known = columns.computeIfAbsent(FrameColumn.leftOut(name), none -> new LinkedHashSet<>());
            if (known.size() < SHOWN_COLUMNS) {
                known.add(name.length() <= 30 ? name : name.substring(0, 30) + "…");
            }
            if (FrameColumn.isOfPersons(name)) {
                persons.add(sheet);
            }
        }
    }

    void leaveOut(int sheet, int line, NoDoor why, String shown) {
        leftOutCount++;
        if (leftOut.size() < SHOWN_ROWS) {
            leftOut.add(new Found.LeftOut(sheets.get(sheet), line, why, shown));
        }
    }

    /** A note that names somebody. */
    void leaveOutNote() {
        notesLeftOut++;
    }

    void split(String address, AddressSplit parts) {
        splitCount++;
        if (splits.size() < SHOWN_SPLITS) {
            splits.add(new Found.Split(address, parts.building(), parts.unit(), parts.door()));
        }
    }

    /** The turn of a name for a community, which is looked up where it is new. */
    int place(String key, Supplier<Found.Named> named) {
        return placeNumbers.computeIfAbsent(key, none -> {
            places.add(new Place(named.get()));
            return places.size() - 1;
        });
    }

    Found.Named place(int number) {
        return places.get(number).named;
    }

    void count(FrameRow row) {
        counts.get(row.at().sheet())[0]++;
        places.get(row.at().place()).rows++;
    }

    Found found() {
        List<Found.Sheet> taken = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            taken.add(new Found.Sheet(sheets.get(i), counts.get(i)[0], counts.get(i)[1], persons.contains(i)));
        }
        List<Found.Named> named = places.stream()
                .map(place -> new Found.Named(
                        place.named.text(), place.named.code(), place.named.others(), place.named.at(), place.rows))
                .toList();
        return new Found(
                taken,
                List.copyOf(hiddenSheets),
                new Found.Columns(
                        columns(LeftOut.PERSONAL),
                        columns(LeftOut.RUNNING_NUMBER),
                        columns(LeftOut.OTHER),
                        notesLeftOut),
                new Found.Rows(leftOutCount, List.copyOf(leftOut)),
                new Found.Splits(splitCount, List.copyOf(splits)),
                named,
                List.of());
    }

    private List<String> columns(LeftOut why) {
        return List.copyOf(columns.getOrDefault(why, new LinkedHashSet<>()));
    }
}
