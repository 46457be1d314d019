package doorstep.fieldwork.frames;

import doorstep.web.TableFault;
import doorstep.web.TableProblem.Spot;
import doorstep.web.UploadedTable;
import doorstep.web.UploadedTable.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sheet on its way in: looks for the heading, which may stand below titles and in two rows, then hands on the rows below it. */
final class FrameSheet {
    private static final int ROWS_OF_TITLES = 15;
    /** More floors than any building has. */
    private static final int MOST_FLOORS = 200;

    private final Named sheet;
    private final Finding finding;
    private final PlaceNaming naming;
    private final Taking taking;

    private final List<UploadedTable.Row> above = new ArrayList<>();
    private List<String> names;
    private int headLine;
    private FrameRows rows;
    private State state = State.LOOKING;

    private enum State {
        LOOKING,
        HEADING_SEEN,
        READING,
        FLOORS,
        GIVEN_UP
    }

    /** @param number its turn among all sheets. @param name empty for a CSV */
    record Named(int number, String file, String name) {}

    /** Takes what is a household. */
    interface Taking {
        void take(FrameRow row) throws Unreadable;
    }

    FrameSheet(Named sheet, Finding finding, PlaceNaming naming, Taking taking) {
        this.sheet = sheet;
        this.finding = finding;
        this.naming = naming;
        this.taking = taking;
    }

    int number() {
        return sheet.number();
    }

    boolean isUnderstood() {
        return rows != null || isSettled();
    }

    private boolean isSettled() {
        return switch (state) {
            case LOOKING, HEADING_SEEN, READING -> false;
            case FLOORS, GIVEN_UP -> true;
        };
    }

    boolean isEmpty() {
        return above.isEmpty();
    }

    void take(UploadedTable.Row row) throws Unreadable {
        state = switch (state) {
            case LOOKING -> look(row);
            case HEADING_SEEN -> second(row);
            case READING -> {
                rows.take(row);
                yield state;
            }
            case FLOORS -> {
                if (above.size() <= MOST_FLOORS) {
                    above.add(row);
                }
                yield state;
            }
            case GIVEN_UP -> state;
        };
    }

    /** The row below the heading: its second half, or the first household. */
    private State second(UploadedTable.Row row) throws Unreadable {
        boolean goesOn = FrameHeading.goesOn(row.fields());
        State next = begin(goesOn ? FrameHeading.together(names, row.fields()) : names);
        if (!goesOn && rows != null) {
            rows.take(row);
        }
        return next;
    }

    private State look(UploadedTable.Row row) {
        if (FrameHeading.isOne(row.fields())) {
            UploadedTable.Row before = above.isEmpty() ? null : above.get(above.size() - 1);
            boolean adjacent = before != null && before.line() == row.line() - 1;
            names = FrameHeading.together(adjacent ? known(before.fields()) : List.of(), row.fields());
            headLine = row.line();
            above.add(row);
            return State.HEADING_SEEN;
        }
        if (above.size() < MOST_FLOORS) {
            above.add(row);
        }
        return above.size() >= ROWS_OF_TITLES && FloorTable.isOne(above) ? State.FLOORS : State.LOOKING;
    }

    /** Of a row above the heading, what names columns; titles name none. */
    private static List<String> known(List<String> fields) {
        return fields.stream()
                .map(field -> FrameColumn.of(field).isPresent() ? field : "")
                .toList();
    }

    private State begin(List<String> headings) {
        Optional<FrameHeading> heading = FrameHeading.of(headings);
        if (heading.isEmpty()) {
            String twice = FrameHeading.twice(headings);
            finding.problems.add(TableFault.COLUMN_TWICE.at(spot(headLine), twice, twice, twice));
            return State.GIVEN_UP;
        }
        finding.columns(sheet.number(), heading.get());
        finding.blocks(sheet.number(), heading.get().blocks().size());
        rows = new FrameRows(sheet, heading.get(), titles(), new FrameRows.Tools(finding, naming, taking));
        return State.READING;
    }

    /** What stands above the heading, which may say whose list it is. */
    private List<String> titles() {
        return above.subList(0, Math.max(0, above.size() - 1)).stream()
                .map(row -> String.join(" ", row.fields()).strip())
                .toList();
    }

    void end() throws Unreadable {
        state = switch (state) {
            case LOOKING -> FloorTable.isOne(above) ? floors() : state;
            case HEADING_SEEN -> begin(names);
            case READING -> {
                rows.end();
                yield state;
            }
            case FLOORS -> floors();
            case GIVEN_UP -> state;
        };
    }

    private State floors() throws Unreadable {
        Optional<List<FloorTable.Door>> doors = FloorTable.of(sheet.name(), above);
        if (doors.isEmpty()) {
            finding.problems.add(TableFault.FLOORS_ACROSS.at(spot(0), ""));
            return State.GIVEN_UP;
        }
        int place = naming.ofSheet(sheet, List.of(String.join(" ", above.get(0).fields())));
        finding.blocks(sheet.number(), 1);
        for (FloorTable.Door one : doors.get()) {
            var at = new FrameRow.At(sheet.number(), one.line(), place);
            taking.take(new FrameRow(at, one.door(), 0, one.hidden()));
        }
        return State.FLOORS;
    }

    private Spot spot(int line) {
        return new Spot(sheet.number(), finding.sheets.get(sheet.number()), line);
    }
}
