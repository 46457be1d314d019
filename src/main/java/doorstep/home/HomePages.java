package doorstep.home;

import doorstep.account.CurrentStaff;
import doorstep.place.Role;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.wave.AnswersSoFar;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.DisplayTime;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** Where whoever reads figures lands: how the wave in the field stands, and what is due. */
@Path("/staff/home")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class HomePages {
    /** Of other waves, so many are shown. */
    private static final int MOST = 3;

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(HomeView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                5,
                "home",
                "/staff/home",
                ui -> ui.texts(HomeMessages.class).title(),
                HomePages.class);
    }

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    AnswersSoFar answers;

    @Inject
    Todo todo;

    @Inject
    CurrentStaff staff;

    @Inject
    ChineseClock clock;

    @Inject
    UiLanguage ui;

    /** @param wave another one than the last that opened */
    @GET
    @Transactional
    public TemplateInstance home(@RestQuery Long wave) {
        LocalDateTime now = clock.now();
        List<Wave> listed = waves.listed();
        Optional<Wave> main = wave == null ? main(listed, now) : Optional.of(waves.find(wave));
        List<HomeView.Due> due = new ArrayList<>(todo.everywhere());
        HomeView.Main shown = main.filter(one -> one.state(now).hasOpened())
                .map(one -> main(one, now))
                .orElse(null);
        if (shown != null) {
            due.addAll(todo.of(shown.page(), shown.isOpen()));
        }
        Map<Long, AnswersSoFar.Count> counts = answers.in(staff.scope());
        return Templates.home(new HomeView(
                shown,
                due,
                others(listed, shown, Set.of(Wave.State.OPEN), now, counts),
                others(listed, shown, Set.of(Wave.State.SCHEDULED, Wave.State.DRAFT), now, counts)));
    }

    /** The last that opened of those in the field; where none is, the last that closed. */
    private static Optional<Wave> main(List<Wave> listed, LocalDateTime now) {
        return listed.stream()
                .filter(one -> one.isOpen(now))
                .max(Comparator.comparing((Wave one) -> one.opensAt).thenComparing(one -> one.id))
                .or(() -> listed.stream()
                        .filter(one -> one.state(now) == Wave.State.CLOSED)
                        .max(Comparator.comparing((Wave one) -> one.closesAt).thenComparing(one -> one.id)));
    }

    private HomeView.Main main(Wave wave, LocalDateTime now) {
        ResultsPage page = results.page(wave.id);
        return new HomeView.Main(
                page,
                wave.isOpen(now),
                closing(wave, now),
                PlaceText.of(page.rates().whole(), null, page.language()));
    }

    private String closing(Wave wave, LocalDateTime now) {
        HomeMessages words = ui.texts(HomeMessages.class);
        String at = DisplayTime.shown(wave.closesAt);
        if (!wave.isOpen(now)) {
            return words.closed(at);
        }
        long days = ChronoUnit.DAYS.between(ChineseClock.day(now), ChineseClock.day(wave.closesAt));
        return days == 0 ? words.closesToday(at) : words.closesIn(days, at);
    }

    private static List<HomeView.Other> others(
            List<Wave> listed,
            HomeView.Main main,
            Set<Wave.State> states,
            LocalDateTime now,
            Map<Long, AnswersSoFar.Count> counts) {
        return listed.stream()
                .filter(one -> states.contains(one.state(now)))
                .filter(one -> main == null || !one.id.equals(main.wave().id))
                .limit(MOST)
                .map(one ->
                        new HomeView.Other(one, one.state(now), counts.getOrDefault(one.id, AnswersSoFar.Count.NONE)))
                .toList();
    }
}
