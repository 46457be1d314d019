package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import doorstep.fieldwork.frames.Uploads.Refusal;
import doorstep.place.Place;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A list that is made by rule where nobody has one: buildings, units, floors, doors. It goes the way of one that was uploaded. */
@Path("/staff/frames/{community: \\d{12}}/rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class DoorRulePages {
    private static final int ROWS = 6;
    private static final int MOST_ROWS = 60;

    @CheckedTemplate(basePath = "fieldwork/frames")
    static class Templates {
        static native TemplateInstance rules(Place place, List<Line> lines, Said said);
    }

    /** A rule as typed, and what is wrong with it. */
    record Line(int number, DoorRule rule, Set<DoorRule.Fault> faults) {
        public boolean isWrong() {
            return !faults.isEmpty();
        }
    }

    /** What is said of all of them. */
    record Said(boolean nothing, boolean tooMany, Refusal refusal) {
        static final Said NOTHING_YET = new Said(false, false, Refusal.NONE);

        public int most() {
            return Frames.MOST_HOUSEHOLDS;
        }
    }

    @Inject
    Places places;

    @Inject
    Uploading uploading;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance show(String community) {
        return Templates.rules(places.community(community), lines(List.of(), ROWS), Said.NOTHING_YET);
    }

    /** Makes the doors and goes on to where they are looked at; or, where more rows are wanted, gives the page with more. */
    @POST
    public Response make(String community, MultivaluedMap<String, String> form) {
        Place place = places.community(community);
        List<DoorRule> rules = typed(form);
        if (form.containsKey("more")) {
            return Response.ok(Templates.rules(place, lines(rules, rules.size() + ROWS), Said.NOTHING_YET))
                    .build();
        }
        List<DoorRule> meant = rules.stream().filter(rule -> !rule.isEmpty()).toList();
        boolean wrong = meant.stream().anyMatch(rule -> !rule.faults().isEmpty());
        if (meant.isEmpty() || wrong) {
            return again(place, rules, new Said(meant.isEmpty(), false, Refusal.NONE));
        }
        List<FrameDoor> doors = new ArrayList<>();
        for (DoorRule rule : meant) {
            if (doors.size() <= Frames.MOST_HOUSEHOLDS) {
                doors.addAll(rule.all());
            }
        }
        if (doors.isEmpty() || doors.size() > Frames.MOST_HOUSEHOLDS) {
            return again(place, rules, new Said(doors.isEmpty(), !doors.isEmpty(), Refusal.NONE));
        }
        byte[] text = FrameText.of(doors);
        String name = language.texts(FramesMessages.class).rulesSource();
        var upload = new FrameImports.Upload(name, () -> new ByteArrayInputStream(text));
        var again = new Uploading.Form(
                null, List.of(place.code), refusal -> page(place, rules, new Said(false, false, refusal)));
        return uploading.uploads(again, name, List.of(upload));
    }

    private static Response again(Place place, List<DoorRule> rules, Said said) {
        return Reply.again(page(place, rules, said));
    }

    private static TemplateInstance page(Place place, List<DoorRule> rules, Said said) {
        return Templates.rules(place, lines(rules, Math.max(ROWS, rules.size())), said);
    }

    private static List<Line> lines(List<DoorRule> rules, int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_ROWS); i++) {
            DoorRule rule = i < rules.size() ? rules.get(i) : new DoorRule("", "", "", "", "", "");
            lines.add(new Line(i + 1, rule, rule.isEmpty() ? Set.of() : rule.faults()));
        }
        return lines;
    }

    private static List<DoorRule> typed(MultivaluedMap<String, String> form) {
        List<DoorRule> rules = new ArrayList<>();
        for (int i = 1; i <= MOST_ROWS && form.containsKey("buildings-" + i); i++) {
            rules.add(new DoorRule(
                    value(form, "buildings-" + i),
                    value(form, "units-" + i),
                    value(form, "lowest-" + i),
                    value(form, "highest-" + i),
                    value(form, "doors-" + i),
                    value(form, "skipped-" + i)));
        }
        return rules;
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
