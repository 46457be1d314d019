package doorstep.fieldwork;

import static java.util.stream.Collectors.toMap;

import doorstep.account.AuditFact;
import doorstep.account.AuditNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Tells the trail what volunteers are called. */
@ApplicationScoped
class VolunteersInTrail implements AuditNames {
    @Override
    public AuditFact things() {
        return AuditFact.VOLUNTEER;
    }

    @Override
    public Map<String, String> names(Set<String> numbers) {
        return Volunteer.<Volunteer>list(
                        "id in ?1", numbers.stream().map(Long::valueOf).toList())
                .stream()
                .collect(toMap(one -> one.id.toString(), one -> one.name));
    }
}
