package doorstep.demo;

import doorstep.demo.MadeUpRounds.Course;
import doorstep.demo.MadeUpRounds.Drawn;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.place.Place;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Makes up what happened at the doors of the demonstration: draws, answers of residents themselves, interviews, paper, and
 * doors where nobody was home. In the last wave one volunteer hurries and another one tells people what to say.
 */
@ApplicationScoped
class DemoFieldwork {
    private static final String HURRIES = "赵匆匆（虚构）";
    private static final String COACHES = "周敏（虚构）";
    private static final int LAST = 3;

    private static final Map<String, List<String>> VOLUNTEERS = Map.of(
            "990101001", List.of("王小兰（虚构）", HURRIES),
            "990101002", List.of("李建国（虚构）", COACHES),
            "990101003", List.of("陈玉（虚构）", "孙大勇（虚构）"),
            "990101004", List.of("吴静（虚构）", "郑志强（虚构）"));

    @Inject
    MadeUpRounds rounds;

    @Inject
    InterviewIntake intake;

    private Map<String, List<Long>> volunteers = Map.of();

    /** @param since (UTC) when they were added */
    void volunteers(LocalDateTime since) {
        volunteers = rounds.volunteers(VOLUNTEERS, since);
    }

    /** Their phones were last heard of within the hours before that. */
    void call(LocalDateTime now) {
        rounds.call(volunteers.values().stream().flatMap(List::stream).toList(), now);
    }

    private boolean is(String name, long volunteer) {
        return VOLUNTEERS.entrySet().stream()
                .anyMatch(street -> street.getValue().contains(name)
                        && volunteers.get(street.getKey()).get(street.getValue().indexOf(name)) == volunteer);
    }

    /** All that happened at the doors of one community. */
    void visit(DemoRound round, String community) {
        List<Drawn> doors = QuarkusTransaction.requiringNew().call(() -> {
            Place place = Place.findById(community);
            List<Long> own = volunteers.get(community.substring(0, 9));
            Wave wave = Wave.findById(round.wave());
            return rounds.draw(
                    wave, community, place.households, own, round.end().minusDays(DemoRound.DAYS));
        });
        Random random = round.random();
        Collections.shuffle(doors, random);
        int bySelf = 20 + random.nextInt(10);
        int onPaper = bySelf + random.nextInt(3);
        int atDoor = onPaper + 22 + random.nextInt(10);
        for (int i = 0; i < doors.size(); i++) {
            Drawn door = doors.get(i);
            if (i < onPaper) {
                submit(round, door, i < bySelf ? Channel.household : Channel.paper, round.answers(community));
            } else if (i < atDoor) {
                interview(round, door);
            } else {
                rounds.visitInVain(door, random, round.end());
            }
        }
    }

    private void interview(DemoRound round, Drawn door) {
        Random random = round.random();
        boolean hurries = round.number() == LAST && is(HURRIES, door.volunteer());
        boolean coaches = round.number() == LAST && is(COACHES, door.volunteer());
        Answers answers = coaches ? round.coached(door.community()) : round.answers(door.community());
        UUID response = submit(round, door, Channel.visit, answers);
        int seconds = hurries ? 35 + random.nextInt(20) : 200 + random.nextInt(320);
        int gap = hurries ? 5 + random.nextInt(20) : 120 + random.nextInt(900);
        int selections = random.nextInt(30) == 0 ? 1 : 0;
        rounds.keepInterview(door, response, new Course(seconds, gap, selections, evening(round)), round.end());
    }

    /** Minutes since about seven in the evening of one of the days before, Chinese time. */
    private static int evening(DemoRound round) {
        Random random = round.random();
        LocalDateTime begun = round.end()
                .minusDays(1 + random.nextInt(DemoRound.DAYS - 1))
                .withHour(11)
                .withMinute(random.nextInt(60));
        return (int) Duration.between(begun, round.end()).toMinutes();
    }

    private UUID submit(DemoRound round, Drawn door, Channel channel, Answers answers) {
        var response = new UUID(round.random().nextLong(), round.random().nextLong());
        var verdict = intake.take(new InterviewIntake.Interview(
                response,
                round.wave(),
                door.community(),
                channel,
                channel == Channel.visit ? door.volunteer() : 0,
                door.key(),
                Tongue.CHINESE,
                answers));
        if (verdict != InterviewIntake.Verdict.STORED) {
            throw new IllegalStateException("A made-up answer was not kept: " + verdict);
        }
        return response;
    }
}
