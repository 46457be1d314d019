package doorstep.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pasted list of colleagues, a line each: name, place, role. A name on several lines is one account with several rights. */
@RequestScoped
class StaffList {
    static final int MOST_LINES = 300;

    private static final Set<String> HEADS = Set.of("姓名", "名字", "name");
    private static final int COLUMNS = 3;

    @Inject
    WrittenGrants written;

    /** A line as it was pasted, with the code of the place that was chosen for it, if any. */
    private record Line(int number, List<String> cells, String chosen) {
        private String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        private WrittenGrant grant() {
            return new WrittenGrant(cell(1), cell(2), chosen);
        }
    }

    /**
     * A line with what it amounts to.
     *
     * @param name of the account
     * @param columns whether it has too many
     * @param nameProblem null where nothing is wrong with the name
     * @param sameAs the number of the line where this name came first; 0 on that line
     */
    record Checked(
            int number,
            String name,
            WrittenGrant written,
            boolean columns,
            NameProblem nameProblem,
            WrittenGrants.Reading reading,
            int sameAs) {
        public boolean isRight() {
            return !columns && nameProblem == null && reading.problems().isEmpty();
        }
    }

    /**
     * @param text as it was pasted
     * @param chosen for lines whose place has several namesakes: {@code number:code}
     */
    List<Checked> check(String text, List<String> chosen) {
        List<Line> lines = lines(text, chosen);
        Set<String> taken =
                Account.taken(lines.stream().map(line -> line.cell(0)).toList());
        Map<WrittenGrant, WrittenGrants.Reading> readings =
                written.read(lines.stream().map(Line::grant).collect(Collectors.toSet()));
        Map<String, Integer> first = new HashMap<>();
        Map<String, Set<Grant>> held = new HashMap<>();
        List<Checked> checked = new ArrayList<>();
        for (Line line : lines) {
            String name = line.cell(0);
            Set<Grant> before = held.computeIfAbsent(name, any -> new TreeSet<>());
            WrittenGrants.Reading reading = readings.get(line.grant()).besides(before);
            Stream.ofNullable(reading.grant()).forEach(before::add);
            Integer earlier = first.putIfAbsent(name, line.number);
            checked.add(new Checked(
                    line.number,
                    name,
                    line.grant(),
                    line.cells.size() > COLUMNS,
                    NameProblem.of(name, taken).orElse(null),
                    reading,
                    earlier == null || name.isEmpty() ? 0 : earlier));
        }
        return checked;
    }

    /** By name, in the order of the list. */
    static Map<String, Set<Grant>> accounts(List<Checked> lines) {
        Map<String, Set<Grant>> accounts = new LinkedHashMap<>();
        lines.forEach(line ->
                accounts.computeIfAbsent(line.name, any -> new TreeSet<>()).add(line.reading.grant()));
        return accounts;
    }

    /** Lines with anything on them, without the heads of columns; more than can be taken are not read. */
    private static List<Line> lines(String text, List<String> chosen) {
        Map<String, String> places = chosen.stream()
                .filter(one -> one.contains(":"))
                .collect(Collectors.toMap(
                        one -> one.substring(0, one.indexOf(':')),
                        one -> one.substring(one.indexOf(':') + 1),
                        (one, other) -> one));
        String[] all = text.split("\\R", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.length && lines.size() <= MOST_LINES; i++) {
            List<String> cells = cells(all[i]);
            boolean head = lines.isEmpty() && HEADS.contains(cells.get(0).toLowerCase(Locale.ROOT));
            if (!cells.stream().allMatch(String::isEmpty) && !head) {
                lines.add(new Line(i + 1, cells, places.getOrDefault(Integer.toString(i + 1), "")));
            }
        }
        return lines;
    }

    /** A sheet's columns come with tabs; typed ones with commas, full-width or not. Empty ones at the end say nothing. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(Stream.of(line.split(line.contains("\t") ? "\t" : "[,，]", -1))
                .map(String::strip)
                .toList());
        while (cells.size() > COLUMNS && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
