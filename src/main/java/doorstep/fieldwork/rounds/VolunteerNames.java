package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Volunteers;
import doorstep.place.Place;
import doorstep.web.SeenText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the names of volunteers: of two who are called the same nobody who sees both could tell which is meant. */
final class VolunteerNames {
    static final int LONGEST = 60;
    static final int MOST_AT_ONCE = 200;

    private final RoundsMessages words;
    private final Optional<String> own;
    private final Volunteers volunteers;

    /** @param own the name that a known volunteer has already; empty for new ones */
    VolunteerNames(RoundsMessages words, Optional<String> own, Volunteers volunteers) {
        this.words = words;
        this.own = own;
        this.volunteers = volunteers;
    }

    /** A pasted list: a name a line, empty lines don't count. */
    static List<String> lines(String pasted) {
        return pasted.lines().map(SeenText::of).filter(line -> !line.isEmpty()).toList();
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
        if (!known || !volunteers.mayBelongTo(place.strip())) {
            return Optional.of(words.problemPlace());
        }
        List<String> taken = taken(names);
        return taken.isEmpty() ? Optional.empty() : Optional.of(words.problemTaken(String.join("、", taken)));
    }

    private List<String> taken(List<String> names) {
        Set<String> known = volunteers.active().stream().map(one -> one.name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            boolean free = seen.add(name) && (own.filter(name::equals).isPresent() || !known.contains(name));
            if (!free && !taken.contains(name)) {
                taken.add(name);
            }
        }
        return taken;
    }
}
