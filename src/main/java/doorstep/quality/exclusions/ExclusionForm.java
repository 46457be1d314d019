package doorstep.quality.exclusions;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about leaving answers out; what they did not fill in is null. */
public class ExclusionForm {
    @RestForm
    Exclusion.Scope scope;

    @RestForm
    long volunteer;

    @RestForm
    String community;

    @RestForm
    List<String> response;

    @RestForm
    String reason;

    Exclusion.Scope scope() {
        return Objects.requireNonNullElse(scope, Exclusion.Scope.chosen);
    }

    /** Empty unless one community is meant. */
    String community() {
        return scope() == Exclusion.Scope.community ? Objects.requireNonNullElse(community, "") : "";
    }

    List<String> responses() {
        return Objects.requireNonNullElse(response, List.of());
    }

    String reason() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}
