package doorstep.wave;

import doorstep.account.CurrentStaff;
import doorstep.place.Scope;
import doorstep.web.Section;
import doorstep.web.Sections;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.hibernate.Hibernate;

/** The bars of a wave's pages: those pages that the caller's roles open in one of the wave's communities. */
@Named("waveSections")
@RequestScoped
public class WaveSections {
    @Inject
    Sections sections;

    @Inject
    CurrentStaff staff;

    private Wave seen;

    @Transactional
    public List<Section> on(String bar, Wave wave) {
        return sections.on(bar).stream()
                .filter(one -> isSeen(staff.scope(one.roles()), wave))
                .toList();
    }

    /** Whether the caller reads figures and fieldwork in one of its communities. */
    @Transactional
    public boolean areRead(Wave wave) {
        return isSeen(staff.readingScope(), wave);
    }

    /** Pages are drawn when what read the wave may have ended; who sees everything needs no communities. */
    private boolean isSeen(Scope scope, Wave wave) {
        if (scope.isEverywhere()) {
            return true;
        }
        if (seen == null || !Objects.equals(seen.id, wave.id)) {
            seen = Hibernate.isInitialized(wave.communities) ? wave : Wave.findById(wave.id);
        }
        return seen.isSeenFrom(scope);
    }
}
