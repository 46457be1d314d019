package doorstep.quality.backchecks;

import doorstep.fieldwork.Household;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.place.Asker;
import doorstep.place.PlaceNames;
import doorstep.wave.Wave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts back-checks into what their pages show: doors and people, and nothing of answers. */
@ApplicationScoped
class BackCheckView {
    @Inject
    Asker caller;

    @Inject
    Volunteers volunteers;

    @Inject
    BackChecks checks;

    /**
     * The whole page.
     *
     * @param draw null before the first draw
     * @param completed how many doors are completed by now
     */
    record View(
            Wave wave,
            BackCheckDraw draw,
            int completed,
            BackCheckResult byChance,
            List<Result> results,
            List<Line> lines) {
        public List<Integer> shares() {
            return IntStream.rangeClosed(BackChecks.LEAST_SHARE, BackChecks.MOST_SHARE)
                    .boxed()
                    .toList();
        }

        public int suggestedShare() {
            return draw == null ? BackChecks.LEAST_SHARE : draw.share;
        }

        public String drawnOn() {
            return draw.drawnOn.toString();
        }
    }

    /** What the checks of one volunteer's doors say. */
    record Result(String name, BackCheckResult counts) {}

    /**
     * A door in the list.
     *
     * @param check what is known of it
     * @param mayCheck volunteers who were never at this door
     */
    record Line(
            BackCheck check,
            String community,
            String address,
            String visitedBy,
            String checkerName,
            String communityCode,
            List<Person> mayCheck) {
        /** Whether there is any outcome. */
        public boolean tried() {
            return check.reached != null;
        }

        /** Whether somebody was met. */
        public boolean met() {
            return check.isDone();
        }
    }

    /** A volunteer to choose. */
    record Person(long id, String name) {}

    View of(Wave wave) {
        List<BackCheck> all = BackCheck.of(wave.id, caller.scope());
        return new View(
                wave,
                BackCheckDraw.of(wave.id).orElse(null),
                checks.completed(wave.id).size(),
                BackCheckResult.of(all.stream().filter(one -> one.chance).toList()),
                results(all),
                lines(wave.id, all));
    }

    /** Those whom people have not seen first. */
    private List<Result> results(List<BackCheck> all) {
        Map<Long, List<BackCheck>> byVolunteer = all.stream().collect(Collectors.groupingBy(one -> one.visitedBy));
        Map<Long, String> names = volunteers.names(byVolunteer.keySet());
        return byVolunteer.entrySet().stream()
                .map(one -> new Result(names.get(one.getKey()), BackCheckResult.of(one.getValue())))
                .sorted(Comparator.comparing(
                                (Result one) -> -one.counts().visited().no())
                        .thenComparing(one -> -one.counts().suggested().yes())
                        .thenComparing(Result::name))
                .toList();
    }

    /** In the order in which one walks. */
    List<Line> lines(long wave, Collection<BackCheck> all) {
        Map<UUID, Household> doors = doors(all);
        Map<String, String> places = PlaceNames.of(
                doors.values().stream().map(one -> one.community).distinct().toList());
        Map<UUID, Set<Long>> visitors = checks.visitors(wave);
        List<Volunteer> people = volunteers.active();
        Map<Long, String> names = volunteers.names(all.stream()
                .flatMap(one -> Stream.of(one.visitedBy, one.checkerId))
                .filter(Objects::nonNull)
                .toList());
        return all.stream()
                .sorted(order(doors))
                .map(one -> new Line(
                        one,
                        places.get(doors.get(one.householdId).community),
                        address(doors.get(one.householdId)),
                        names.get(one.visitedBy),
                        one.checkerId == null ? "" : names.get(one.checkerId),
                        doors.get(one.householdId).community,
                        mayCheck(people, visitors.getOrDefault(one.id, Set.of()))))
                .toList();
    }

    private static Map<UUID, Household> doors(Collection<BackCheck> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = all.stream().map(one -> one.householdId).toList();
        return Household.<Household>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(one -> one.id, Function.identity()));
    }

    private static List<Person> mayCheck(List<Volunteer> people, Set<Long> visitors) {
        return people.stream()
                .filter(one -> !visitors.contains(one.id))
                .map(one -> new Person(one.id, one.name))
                .toList();
    }

    private static Comparator<BackCheck> order(Map<UUID, Household> doors) {
        return Comparator.comparing((BackCheck one) -> doors.get(one.householdId).community)
                .thenComparing(
                        one -> doors.get(one.householdId).position, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> doors.get(one.householdId).number);
    }

    private static String address(Household door) {
        return String.join(" ", door.building, door.unit, door.door)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
