package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Disposition;
import doorstep.fieldwork.DoorCounts;
import doorstep.fieldwork.OutcomeRates;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.phone.Phone;
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
 * @param whole all doors together
 * @param groups by community, or by volunteer
 * @param waiting records on phones that have not reached us
 */
record FieldworkView(
        LocalDateTime asOf, boolean byVolunteer, Group whole, List<Group> groups, List<PhoneOf> phones, long waiting) {

    /** A phone and whose it is. */
    record PhoneOf(Volunteer volunteer, Phone phone) {}

    /**
     * Some doors.
     *
     * @param key a community's code or a volunteer's id; empty for the doors that nobody has
     */
    record Group(String key, String name, DoorCounts counts, Rates rates) {
        static Group of(String key, String name, List<ReleasedDoor> doors, LocalDateTime now) {
            DoorCounts counts = DoorCounts.of(doors, now);
            return new Group(key, name, counts, Rates.of(counts.rates()));
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

    /** A rate as it is shown: 52.9%, 18/34; both empty where there is none. */
    record RateText(String percent, String fraction) {
        static RateText of(Optional<OutcomeRates.Share> share) {
            return share.map(one -> new RateText(
                            String.format(Locale.ROOT, "%.1f%%", 100 * one.value()),
                            plain(one.numerator()) + "/" + plain(one.denominator())))
                    .orElse(new RateText("", ""));
        }

        private static String plain(double number) {
            return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
        }

        public boolean isThere() {
            return !percent.isEmpty();
        }
    }

    /** All outcome rates of some doors. */
    record Rates(
            RateText con1,
            RateText con3,
            RateText coop1,
            RateText coop3,
            RateText ref1,
            RateText ref3,
            RateText rr1,
            RateText rr3,
            RateText e) {
        static Rates of(OutcomeRates rates) {
            return new Rates(
                    RateText.of(rates.con1()),
                    RateText.of(rates.con3()),
                    RateText.of(rates.coop1()),
                    RateText.of(rates.coop3()),
                    RateText.of(rates.ref1()),
                    RateText.of(rates.ref3()),
                    RateText.of(rates.rr1()),
                    RateText.of(rates.rr3()),
                    RateText.of(rates.e()));
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
}
