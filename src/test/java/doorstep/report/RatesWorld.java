package doorstep.report;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Answers;
import doorstep.wave.Approval;
import doorstep.wave.Channel;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A world of its own for a test: the golden sample's places below a district that nobody else has, and an open wave in them. */
final class RatesWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int number = NEXT.incrementAndGet();
    final String district = "97" + (1000 + number);
    long wave;

    RatesWorld() {
        QuarkusTransaction.requiringNew().run(this::build);
    }

    /** A code of the golden sample as it is in this world. */
    String code(String golden) {
        return district + golden.substring(6);
    }

    private void build() {
        place(district.substring(0, 2), "样例省", null);
        place(district.substring(0, 4), "样例市", null);
        place(district, "样例区" + number, null);
        Map<String, Integer> households = GoldenWave.households();
        households.forEach((golden, count) -> {
            String code = code(golden);
            place(code.substring(0, 9), "第" + code.charAt(8) + "街道", null);
            place(code, "=" + code.charAt(8) + "街" + code.charAt(11) + "社区", count);
        });
        LocalDateTime now = LocalDateTime.now(java.time.Clock.systemUTC()).withNano(0);
        Arc.container().instance(Questionnaires.class).get().publish("survey.yaml", GoldenWave.yaml(), now);
        WavePlan plan = new WavePlan(
                "第 " + number + " 轮",
                "golden",
                "1",
                List.of("zh"),
                now.minusDays(1),
                now.plusDays(1),
                now.toLocalDate().plusYears(1),
                Approval.NONE,
                households.keySet().stream().map(this::code).collect(java.util.stream.Collectors.toSet()));
        Wave made = Wave.create(plan, now.minusDays(2));
        made.madeUp = true;
        made.publish(now.minusDays(2));
        wave = made.id;
    }

    private static void place(String code, String name, Integer households) {
        if (Place.findById(code) == null) {
            Place place = new Place();
            place.code = code;
            place.level = PlaceLevel.ofCode(code).orElseThrow();
            place.name = name;
            place.parent = place.level == PlaceLevel.province
                    ? null
                    : PlaceLevel.values()[place.level.ordinal() - 1].codeOf(code);
            place.households = households;
            place.persistAndFlush();
        }
    }

    /** All answers of the golden sample, by household codes. */
    void goldenSample() {
        GoldenWave.people().forEach(person -> answer(code(person.community()), Channel.household, person.answers()));
    }

    void answer(String community, Channel channel, Answers answers) {
        FakeCells.add(wave, community, channel, answers);
    }

    String path(String rest) {
        return "/api/v1/waves/" + wave + rest;
    }
}
