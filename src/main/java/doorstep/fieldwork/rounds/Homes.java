package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.place.PlaceNames;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the places are called that look after volunteers; who only helps out here comes from elsewhere. */
@RequestScoped
class Homes {
    private final Volunteers volunteers;
    private final UiLanguage ui;

    Homes(Volunteers volunteers, UiLanguage ui) {
        this.volunteers = volunteers;
        this.ui = ui;
    }

    /** Of one; empty for the office of everything. */
    String name(Volunteer volunteer) {
        return names(List.of(volunteer)).get(volunteer.home());
    }

    /** Of many, by code; empty for the office of everything. */
    Map<String, String> names(Collection<Volunteer> all) {
        Map<String, String> names = PlaceNames.of(all.stream()
                .map(Volunteer::home)
                .filter(home -> !home.isEmpty() && volunteers.isSeen(home))
                .collect(Collectors.toSet()));
        String elsewhere = ui.texts(RoundsMessages.class).elsewhere();
        all.forEach(one -> names.putIfAbsent(one.home(), one.home().isEmpty() ? "" : elsewhere));
        return names;
    }
}
