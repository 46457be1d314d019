package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.web.TableFault;
import doorstep.web.TableProblem;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import doorstep.web.UploadedTable.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows below a heading: which are households, where their doors are and whose they are. */
final class FrameRows {
    private static final int SHOWN = 40;

    private final FrameSheet.Named sheet;
    private final FrameHeading heading;
    private final Tools tools;
    private final List<DoorCells> blocks = new ArrayList<>();
    private final List<String> titles;
    /** Addresses that could not be split, which are wrong only if others of the sheet could. */
    private final List<TableProblem> whole = new ArrayList<>();

    private int splitCount;

    /** What rows are handed to. */
    record Tools(Finding finding, PlaceNaming naming, FrameSheet.Taking taking) {}

    /** @param titles what stands above the heading */
    FrameRows(FrameSheet.Named sheet, FrameHeading heading, List<String> titles, Tools tools) {
        this.sheet = sheet;
        this.heading = heading;
        this.titles = titles;
        this.tools = tools;
        for (int i = 0; i < heading.blocks().size(); i++) {
            blocks.add(new DoorCells(heading, i, !sheet.name().isEmpty(), tools.finding.problems));
        }
    }

    void take(UploadedTable.Row row) throws Unreadable {
        if (heading.isAgain(row.fields())) {
            leaveOut(row, NoDoor.HEADING_AGAIN);
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            take(row, blocks.get(i), i == 0);
        }
    }

    private void take(UploadedTable.Row row, DoorCells cells, boolean isFirst) throws Unreadable {
        List<String> fields = row.fields();
        String first = isFirst
                ? fields.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("")
                : "";
        Optional<NoDoor> none = NoDoor.of(first, cells.where(fields));
        if (none.isPresent()) {
            leaveOut(row, none.get());
        } else if (cells.isEmpty(fields)) {
            if (isFirst && blocks.size() == 1 || NoDoor.isSigned(first)) {
                leaveOut(row, NoDoor.ofNothing(first));
            }
        } else if (cells.isWithoutDoor(fields) && NoDoor.isSigned(first)) {
            leaveOut(row, NoDoor.SIGNATURE);
        } else {
            household(row, cells);
        }
    }

