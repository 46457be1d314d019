package doorstep.fieldwork.sampling;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.DrawingTime;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.sampling.Letter.Common;
import doorstep.fieldwork.sampling.Letter.Sheets;
import doorstep.office.Prints;
import doorstep.office.PublicAddress;
import doorstep.place.Place;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Prints letters with new codes; each code is in this one answer and nowhere else. */
@Path("/staff/waves/{id: \\d+}/samples/{community: \\d{12}}/letters")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.MANAGER)
public class LetterPages {
    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance letters(Wave wave, Place place, Sheets sheets);
    }

    @Inject
    Places places;

    @Inject
    Waves waves;

    @Inject
    Letters letters;

    @Inject
    CommunitySamplePages samplePage;

    @Inject
    Questionnaires questionnaires;

    @Inject
    PublicAddress addresses;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    /**
     * @param to {@code new} for households without a letter, {@code unanswered}, or {@code numbers}
     * @param printed how many letters the page that asks knew of, so that reloading prints nothing twice
     */
    @POST
    @Transactional
    @Prints(Prints.Paper.LETTERS)
    public Response print(
            long id,
            String community,
            @RestForm @DefaultValue("new") String to,
            @RestForm @DefaultValue("") String numbers,
            @RestForm @DefaultValue("1") int layout,
            @RestForm @DefaultValue("-1") int printed,
            UriInfo uri) {
        Wave wave = waves.find(id, community);
        Place place = places.community(community);
        DrawingTime.require(wave, clock.now());
        Sample sample = Sample.of(id, community).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        Optional<Predicate<Letters.Addressee>> wanted = wanted(to, numbers);
        if (wanted.isEmpty()) {
            return samplePage.numbersWrong(wave, place, sample, numbers.isBlank() ? "?" : numbers);
        }
        Letters.Printed print = letters.print(sample, printed, wanted.get());
        if (print.letters().isEmpty()) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "没有要打印的信：这些户都已答过，或没有选中。",
                    "No letters to print: all of these have answered, or none was chosen.");
        }
        String address = addresses.of(link(wave, community).token, uri);
        long again = print.letters().stream()
                .filter(letter -> letter.to().letterNo() > 0)
                .count();
        audit.record(
                AuditAction.LETTERS_PRINT,
                Sample.inTrail(id, community),
                AuditFact.LETTERS.is(print.letters().size()),
                AuditFact.REPRINTS.is(again));
        return Response.ok(page(wave, place, print, address, layout == 2 ? 2 : 1))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Empty for numbers that are none. */
    private static Optional<Predicate<Letters.Addressee>> wanted(String to, String numbers) {
        if (to.equals("new")) {
            return Optional.of(household -> household.letterNo() == 0);
        }
        if (to.equals("unanswered")) {
            return Optional.of(household -> true);
        }
        Optional<Set<Integer>> chosen = HouseholdNumbers.read(numbers);
        return chosen.map(set -> household -> set.contains(household.number()));
    }

    private ShareLink link(Wave wave, String community) {
        return Optional.ofNullable(links(wave, List.of(community), clock.now()).get(community))
                .orElseThrow(() -> new ProblemException(
                        Problem.CONFLICT,
                        "这个社区名为“入户信”的链接已停用，信上的二维码会打不开。",
                        "The community's link for letters was withdrawn: their QR codes would lead nowhere."));
    }

    /** The links that letters carry, by community; where one was withdrawn, there is none. */
    static Map<String, ShareLink> links(Wave wave, Collection<String> communities, LocalDateTime now) {
        ShareLink.create(wave, communities, Letters.LABEL, now);
        return ShareLink.serving(wave, Letters.LABEL, "").stream()
                .collect(Collectors.toMap(link -> link.community, Function.identity(), (one, other) -> one));
    }

    private String page(Wave wave, Place place, Letters.Printed print, String address, int aPage) {
        Questionnaire questionnaire = questionnaires.published(wave.formId, wave.version);
        Sheets sheets = Sheets.of(Common.of(wave, place.name, questionnaire, address), print, address, aPage);
        return Templates.letters(wave, place, sheets)
                .setLocale(wave.speech().ours().tag())
                .render();
    }
}
