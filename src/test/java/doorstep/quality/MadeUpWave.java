package doorstep.quality;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

/**
 * A wave of volunteers who differ from each other as honest people do: some are quicker, some communities are happier,
 * some like late hours; and residents have moods that colour all their answers.
 */
public final class MadeUpWave {
    private static final int SCALE = 9;
    private static final int FACTS = 11;
    private static final List<String> STEPS = List.of("very", "fairly", "little", "not", "cannot_say");
    private static final List<String> FACT = List.of("a", "b", "c", "d");

    static final String YAML = yaml();
    public static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.read("doubts.yaml", YAML).questionnaire().orElseThrow();

    final Random random;
    public final Map<Long, Contacts> contacts = new HashMap<>();
    final List<OwnAnswers> residents = new ArrayList<>();
    public final Map<Long, List<ObservedInterview>> interviews = new HashMap<>();
    private final int perVolunteer;

    private static String yaml() {
        StringBuilder text = new StringBuilder(
                """
                form_id: doubts
                version: "1"
                title: {zh: 疑点, en: Doubts}
                default_language: zh
                notice: {zh: 说明, en: Notice}
                survey:
                  - group: main
                    label: {zh: 问题, en: Questions}
                    questions:
                """);
        for (int i = 0; i < SCALE; i++) {
            text.append("      - {name: s%d, type: select_one steps, label: {zh: 问%d, en: S%d}}%n".formatted(i, i, i));
        }
        for (int i = 0; i < FACTS; i++) {
            text.append(
                    "      - {name: f%d, type: select_one facts%d, label: {zh: 知%d, en: F%d}}%n".formatted(i, i, i, i));
        }
        text.append("choices:\n  steps:\n");
        STEPS.forEach(step -> text.append("    - {name: %s, label: {zh: 选%s, en: %s}}%n".formatted(step, step, step)));
        for (int i = 0; i < FACTS; i++) {
            text.append("  facts%d:\n".formatted(i));
            String list = "q" + i;
            FACT.forEach(one ->
                    text.append("    - {name: %s%s, label: {zh: 选%s, en: %s}}%n".formatted(list, one, one, one)));
        }
        text.append("indicators:\n");
        for (int i = 0; i < SCALE; i++) {
            text.append(
                    "  - {name: i%d, measure: satisfaction, label: {zh: 满意%d, en: I%d}, question: s%d, credit: {very: 1, fairly: 1, little: 0, not: 0}, outside_base: [cannot_say], target: 0.9, points: 1, standard: x}%n"
                            .formatted(i, i, i, i));
        }
        return text.toString();
    }

    private MadeUpWave(long seed, int perVolunteer) {
        random = new Random(seed);
        this.perVolunteer = perVolunteer;
    }

    /** That many honest volunteers, two to a community, with residents' own answers in each. */
    public static MadeUpWave honest(long seed, int volunteers, int interviews) {
        MadeUpWave wave = new MadeUpWave(seed, interviews);
        for (int v = 0; v < volunteers; v++) {
            String community = "99010100%04d".formatted(v / 2);
            if (v % 2 == 0) {
                double happy = wave.happiness(community);
                for (int i = 0; i < 30; i++) {
                    wave.residents.add(new OwnAnswers(community, wave.answers(happy - 0.2)));
                }
            }
            wave.volunteer(v + 1L, community);
        }
        return wave;
    }

    private double happiness(String community) {
        return -0.3 + 0.5 * new Random(community.hashCode() + 31L * perVolunteer).nextGaussian();
    }

    private void volunteer(long id, String community) {
        double slow = Math.log(7) + 0.2 * random.nextGaussian();
        double late = beta(0.03);
        double again = beta(0.04);
        double refused = beta(0.3);
        double happy = happiness(community) + 0.12 * random.nextGaussian();
        List<ObservedInterview> own = new ArrayList<>();
        long no = 0;
        long asked = 0;
        for (; own.size() < perVolunteer; asked++) {
            if (random.nextDouble() < refused) {
                no++;
            } else {
                own.add(interview(id, community, slow, late, again, answers(happy)));
            }
        }
        contacts.put(id, new Contacts(asked, no));
        interviews.put(id, own);
    }

    private ObservedInterview interview(
            long id, String community, double slow, double late, double again, Answers answers) {
        int seconds = (int) Math.ceil(answers.size() * Math.exp(slow + 0.35 * random.nextGaussian()));
        int hour = random.nextDouble() < late ? 21 + random.nextInt(2) : 15 + random.nextInt(6);
        int gap = (int) Math.exp(6 + 0.9 * random.nextGaussian());
        return new ObservedInterview(
                new UUID(random.nextLong(), random.nextLong()),
                community,
                id,
                new ObservedInterview.Start(LocalDateTime.of(2026, 11, 1 + random.nextInt(14), hour, 0), false),
                seconds,
                random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(gap),
                random.nextDouble() < again ? 1 : 0,
                answers);
    }

    /** A volunteer's own share of something with that mean: intraclass correlation 0.05. */
    private double beta(double mean) {
        double a = gamma(19 * mean);
        return a / (a + gamma(19 * (1 - mean)));
    }

    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** A resident's answers: a mood colours all of the scale; a few simply tick one line. */
    public Answers answers(double happy) {
        Map<String, Answer> answers = new HashMap<>();
        double mood = happy + 0.7 * random.nextGaussian();
        boolean line = random.nextInt(12) == 0;
        String first = step(mood);
        for (int i = 0; i < SCALE; i++) {
            if (i < 6 || random.nextBoolean()) {
                answers.put("s" + i, new Answer.Chosen(line ? first : step(mood)));
            }
        }
        for (int i = 0; i < FACTS; i++) {
            int pick = random.nextDouble() < 0.55 ? 0 : random.nextInt(4);
            answers.put("f" + i, new Answer.Chosen("q" + i + FACT.get(pick)));
        }
        return Answers.of(answers);
    }

    private String step(double mood) {
        double at = mood + random.nextGaussian();
        return random.nextInt(20) == 0
                ? "cannot_say"
                : at > 0.6 ? "very" : at > -0.7 ? "fairly" : at > -1.6 ? "little" : "not";
    }

    /** Puts others in the place of a volunteer's interviews. */
    public void replace(
            long volunteer, java.util.function.BiFunction<Integer, ObservedInterview, ObservedInterview> change) {
        List<ObservedInterview> own = interviews.get(volunteer);
        for (int i = 0; i < own.size(); i++) {
            own.set(i, change.apply(i, own.get(i)));
        }
    }

    public Evidence evidence() {
        List<ObservedInterview> all = new ArrayList<>();
        interviews.values().forEach(all::addAll);
        return new Evidence(QUESTIONNAIRE, all, contacts, residents, self(), (indicator, community) -> true);
    }

    private Map<String, Cell> self() {
        CreditSheet sheet = new CreditSheet(QUESTIONNAIRE);
        Map<String, CellTally> tallies = new HashMap<>();
        residents.forEach(one ->
                tallies.computeIfAbsent(one.community(), first -> sheet.tally()).add(sheet.credit(one.answers())));
        Map<String, Cell> cells = new HashMap<>();
        tallies.forEach((community, tally) -> cells.put(community, tally.cell()));
        return cells;
    }
}
