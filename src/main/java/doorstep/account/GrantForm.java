package doorstep.account;

import doorstep.place.Role;
import java.util.List;

/**
 * The fields of one right, with what was typed.
 *
 * @param problems none where nothing is wrong
 * @param choices places that were perhaps meant
 * @param everywhere whether the reader administers everything
 */
record GrantForm(
        WrittenGrant written, List<GrantProblem> problems, List<WrittenGrants.Choice> choices, boolean everywhere) {

    static GrantForm empty(boolean everywhere) {
        return new GrantForm(new WrittenGrant("", Role.VIEWER, ""), List.of(), List.of(), everywhere);
    }

    GrantForm typed(WrittenGrant typed, WrittenGrants.Reading reading) {
        return new GrantForm(typed, reading.problems(), reading.choices(), everywhere);
    }

    /** What is wrong with the place; null where nothing is. */
    public GrantProblem placeProblem() {
        return problems.stream().filter(one -> !one.isAboutRole()).findFirst().orElse(null);
    }

    public List<GrantProblem> roleProblems() {
        return problems.stream().filter(GrantProblem::isAboutRole).toList();
    }

    /** Those that the reader can give. */
    public List<String> roles() {
        return Role.ALL.stream()
                .filter(role -> everywhere || !role.equals(Role.AUDITOR))
                .toList();
    }
}
