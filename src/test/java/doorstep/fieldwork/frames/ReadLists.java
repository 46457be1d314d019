package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.web.TableProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists as they were read, without a database. */
final class ReadLists {
    private final FrameReader reader;
    private final List<FrameRow> rows = new ArrayList<>();
    private Found found;
    private final Map<String, ListCheck> lists = new TreeMap<>();

    private ReadLists(Communities communities, String only) {
        reader = new FrameReader(communities, only, rows::add);
    }

    /** For the one community that is meant. */
    static ReadLists ofOne() {
        Place place = place("990101001001", "样本社区居委会");
        return new ReadLists(new Communities(List.of(place), Map.of()), place.code);
    }

    static ReadLists of(Map<String, String> streets, Place... communities) {
        return new ReadLists(new Communities(List.of(communities), streets), null);
    }

    static Place place(String code, String name) {
        var place = new Place();
        place.code = code;
        place.name = name;
        place.level = PlaceLevel.community;
        return place;
    }

    static ReadLists one(String text) {
        return ofOne().file("a.csv", text.getBytes(StandardCharsets.UTF_8)).end();
    }

    static ReadLists one(String name, byte[] file) {
        return ofOne().file(name, file).end();
    }

    ReadLists file(String name, byte[] bytes) {
        reader.read(name, () -> new ByteArrayInputStream(bytes));
        return this;
    }

    ReadLists end() {
        found = reader.finding().found();
        Map<String, List<FrameRow>> groups = new TreeMap<>();
        for (FrameRow row : rows) {
            String code = found.places().get(row.at().place()).code();
            if (code != null) {
                groups.computeIfAbsent(code, none -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((code, some) -> lists.put(code, new ListCheck(code, some, reader.finding().sheets)));
        lists.values().forEach(list -> list.problems(reader.finding().problems));
        found = found.with(
                found.places(),
                lists.values().stream()
                        .map(list -> list.found(reader.finding().persons))
                        .toList());
        return this;
    }

    Found found() {
        return found;
    }

    List<TableProblem> problems() {
        return reader.finding().problems.shown();
    }

    /** Line (none for the whole file), column and fault, without what was found. */
    List<String> told() {
        return problems().stream()
                .map(problem -> ((problem.spot().line() == 0
                                        ? ""
                                        : problem.spot().line())
                                + problem.toString()
                                        .substring(problem.spot().toString().length()))
                        .replaceFirst(" \\[.*", "")
                        .strip())
                .toList();
    }

    List<FrameDoor> doors(Decisions decided) {
        return lists.values().stream()
                .flatMap(list -> list.walk(decided).stream())
                .toList();
    }

    List<FrameDoor> doors() {
        return doors(Decisions.AS_WRITTEN);
    }

    List<String> of(String community) {
        return lists.get(community).walk(Decisions.AS_WRITTEN).stream()
                .map(FrameDoor::shown)
                .toList();
    }

    /** All that there is to say, in a line. */
    String summary() {
        List<String> said = new ArrayList<>();
        if (!told().isEmpty()) {
            said.add("refused " + told());
        } else {
            said.add(doors().stream()
                            .limit(4)
                            .map(door -> door.building() + "|" + door.unit() + "|" + door.door()
                                    + (door.note().isEmpty() ? "" : "|" + door.note()))
                            .toList()
                    + " of " + doors().size());
        }
        add(said, "sheets", found.sheets().size() > 1 ? found.sheets() : List.of());
        add(
                said,
                "blocks",
                found.sheets().stream().filter(one -> one.blocks() > 1).toList());
        add(said, "personal", found.columns().personal());
        add(said, "numbers", found.columns().numbers());
        add(said, "others", found.columns().others());
        add(
                said,
                "rows",
                found.rows().first().stream()
                        .map(row -> row.line() + " " + row.why())
                        .toList());
        add(
                said,
                "split",
                found.splits().count() == 0 ? List.of() : List.of(found.splits().count()));
        add(said, "hidden", found.hidden() == 0 ? List.of() : List.of(found.hidden()));
        found.lists().forEach(list -> {
            add(said, "again", list.again().first());
            add(said, "alike", list.alike().first());
            add(said, "persons", list.ofPersons() ? List.of(true) : List.of());
        });
        return String.join(" ", said);
    }

    private static void add(List<String> said, String what, List<?> values) {
        if (!values.isEmpty()) {
            said.add(what + " " + values);
        }
    }
}
