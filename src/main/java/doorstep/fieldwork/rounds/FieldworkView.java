package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Disposition;
import doorstep.fieldwork.DoorCounts;
import doorstep.fieldwork.OutcomeRates;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.phone.Phone;
import doorstep.tally.rates.Representativeness;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the fieldwork page of a wave shows.
 *
 * @param communities how many of the wave the reader sees
 * @param whole all doors together
 * @param groups by community, or by volunteer
 * @param waiting records on phones that have not reached us
 * @param gone whether the households are deleted, and only these counts are left of them
 */
record FieldworkView(
        LocalDateTime asOf,
        boolean byVolunteer,
        int communities,
        Group whole,
        List<Group> groups,
        List<PhoneOf> phones,
        long waiting,
        boolean gone) {

    /** A phone and whose it is. */
    record PhoneOf(Volunteer volunteer, Phone phone) {}

    /**
     * Some doors.
     *
     * @param key a community's code or a volunteer's id; empty for the doors that nobody has
     */
    record Group(String key, String name, DoorCounts counts) {
        static Group of(String key, String name, List<ReleasedDoor> doors, LocalDateTime now) {
            return new Group(key, name, DoorCounts.of(doors, now));
        }

        /** Attempts a door, with one decimal; empty where there is no door. */
        public String attemptsEach() {
            return counts.doors() == 0
                    ? ""
                    : String.format(Locale.ROOT, "%.1f", (double) counts.attempts() / counts.doors());
        }

        /** A hundredth part of a bar for each percent that has answered. */
        public int answeredPercent() {
            return counts.doors() == 0 ? 0 : 100 * counts.answered() / counts.doors();
        }
    }

    /** A disposition and how many doors have it. */
    record Ending(Disposition disposition, int doors) {}

    public List<Ending> endings() {
        return Arrays.stream(Disposition.values())
                .map(one -> new Ending(one, whole.counts.of(one)))
                .filter(one -> one.doors > 0)
                .toList();
    }

    /** How many phones somebody has to look after. */
    public long phonesInNeed() {
        return phones.stream().filter(one -> one.phone.isInNeed()).count();
    }

    /** Those that have a released door, by code. */
    static List<Group> byCommunity(List<ReleasedDoor> doors, Map<String, String> names, LocalDateTime now) {
        return doors.stream()
                .collect(Collectors.groupingBy(ReleasedDoor::community, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> Group.of(one.getKey(), names.get(one.getKey()), one.getValue(), now))
                .toList();
    }

    /** Of doors that are gone, by code. */
    static List<Group> kept(Map<String, DoorCounts> counts, Map<String, String> names) {
        return counts.entrySet().stream()
                .map(one -> new Group(one.getKey(), names.get(one.getKey()), one.getValue()))
                .toList();
    }

    /** Whoever has doors now, by name; last the doors that nobody has. */
    static List<Group> byVolunteer(List<ReleasedDoor> doors, Map<Long, Volunteer> volunteers, LocalDateTime now) {
        Map<Optional<Long>, List<ReleasedDoor>> groups = doors.stream()
                .collect(Collectors.groupingBy(ReleasedDoor::volunteer, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(one -> Group.of(
                        one.getKey().map(String::valueOf).orElse(""),
                        one.getKey().map(id -> volunteers.get(id).name).orElse(""),
                        one.getValue(),
                        now))
                .sorted(Comparator.comparing((Group one) -> one.key.isEmpty()).thenComparing(Group::name))
                .toList();
    }

    /**
     * How evenly the communities answered, R as {@code 0.87}; empty where fewer than two were drawn from a list, or nobody answered.
     *
     * @param listed households of the lists that samples were drawn from, by community
     */
    static String evenness(List<Group> communities, Map<String, Integer> listed) {
        List<Representativeness.Asked> asked = communities.stream()
                .filter(one -> listed.getOrDefault(one.key, 0) > 0)
                .flatMap(one -> asked(one.counts.rates(), listed.get(one.key)).stream())
                .toList();
        return Representativeness.of(asked)
                .map(even -> String.format(Locale.ROOT, "%.2f", even.indicator()))
                .orElse("");
    }

    private static Optional<Representativeness.Asked> asked(OutcomeRates rates, int size) {
        return rates.rr1().map(rr1 -> new Representativeness.Asked(size, Math.round(rr1.denominator()), rates.i()));
    }
}
