package doorstep.account;

import doorstep.place.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A right as it is shown.
 *
 * @param place the name in full; empty for everywhere
 */
record GrantView(Grant grant, String place) {
    static List<GrantView> of(Collection<Grant> grants) {
        return named(grants).apply(grants);
    }

    /** For the rights of many, whose places' names are asked for at once. */
    static Function<Collection<Grant>, List<GrantView>> ofAll(Collection<Account> all) {
        return named(all.stream().flatMap(account -> account.grants.stream()).toList());
    }

    private static Function<Collection<Grant>, List<GrantView>> named(Collection<Grant> all) {
        Map<String, String> names =
                Place.fullNames(all.stream().map(Grant::place).collect(Collectors.toSet()));
        return grants -> grants.stream()
                .sorted()
                .map(grant -> new GrantView(grant, names.getOrDefault(grant.place(), grant.place())))
                .toList();
    }
}
