package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a new frame has that the last one had not, and the other way round.
 *
 * @param same doors of both with the same note
 * @param noted doors of both whose note has changed
 * @param reordered whether the doors of both stand in another order
 */
record FrameChange(List<FrameDoor> added, List<FrameDoor> gone, int same, int noted, boolean reordered) {

    static FrameChange between(List<FrameDoor> before, List<FrameDoor> after) {
        Map<FrameDoor.Address, String> notes = new HashMap<>();
        before.forEach(door -> notes.put(door.address(), door.note()));
        Set<FrameDoor.Address> now = new HashSet<>();
        after.forEach(door -> now.add(door.address()));
        List<FrameDoor> kept =
                after.stream().filter(door -> notes.containsKey(door.address())).toList();
        int same = (int) kept.stream()
                .filter(door -> notes.get(door.address()).equals(door.note()))
                .count();
        List<FrameDoor.Address> orderBefore =
                before.stream().map(FrameDoor::address).filter(now::contains).toList();
        List<FrameDoor.Address> orderNow = kept.stream().map(FrameDoor::address).toList();
        return new FrameChange(
                after.stream()
                        .filter(door -> !notes.containsKey(door.address()))
                        .toList(),
                before.stream().filter(door -> !now.contains(door.address())).toList(),
                same,
                kept.size() - same,
                !orderBefore.equals(orderNow));
    }

    public boolean isNone() {
        return added.isEmpty() && gone.isEmpty() && noted == 0 && !reordered;
    }
}
