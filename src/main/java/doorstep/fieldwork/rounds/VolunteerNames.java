package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Volunteer;
import doorstep.place.Place;
import doorstep.place.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the names of volunteers: two who are called the same could not be told apart on any list. */
final class VolunteerNames {
    static final int LONGEST = 60;
    static final int MOST_AT_ONCE = 200;

    private final RoundsMessages words;
    private final Optional<String> own;
    private final Scope places;

    /**
     * @param own the name that a known volunteer has already; empty for new ones
     * @param places where volunteers may belong
     */
    VolunteerNames(RoundsMessages words, Optional<String> own, Scope places) {
        this.words = words;
        this.own = own;
        this.places = places;
    }

    /** A pasted list: a name a line, empty lines don't count. */
    static List<String> lines(String pasted) {
        return pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What is wrong with them; empty where all are fine. */
    Optional<String> problem(List<String> names, String place) {
        if (names.isEmpty() || names.contains("")) {
            return Optional.of(words.problemNoName());
        }
        if (names.size() > MOST_AT_ONCE) {
            return Optional.of(words.problemTooMany(MOST_AT_ONCE));
        }
        if (names.stream().anyMatch(name -> name.codePointCount(0, name.length()) > LONGEST)) {
            return Optional.of(words.problemLongName(LONGEST));
        }
        boolean known = place.isBlank() || Place.ofCode(place).isPresent();
        if (!known || !places.covers(place.strip())) {
            return Optional.of(words.problemPlace());
        }
        List<String> taken = taken(names);
        return taken.isEmpty() ? Optional.empty() : Optional.of(words.problemTaken(String.join("、", taken)));
    }

    private List<String> taken(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            boolean free = seen.add(name) && (own.filter(name::equals).isPresent() || !Volunteer.isActive(name));
            if (!free && !taken.contains(name)) {
                taken.add(name);
            }
        }
        return taken;
    }
}
