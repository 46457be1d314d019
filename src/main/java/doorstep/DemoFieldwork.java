package doorstep;

import doorstep.fieldwork.InterviewIntake;
import doorstep.fieldwork.MadeUpRounds;
import doorstep.fieldwork.MadeUpRounds.Course;
import doorstep.fieldwork.MadeUpRounds.Drawn;
import doorstep.place.Place;
import doorstep.questionnaire.Answers;
import doorstep.questionnaire.Language;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Makes up what happened at the doors of the demonstration: draws, answers of residents themselves, interviews, paper, and
 * doors where nobody was home. One volunteer is planted who hurries and hands in the same answers again and again.
 */
@ApplicationScoped
class DemoFieldwork {
    private static final Map<String, List<String>> VOLUNTEERS = Map.of(
            "990101001", List.of("王小兰（虚构）", "赵匆匆（虚构）"),
            "990101002", List.of("李建国（虚构）", "周敏（虚构）"),
            "990101003", List.of("陈玉（虚构）", "孙大勇（虚构）"),
            "990101004", List.of("吴静（虚构）", "郑志强（虚构）"));

    private static final String HURRIED = "赵匆匆（虚构）";

    @Inject
    MadeUpRounds rounds;

    @Inject
    InterviewIntake intake;

    @Inject
    Clock clock;

    private Map<String, List<Long>> volunteers = Map.of();
    private long hurried;
    private Answers copied;

    void volunteers() {
        LocalDateTime now = now();
        volunteers = rounds.volunteers(VOLUNTEERS, now.minusDays(7));
        hurried = volunteers.get("990101001").get(VOLUNTEERS.get("990101001").indexOf(HURRIED));
    }

    /** All that happened at the doors of one community. */
    void visit(long waveId, String community, MadeUpAnswers made, Random random) {
        List<Drawn> doors = QuarkusTransaction.requiringNew().call(() -> {
            Place place = Place.findById(community);
            List<Long> own = volunteers.get(community.substring(0, 9));
            return rounds.draw(Wave.findById(waveId), community, place.households, own, now().minusDays(6));
        });
        Collections.shuffle(doors, random);
        int bySelf = 12 + random.nextInt(14);
        int onPaper = bySelf + random.nextInt(3);
        int atDoor = onPaper + 14 + random.nextInt(12);
        for (int i = 0; i < doors.size(); i++) {
            Drawn door = doors.get(i);
            if (i < onPaper) {
                submit(waveId, door, i < bySelf ? Channel.household : Channel.paper, made.next(community), random);
            } else if (i < atDoor) {
                interview(waveId, door, made, random);
            } else {
                rounds.visitInVain(door, random, now());
            }
        }
    }

    private void interview(long waveId, Drawn door, MadeUpAnswers made, Random random) {
        boolean hurries = door.volunteer() == hurried;
        Answers answers = made.next(door.community());
        if (hurries) {
            copied = copied == null ? answers : copied;
            answers = random.nextInt(5) == 0 ? answers : copied;
        }
        UUID response = submit(waveId, door, Channel.visit, answers, random);
        int seconds = hurries ? 35 + random.nextInt(20) : 200 + random.nextInt(320);
        int gap = hurries ? 5 + random.nextInt(20) : 120 + random.nextInt(900);
        int selections = random.nextInt(30) == 0 ? 1 : 0;
        rounds.keepInterview(door, response, new Course(seconds, gap, selections, evening(random)), now());
    }

    /** Minutes since about seven in the evening of one of the days before, Chinese time. */
    private int evening(Random random) {
        LocalDateTime begun =
                now().minusDays(1 + random.nextInt(5)).withHour(11).withMinute(random.nextInt(60));
        return (int) java.time.Duration.between(begun, now()).toMinutes();
    }

    private UUID submit(long waveId, Drawn door, Channel channel, Answers answers, Random random) {
        var response = new UUID(random.nextLong(), random.nextLong());
        var verdict = intake.take(new InterviewIntake.Interview(
                response, waveId, door.community(), channel, door.key(), Language.ZH, answers));
        if (verdict != InterviewIntake.Verdict.STORED) {
            throw new IllegalStateException("A made-up answer was not kept: " + verdict);
        }
        return response;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
