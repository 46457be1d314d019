package doorstep.fieldwork.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.FrameDoor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorRuleTest {
    private static DoorRule rule(String buildings, String units, String floors, String doors, String skipped) {
        String[] ends = floors.split("-");
        return new DoorRule(buildings, units, ends[0], ends[1], doors, skipped);
    }

    private static List<String> shown(DoorRule rule) {
        assertEquals(Set.of(), rule.faults());
        return rule.all().stream().map(FrameDoor::shown).toList();
    }

    @Test
    void floorsTimesDoorsInEachUnit() {
        assertEquals(
                List.of(
                        "3号楼 1单元 101",
                        "3号楼 1单元 102",
                        "3号楼 1单元 201",
                        "3号楼 1单元 202",
                        "3号楼 2单元 101",
                        "3号楼 2单元 102",
                        "3号楼 2单元 201",
                        "3号楼 2单元 202"),
                shown(rule("3号楼", "2", "1-2", "2", "")));
        assertEquals(2 * 18 * 4, rule("3号楼", "2", "1-18", "4", "").all().size());
        assertEquals("1804", rule("3号楼", "2", "1-18", "4", "").all().get(143).door());
    }

    @Test
    void floorsAndDoorsThatDoNotExistAreLeftOut() {
        assertEquals(List.of("A座 301", "A座 502"), shown(rule("A座", "", "3-5", "2", "4、302，501")));
    }

    @Test
    void severalBuildingsInOneRow() {
        assertEquals(
                List.of("1号楼", "2号楼", "3号楼"), rule("1-3号楼", "", "1-1", "1", "").names());
        assertEquals(
                List.of("幸福苑1栋", "幸福苑2栋"), rule("幸福苑1～2栋", "", "1-1", "1", "").names());
        assertEquals(
                List.of("1号楼", "3号楼", "5号楼"),
                rule("1、3、5号楼", "", "1-1", "1", "").names());
        assertEquals(List.of("南楼", "北楼"), rule("南楼，北楼", "", "1-1", "1", "").names());
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertEquals(
                Set.of(
                        DoorRule.Fault.BUILDINGS,
                        DoorRule.Fault.UNITS,
                        DoorRule.Fault.FLOORS,
                        DoorRule.Fault.DOORS,
                        DoorRule.Fault.SKIPPED),
                rule("", "31", "9-2", "0", "四层").faults());
        assertTrue(rule("1-999号楼", "1", "1-2", "1", "").faults().contains(DoorRule.Fault.BUILDINGS));
        assertTrue(new DoorRule(" ", "", "", "", "", "").isEmpty());
    }

    @Test
    void rangeThatWouldBeSilentIsSaid() {
        Set<DoorRule.Fault> backwards = Set.of(DoorRule.Fault.BACKWARDS);
        assertEquals(backwards, rule("1、9-3号楼", "", "1-2", "1", "").faults());
        assertTrue(rule("9-3号楼", "", "1-2", "1", "").faults().containsAll(backwards));
        assertTrue(rule("1-10000号楼", "", "1-2", "1", "").faults().contains(DoorRule.Fault.BUILDINGS));
        assertEquals(
                Set.of(DoorRule.Fault.NOTHING),
                rule("3号楼", "", "4-4", "2", "401、402").faults());
    }

    @Test
    void ruleMakesNoMoreDoorsThanAListTakes() {
        Set<DoorRule.Fault> tooMany = Set.of(DoorRule.Fault.TOO_MANY);
        assertEquals(Set.of(), rule("1-25号楼", "20", "1-100", "1", "").faults());
        assertEquals(
                Frames.MOST_HOUSEHOLDS,
                rule("1-25号楼", "20", "1-100", "1", "").all().size());
        assertEquals(tooMany, rule("1-26号楼", "20", "1-100", "1", "").faults());
        assertEquals(tooMany, rule("1-300号楼", "30", "1-120", "60", "").faults());
    }
}
