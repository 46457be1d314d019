package doorstep.fieldwork.sampling;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Numbers of households as people write them down: 3, 7, 12-15. */
final class HouseholdNumbers {
    private static final int MOST = 5000;

    private HouseholdNumbers() {}

    /** Empty for what is no such list. */
    static Optional<Set<Integer>> read(String typed) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : typed.strip().split("[,，、;；\\s]+")) {
            if (!part.matches("[0-9]{1,5}([-–—~～][0-9]{1,5})?")) {
                return Optional.empty();
            }
            String[] ends = part.split("[^0-9]");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (last < first || last - first > MOST) {
                return Optional.empty();
            }
            IntStream.rangeClosed(first, last).forEach(numbers::add);
        }
        return Optional.of(numbers);
    }
}
