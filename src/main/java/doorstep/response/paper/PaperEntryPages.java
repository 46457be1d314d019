package doorstep.response.paper;

import doorstep.fieldwork.Household;
import doorstep.place.Role;
import doorstep.questionnaire.Tongue;
import doorstep.response.paper.PaperView.Said;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a community's paper is typed in: its doors, and one page for each form. Household numbers stay out of addresses, and so out of logs. */
@Path("/staff/waves/{id: \\d+}/paper/{community: \\d+}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.STAFF, Role.ENTRY})
public class PaperEntryPages {
    private static final int RETRY_AFTER_SECONDS = 3;

    @CheckedTemplate(basePath = "response/paper")
    static class Templates {
        static native TemplateInstance paperDoors(
                Wave wave, String community, String name, List<PaperViewWriter.PaperDoor> doors, Desk desk);

        static native TemplateInstance paperEntry(PaperView view, boolean reads);
    }

    /**
     * What is asked for, and what the reader may do.
     *
     * @param all how many households are to be asked
     * @param reads whether more may be seen than what is to be typed
     */
    record Desk(String q, int all, boolean types, boolean reads) {}

    @Inject
    PaperRounds rounds;

    @Inject
    PaperProgress book;

    @Inject
    PaperDoors doors;

    @Inject
    PaperSeal seal;

    @Inject
    PaperJudge desk;

    /** @param q part of an address, or a number */
    @GET
    @RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF, Role.ENTRY})
    @Transactional
    public TemplateInstance doors(long id, String community, @RestQuery @DefaultValue("") String q) {
        PaperRound round = rounds.find(id, community);
        List<PaperViewWriter.PaperDoor> all = book.doors(round);
        String wanted = q.strip();
        var desk = new Desk(q, all.size(), rounds.types(community), rounds.reads(community));
        List<PaperViewWriter.PaperDoor> found = all.stream()
                .filter(door -> desk.reads() || door.isReady())
                .filter(door -> wanted.isEmpty()
                        || door.address().contains(wanted)
                        || Integer.toString(door.household().number).equals(wanted))
                .toList();
        return Templates.paperDoors(round.wave(), community, round.name(), found, desk);
    }

    /**
     * An empty form, or one that was set aside, with what was typed.
     *
     * @param form the one to go on with
     * @param drawn {@code no} for somebody not drawn
     * @param in the language of the paper typed last
     */
    @GET
    @Path("entry")
    @Transactional
    public Response open(
            long id,
            String community,
            @RestQuery UUID form,
            @RestQuery @DefaultValue("yes") String drawn,
            @RestQuery @DefaultValue("zh") String in,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("0") int count,
            @RestQuery UUID of) {
        PaperRound round = rounds.find(id, community);
        Optional<PaperForm> kept =
                form == null ? Optional.empty() : PaperForm.ofWave(id, form).filter(round::has);
        PaperEntry entry = kept.map(this::goOn)
                .orElseGet(() -> new PaperEntry(
                        UUID.randomUUID(),
                        !drawn.equals("no"),
                        "",
                        Tongue.of(in).orElse(Tongue.CHINESE),
                        false,
                        new PaperTyped(Map.of())));
        Said said = rounds.isTyping(round.wave())
                ? PaperOutcome.ofAddress(done, count, of)
                        .map(outcome -> said(round, entry, outcome))
                        .orElse(Said.NOTHING)
                : Said.of("warn", rounds.words().notTyping());
        return page(200, round, entry, false, "", false, said);
    }

    /** The second typist must not see what the first one typed. */
    private PaperEntry goOn(PaperForm form) {
        boolean mending = form.state == PaperForm.State.set_aside && form.typed != null;
        return new PaperEntry(
                UUID.randomUUID(),
                form.drawn,
                form.number == null ? "" : form.number.toString(),
                new Tongue(form.language),
                false,
                mending ? seal.open(form.typed, form.id) : new PaperTyped(Map.of()));
    }

    private Said said(PaperRound round, PaperEntry entry, PaperOutcome outcome) {
        PaperMessages words = rounds.words();
        String form = "/staff/waves/" + round.wave().id + "/paper/typed/" + outcome.form();
        int count = outcome.count();
        return switch (outcome.kind()) {
            case taken -> Said.of("good", words.taken());
            case kept -> count == 0 ? Said.of("good", words.kept()) : Said.of("warn", words.kept(), slip(count));
            case unfinished ->
                count == 0 ? Said.of("warn", words.unfinished()) : Said.of("warn", words.unfinished(), slip(count));
            case answered -> Said.of("warn", words.hasAnswered());
            case differs -> undecided(round, words.differ(count), form);
            case same_person -> Said.of("warn", words.samePersonTitle());
            case undecided -> undecided(round, words.undecided(), form);
            case taken_before -> new Said("warn", List.of(words.takenBefore()), empty(round, entry), words.newPage());
            case busy -> Said.of("bad", words.busy());
        };
    }

    /** The way to the differences, for whoever may settle them. */
    private Said undecided(PaperRound round, String what, String form) {
        return rounds.decides(round.community())
                ? new Said("warn", List.of(what), form, rounds.words().seeDifferences())
                : Said.of("warn", what);
    }

    private String slip(int number) {
        return rounds.words().writeSlip(number);
    }

    /** Takes what was typed; nothing of it is lost, whatever comes of it. */
    @POST
    @Path("entry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(long id, String community, MultivaluedMap<String, String> sent) {
        PaperRound round = rounds.find(id, community);
        rounds.mustBeTyping(round.wave());
        PaperEntry entry = PaperEntry.of(sent);
        PaperForm.byEntry(entry.id()).filter(form -> !round.has(form)).ifPresent(elsewhere -> {
            throw new ProblemException(Problem.NOT_FOUND);
        });
        String numberProblem = numberProblem(round, entry);
        int wrong = round.check(entry.typed()).problems().size() + (numberProblem.isEmpty() ? 0 : 1);
        if (wrong > 0) {
            Said said = Said.of("bad", rounds.words().lookAgain(wrong));
            return page(422, round, entry, true, numberProblem, false, said);
        }
        return answer(round, entry, desk.save(round, entry, entry.wantedNumber(), rounds.who()));
    }

    private String numberProblem(PaperRound round, PaperEntry entry) {
        PaperMessages words = rounds.words();
        int number = entry.wantedNumber();
        if (!entry.drawn()) {
            boolean fits = number == 0
                    || PaperForm.byEntry(entry.id()).isPresent()
                    || (number > 0
                            && PaperForm.waiting(round.wave().id, round.community(), false, number)
                                    .isPresent());
            return fits ? "" : words.noSlip(Math.max(number, 0));
        }
        if (number == 0) {
            return words.numberMissing();
        }
        Optional<Household> household = number < 0 ? Optional.empty() : doors.find(round, number);
        return household.map(found -> found.released ? "" : words.notReleased()).orElse(words.noHousehold());
    }

    private Response answer(PaperRound round, PaperEntry entry, PaperOutcome outcome) {
        if (outcome.kind().leadsOn()) {
            return Reply.next(empty(round, entry) + "&" + outcome.inAddress());
        }
        boolean askSame = outcome.kind() == PaperOutcome.Kind.same_person;
        return page(outcome.kind().status, round, entry, true, "", askSame, said(round, entry, outcome));
    }

    private static String empty(PaperRound round, PaperEntry entry) {
        return "/staff/waves/" + round.wave().id + "/paper/" + round.community() + "/entry?drawn="
                + (entry.drawn() ? "yes" : "no") + "&in=" + entry.language().tag();
    }

    private Response page(
            int status,
            PaperRound round,
            PaperEntry entry,
            boolean judged,
            String numberProblem,
            boolean askSame,
            Said said) {
        PaperView view = QuarkusTransaction.joiningExisting().call(() -> {
            boolean twice = PaperSetting.of(round.wave().id).secondEntry;
            var around = new PaperViewWriter.Around(
                    numberProblem, askSame, twice, said, entry.drawn() ? book.doors(round) : List.of());
            return new PaperViewWriter(round, rounds.language()).write(entry, judged, around);
        });
        Response.ResponseBuilder answer = Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Templates.paperEntry(view, rounds.reads(round.community()))
                        .setLocale(rounds.language().tag())
                        .render());
        return (status == 503 ? answer.header("Retry-After", RETRY_AFTER_SECONDS) : answer).build();
    }
}
