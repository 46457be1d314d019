package doorstep.web;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The bars of tabs, as the rooms contribute to them. */
@Named("sections")
@ApplicationScoped
public class Sections {
    @Inject
    @All
    List<Section> all;

    @Inject
    SecurityIdentity reader;

    /** What this reader sees on a bar, from the left. */
    public List<Section> on(String bar) {
        return all.stream()
                .filter(one -> one.bar().equals(bar))
                .filter(one -> one.roles().stream().anyMatch(reader::hasRole))
                .filter(one -> one.wanted().getAsBoolean())
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }
}
