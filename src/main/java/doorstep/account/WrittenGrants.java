package doorstep.account;

import doorstep.place.Place;
import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.place.WrittenPlaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rights as they were typed: what they amount to, within what the caller can give. */
@RequestScoped
class WrittenGrants {
    private static final int MOST_ASKED = 30;
    private static final Set<String> EVERYWHERE = Set.of("全部", "全部地点", "所有地点", "everywhere", "all");

    @Inject
    Accounts accounts;

    /** A place that was perhaps meant. */
    record Choice(String code, String fullName) {}

    /**
     * What became of one.
     *
     * @param grant null where something is wrong with it
     * @param problems none where nothing is
     * @param choices where several places are called so
     */
    record Reading(Grant grant, List<GrantProblem> problems, List<Choice> choices) {
        private static Reading wrong(GrantProblem problem) {
            return new Reading(null, List.of(problem), List.of());
        }

        /** The same for somebody who holds these already. */
        Reading besides(Collection<Grant> held) {
            if (grant == null) {
                return this;
            }
            if (held.contains(grant)) {
                return wrong(GrantProblem.TWICE);
            }
            boolean audits = grant.role().equals(Role.AUDITOR);
            return held.stream().anyMatch(one -> one.role().equals(Role.AUDITOR) != audits)
                    ? wrong(GrantProblem.AUDITOR_ALONE)
                    : this;
        }
    }

    Reading read(WrittenGrant written) {
        return read(Set.of(written)).get(written);
    }

    /** All at once, so that a long list asks the database no more often than a short one. */
    Map<WrittenGrant, Reading> read(Collection<WrittenGrant> all) {
        Map<String, List<Place>> places =
                WrittenPlaces.of(all.stream().map(WrittenGrant::place).collect(Collectors.toSet()), accounts.scope());
        Map<String, String> fullNames = Place.fullNames(places.values().stream()
                .filter(some -> some.size() > 1)
                .flatMap(List::stream)
                .map(place -> place.code)
                .toList());
        return all.stream()
                .distinct()
                .collect(Collectors.toMap(one -> one, one -> reading(one, places.get(one.place()), fullNames)));
    }

    private Reading reading(WrittenGrant written, List<Place> places, Map<String, String> fullNames) {
        Optional<String> role = RoleWords.role(written.role());
        Optional<String> place = isEverywhere(written.place())
                ? Optional.of(Scope.EVERYWHERE)
                : places.stream()
                        .map(one -> one.code)
                        .filter(code -> places.size() == 1 || code.equals(written.chosen()))
                        .findFirst();
        if (role.isPresent() && place.isPresent()) {
            return given(new Grant(role.get(), place.get()));
        }
        List<GrantProblem> problems = new ArrayList<>();
        if (place.isEmpty()) {
            problems.add(placeProblem(written.place(), places.size()));
        }
        if (role.isEmpty()) {
            problems.add(written.role().isBlank() ? GrantProblem.ROLE_MISSING : GrantProblem.ROLE_UNKNOWN);
        }
        return new Reading(
                null, problems, problems.contains(GrantProblem.PLACE_SEVERAL) ? choices(places, fullNames) : List.of());
    }

    private static boolean isEverywhere(String place) {
        return EVERYWHERE.contains(place.strip().toLowerCase(Locale.ROOT));
    }

    private Reading given(Grant grant) {
        if (!accounts.mayGive(grant)) {
            return Reading.wrong(GrantProblem.NOT_YOURS);
        }
        boolean part = grant.role().equals(Role.AUDITOR) && !grant.place().equals(Scope.EVERYWHERE);
        return part ? Reading.wrong(GrantProblem.AUDITOR_EVERYWHERE) : new Reading(grant, List.of(), List.of());
    }

    private GrantProblem placeProblem(String written, int found) {
        if (written.isBlank()) {
            return accounts.scope().isEverywhere() ? GrantProblem.PLACE_OR_ALL_MISSING : GrantProblem.PLACE_MISSING;
        }
        if (found == 0) {
            return GrantProblem.PLACE_UNKNOWN;
        }
        return found > MOST_ASKED ? GrantProblem.PLACE_MANY : GrantProblem.PLACE_SEVERAL;
    }

    private static List<Choice> choices(List<Place> places, Map<String, String> fullNames) {
        return places.stream()
                .map(place -> new Choice(place.code, fullNames.get(place.code)))
                .toList();
    }
}
