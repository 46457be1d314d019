package doorstep;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.Intake;
import doorstep.response.IntakeResult;
import doorstep.response.Submission;
import doorstep.wave.Approval;
import doorstep.wave.LinkTarget;
import doorstep.wave.OpenLinks;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The made-up district of {@code scripts/run --demo}: codes from 99, 4 streets, 24 communities, one open wave and a few thousand
 * answers that come in as real ones do. Made once; every page about it says that it is made up.
 */
@ApplicationScoped
class DemoDistrict {
    private static final String DISTRICT = "990101";
    private static final long SEED = 20_260_101;
    private static final List<String> STREETS = List.of("青石", "河湾", "松林", "新桥");
    private static final List<String> COMMUNITIES = List.of("东里", "西里", "南园", "北园", "中街", "后湖");
    private static final int IN_FLIGHT = 400;

    @Inject
    Clock clock;

    @Inject
    Questionnaires questionnaires;

    @Inject
    OpenLinks links;

    @Inject
    Intake intake;

    @Inject
    DemoFieldwork fieldwork;

    @ConfigProperty(name = "doorstep.demo", defaultValue = "false")
    boolean wanted;

    @ConfigProperty(name = "doorstep.surveys")
    Path surveys;

    void start(@Observes @Priority(3000) StartupEvent event) throws IOException {
        if (wanted && QuarkusTransaction.requiringNew().call(() -> Place.findById(DISTRICT) == null)) {
            System.out.println("正在准备演示数据（全部虚构）… Making up a district for the demonstration …");
            String yaml = Files.readString(surveys.resolve("household.yaml"));
            long wave = QuarkusTransaction.requiringNew().timeout(120).call(() -> openWave(yaml));
            fieldwork.volunteers();
            answer(wave);
        }
    }

    private long openWave(String yaml) {
        LocalDateTime now = LocalDateTime.now(clock);
        Set<String> communities = places();
        Questionnaire questionnaire = questionnaires.publish("household.yaml", yaml, now);
        Wave wave = Wave.create(
                new WavePlan(
                        "演示轮次（虚构数据）",
                        questionnaire.formId(),
                        questionnaire.version(),
                        List.of("zh", "en"),
                        now.minusDays(6),
                        now.plusDays(60),
                        LocalDate.from(now).plusDays(360),
                        new Approval(null, null, null, null),
                        communities),
                now);
        wave.publish(now.minusDays(6));
        return wave.id;
    }

    private Set<String> places() {
        var random = new Random(SEED);
        var communities = new TreeMap<String, Place>();
        place("99", PlaceLevel.province, "示范省（虚构）", null);
        place("9901", PlaceLevel.city, "示范市（虚构）", "99");
        place(DISTRICT, PlaceLevel.district, "示范区（虚构）", "9901");
        for (int s = 0; s < STREETS.size(); s++) {
            String street = DISTRICT + "%03d".formatted(s + 1);
            place(street, PlaceLevel.street, STREETS.get(s) + "街道（虚构）", DISTRICT);
            for (int c = 0; c < COMMUNITIES.size(); c++) {
                String code = street + "%03d".formatted(c + 1);
                Place place = place(code, PlaceLevel.community, STREETS.get(s) + COMMUNITIES.get(c) + "社区（虚构）", street);
                place.households = 240 + random.nextInt(600);
                place.adults = place.households * 2;
                communities.put(code, place);
            }
        }
        return communities.keySet();
    }

    private static Place place(String code, PlaceLevel level, String name, String parent) {
        Place place = new Place();
        place.code = code;
        place.level = level;
        place.name = name;
        place.parent = parent;
        place.persist();
        return place;
    }

    /** Some 80 to 180 answers by link in each community, and what 60 drawn households did. */
    private void answer(long waveId) {
        var random = new Random(SEED);
        var waiting = new ArrayList<CompletionStage<IntakeResult>>();
        List<String> tokens = QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.<ShareLink>list("wave.id = ?1 order by community", waveId).stream()
                        .map(link -> link.token)
                        .toList());
        MadeUpAnswers made = null;
        for (String token : tokens) {
            LinkTarget target = links.find(token).orElseThrow();
            made = made == null ? new MadeUpAnswers(target.questionnaire(), SEED, LocalDate.now(clock)) : made;
            for (int i = 80 + random.nextInt(100); i > 0; i--) {
                waiting.add(submit(target, made, random));
                await(waiting, IN_FLIGHT);
            }
            await(waiting, 0);
            fieldwork.visit(waveId, target.community(), made, random);
        }
        await(waiting, 0);
    }

    private CompletionStage<IntakeResult> submit(LinkTarget target, MadeUpAnswers made, Random random) {
        var uuid = new UUID(random.nextLong(), random.nextLong());
        return intake.submit(
                Submission.byLink(uuid, target, Language.ZH, made.next(target.community()), Optional.empty()));
    }

    private static void await(List<CompletionStage<IntakeResult>> waiting, int most) {
        if (waiting.size() <= most) {
            return;
        }
        for (CompletionStage<IntakeResult> one : waiting) {
            IntakeResult result = one.toCompletableFuture().join();
            if (!(result instanceof IntakeResult.Stored)) {
                throw new IllegalStateException("A made-up answer was not kept: " + result);
            }
        }
        waiting.clear();
    }
}