    private void leaveOut(UploadedTable.Row row, NoDoor why) {
        String shown = String.join(" ", row.fields()).strip().replaceAll("\\s+", " ");
        boolean isPersonal = why == NoDoor.SIGNATURE || why == NoDoor.NOTHING_TAKEN;
        tools.finding.leaveOut(
                sheet.number(),
                row.line(),
                why,
                isPersonal ? "" : shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…");
    }

    private void household(UploadedTable.Row row, DoorCells cells) throws Unreadable {
        Spot spot = spot(row.line());
        int before = tools.finding.problems.errorCount();
        FrameDoor door = door(row, cells, spot);
        if (door.door().isEmpty()) {
            FrameColumn column = heading.has(FrameColumn.DOOR) ? FrameColumn.DOOR : FrameColumn.ADDRESS;
            cells.add(TableFault.DOOR_EMPTY, column, spot);
        }
        int place = place(row, cells, spot);
        int order = order(row, cells, spot);
        // what is wrong by itself is not also measured against others
        if (tools.finding.problems.errorCount() == before) {
            var at = new FrameRow.At(sheet.number(), row.line(), place);
            tools.taking.take(new FrameRow(at, door, order, row.hidden()));
        }
    }

    private FrameDoor door(UploadedTable.Row row, DoorCells cells, Spot spot) {
        String estate = cells.checked(FrameColumn.ESTATE, row.fields(), spot);
        String building = cells.checked(FrameColumn.BUILDING, row.fields(), spot);
        String unit = cells.checked(FrameColumn.UNIT, row.fields(), spot);
        String door = cells.checked(FrameColumn.DOOR, row.fields(), spot);
        String note = note(cells.checked(FrameColumn.NOTE, row.fields(), spot));
        if (heading.has(FrameColumn.BUILDING) && heading.has(FrameColumn.DOOR)) {
            return new FrameDoor(before(estate, building), unit, door, note);
        }
        String address = cells.checked(FrameColumn.ADDRESS, row.fields(), spot);
        AddressSplit parts = heading.has(FrameColumn.BUILDING)
                ? new AddressSplit(
                        building,
                        "",
                        AddressSplit.of(address).map(AddressSplit::door).orElse(address))
                : parts(address, door, cells, spot);
        String own = parts.unit().isEmpty() ? unit : parts.unit();
        return fitting(new FrameDoor(before(estate, parts.building()), own, parts.door(), note), cells, spot);
    }

    /** A note stands on the doors of volunteers: one that names somebody is not taken. */
    private String note(String text) {
        if (PersonInNote.isIn(text)) {
            tools.finding.leaveOutNote();
            return "";
        }
        return text;
    }

    /** Where no column says the building, the address says it; a door with nothing else beside it stays as it is. */
    private AddressSplit parts(String address, String door, DoorCells cells, Spot spot) {
        String whole = (address + " " + door).strip();
        Optional<AddressSplit> split =
                heading.has(FrameColumn.UNIT) || cells.isDate(whole) ? Optional.empty() : AddressSplit.of(whole);
        if (split.isPresent()) {
            splitCount++;
            tools.finding.split(whole, split.get());
            return split.get();
        }
        if (!door.isEmpty() && !address.isEmpty()) {
            return new AddressSplit(address, "", door);
        }
        boolean isAll = heading.has(FrameColumn.UNIT) || heading.has(FrameColumn.ESTATE) || cells.isDate(whole);
        if (!isAll && !whole.isEmpty() && this.whole.size() < TableProblems.SHOWN) {
            this.whole.add(TableFault.ADDRESS_WHOLE.at(spot, "", whole));
        }
        return new AddressSplit("", "", whole);
    }

    /** Parts of an address must fit where they are kept. */
    private FrameDoor fitting(FrameDoor door, DoorCells cells, Spot spot) {
        boolean fits = door.building().length() <= FrameColumn.BUILDING.longest
                && door.unit().length() <= FrameColumn.UNIT.longest
                && door.door().length() <= FrameColumn.DOOR.longest;
        if (!fits) {
            FrameColumn column = heading.has(FrameColumn.ADDRESS) ? FrameColumn.ADDRESS : FrameColumn.DOOR;
            cells.add(TableFault.ADDRESS_WHOLE, column, spot, door.shown());
        }
        return door;
    }

    /** Several estates of a community may have a third building each. */
    private static String before(String estate, String building) {
        return estate.isEmpty() || building.startsWith(estate) ? building : estate + building;
    }

    private int place(UploadedTable.Row row, DoorCells cells, Spot spot) {
        if (!heading.has(FrameColumn.COMMUNITY)) {
            return tools.naming.ofSheet(sheet, titles);
        }
        String street = cells.checked(FrameColumn.STREET, row.fields(), spot);
        String text = cells.checked(FrameColumn.COMMUNITY, row.fields(), spot);
        int place = tools.naming.ofRow(street, text, spot.file() + " " + row.line());
        if (tools.naming.isOne() && tools.finding.place(place).code() == null) {
            cells.add(TableFault.COMMUNITY_OTHER, FrameColumn.COMMUNITY, spot, text, tools.naming.onlyName());
        }
        return place;
    }

    private int order(UploadedTable.Row row, DoorCells cells, Spot spot) {
        String text = cells.text(FrameColumn.ORDER, row.fields());
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            cells.add(TableFault.ORDER_WRONG, FrameColumn.ORDER, spot, text);
            return -1;
        }
        return Integer.parseInt(text);
    }

    /** Says what can be said only once all rows are read. */
    void end() {
        if (splitCount > 0) {
            whole.forEach(tools.finding.problems::add);
        }
    }

    private Spot spot(int line) {
        return new Spot(sheet.number(), tools.finding.sheets.get(sheet.number()), line);
    }
}
