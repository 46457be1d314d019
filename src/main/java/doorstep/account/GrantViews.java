package doorstep.account;

import doorstep.place.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows rights with the names of their places, which are asked for at once. */
@RequestScoped
class GrantViews {
    @Inject
    Accounts accounts;

    List<GrantView> of(Collection<Grant> grants) {
        return with(names(grants)).apply(grants);
    }

    /** For many lists of rights. */
    Function<Collection<Grant>, List<GrantView>> ofAll(Collection<Account> all) {
        return with(
                names(all.stream().flatMap(account -> account.grants.stream()).toList()));
    }

    private Function<Collection<Grant>, List<GrantView>> with(Map<String, String> names) {
        return grants -> grants.stream()
                .sorted()
                .map(grant ->
                        new GrantView(grant, names.getOrDefault(grant.place(), grant.place()), accounts.mayGive(grant)))
                .toList();
    }

    private static Map<String, String> names(Collection<Grant> grants) {
        return Place.fullNames(Place.of(grants.stream().map(Grant::place).collect(Collectors.toSet())));
    }
}
