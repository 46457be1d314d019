package doorstep.wave;

import static java.util.stream.Collectors.toMap;

import doorstep.account.AuditFact;
import doorstep.account.AuditNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Tells the trail what waves are called. */
@ApplicationScoped
class WavesInTrail implements AuditNames {
    @Override
    public AuditFact things() {
        return AuditFact.WAVE;
    }

    @Override
    public Map<String, String> names(Set<String> numbers) {
        return Wave.<Wave>list("id in ?1", numbers.stream().map(Long::valueOf).toList()).stream()
                .collect(toMap(wave -> wave.id.toString(), wave -> wave.name));
    }
}
