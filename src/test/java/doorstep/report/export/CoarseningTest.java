package doorstep.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.demo.MadeUpAnswers;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Facts;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.rates.WavePlaces;
import doorstep.report.GoldenWave;
import doorstep.response.cells.StoredResponse;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file of single answers tells that others can know, at least five people share it; and no more is given up than that takes. */
class CoarseningTest {
    private static final List<String> COMMUNITIES =
            List.of("990101001001", "990101001002", "990101001003", "990101002001", "990101002002", "990101003001");

    /** A wave in memory. */
    private static final class World {
        private final Questionnaire questionnaire;
        private final CreditSheet credits;
        private final TraitSheet sheet;
        private final List<One> people = new ArrayList<>();
        private Crowds crowds;

        private record One(StoredResponse kept, Answers answers, Credited credited, Shares shares, Traits traits) {}

        World(Questionnaire questionnaire) {
            this.questionnaire = questionnaire;
            credits = new CreditSheet(questionnaire);
            sheet = new TraitSheet(questionnaire);
        }

        void add(String community, Channel channel, String language, Answers answers) {
            Credited credited = channel.isSampled() ? credits.credit(answers) : credits.creditUnweighted(answers);
            if (credited.eligible()) {
                var kept = new StoredResponse(community, channel, Answerer.drawn, language, LocalDateTime.MIN, "");
                double households = channel.isSampled() ? 100 + COMMUNITIES.indexOf(community) : 0;
                var shares = new Shares(credited.weight(), households, 1, channel.isSampled() ? 1.25 : 0);
                Traits traits = sheet.of(channel.isSampled() ? "sampled" : "link", kept, credited.weight(), answers);
                people.add(new One(kept, answers, credited, shares, traits));
            }
        }

        World settle() {
            var coarsening = new Coarsening(sheet.ladder());
            people.forEach(one -> coarsening.count(one.traits, one.shares));
            crowds = coarsening.settle();
            return this;
        }

        Optional<Crowd> crowd(One one) {
            return crowds.of(one.traits);
        }

        /** The rows of the file by the names of their columns. */
        List<Map<String, String>> file() {
            WavePlaces places = new WavePlaces(
                    COMMUNITIES.stream()
                            .map(code -> new WavePlaces.Community(code, "社区" + code, OptionalLong.of(1000)))
                            .toList(),
                    Map.of());
            var columns = new ResponseColumns(questionnaire, places, sheet, false);
            List<Map<String, String>> rows = new ArrayList<>();
            for (One one : people) {
                crowd(one).ifPresent(crowd -> {
                    List<String> cells =
                            columns.cells(new ResponseLine(one.kept.channel(), true, one.answers, one.credited, crowd));
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        row.put(columns.header().get(i), cells.get(i));
                    }
                    rows.add(row);
                });
            }
            return rows;
        }
    }

    private static Questionnaire shipped(String name) {
        return QuestionnaireReader.read(Path.of("surveys", name))
                .questionnaire()
                .orElseThrow();
    }

    private static World random(String name, long seed, int people) {
        Questionnaire questionnaire = shipped(name);
        World world = new World(questionnaire);
        var random = new Random(seed);
        var made = new MadeUpAnswers(questionnaire, seed, LocalDate.of(2026, 3, 1));
        for (int i = 0; i < people; i++) {
            String community = COMMUNITIES.get((int) (COMMUNITIES.size() * Math.pow(random.nextDouble(), 2)));
            Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
            world.add(community, channel, random.nextInt(20) == 0 ? "en" : "zh", made.next(community));
        }
        return world.settle();
    }

    /** What a reader of the file can know of somebody: all but what people said; of what a fact asked for, whether they said it. */
    private static List<String> known(World world, Map<String, String> row) {
        var facts = new Facts(world.questionnaire);
        Set<String> said = new HashSet<>();
        world.questionnaire.indicators().forEach(one -> said.add("credit." + one.name()));
        List<String> known = new ArrayList<>();
        world.questionnaire.questions().stream()
                .filter(question -> !facts.facts().contains(question))
                .forEach(question -> {
                    row.keySet().stream()
                            .filter(name -> name.equals(question.name()) || name.startsWith(question.name() + "."))
                            .forEach(said::add);
                    if (facts.telling().contains(question)) {
                        known.add(question.name() + " answered "
                                + row.entrySet().stream()
                                        .filter(cell -> cell.getKey().equals(question.name())
                                                || cell.getKey().startsWith(question.name() + "."))
                                        .anyMatch(cell -> !cell.getValue().isEmpty()));
                    }
                });
        row.forEach((name, cell) -> {
            if (!said.contains(name)) {
                known.add(name + "=" + cell);
            }
        });
        Collections.sort(known);
        return known;
    }

    @ParameterizedTest
    @CsvSource({
        "household.yaml,1,3000",
        "household.yaml,2,400",
        "household.yaml,3,60",
        "household.yaml,4,23",
        "household.yaml,5,9",
        "household.yaml,6,3",
        "renovation.yaml,7,500",
        "renovation.yaml,8,40",
        "quick.yaml,9,200",
        "quick.yaml,10,11"
    })
    void everyCombinationInTheFileHoldsAtLeastFivePeople(String name, long seed, int people) {
        World world = random(name, seed, people);
        List<Map<String, String>> file = world.file();
        Map<List<String>, Integer> sizes = new HashMap<>();
        file.forEach(row -> sizes.merge(known(world, row), 1, Integer::sum));
        sizes.forEach((known, size) -> assertTrue(size >= Coarsening.FEWEST, () -> size + " are " + known));
        assertEquals(world.people.size(), file.size() + world.crowds.leftOut());
        assertEquals(file.size(), world.crowds.told());
        assertTrue(world.crowds.leftOut() < 2 * Coarsening.FEWEST, "left out are fewer than five of a kind");
    }

    @ParameterizedTest
    @CsvSource({"household.yaml,11,1600", "renovation.yaml,12,800"})
    void answersStayAndWeightsAddUp(String name, long seed, int people) {
        World world = random(name, seed, people);
        double ours = 0;
        double told = 0;
        for (World.One one : world.people) {
            ours += one.shares.weight();
            told += world.crowd(one).orElseThrow().weight();
            assertTrue(
                    world.sheet.ladder().stream()
                            .limit(world.crowd(one).orElseThrow().height())
                            .noneMatch(Rung::takesAnswers),
                    "nobody's answer is given up where so many answered");
        }
        assertEquals(ours, told, 1e-6);
    }

    @Test
    void whereFiveAndMoreAreAlikeNothingIsGivenUp() {
        World world = new World(GoldenWave.questionnaire());
        for (int i = 0; i < Coarsening.FEWEST; i++) {
            GoldenWave.people().forEach(one -> world.add(COMMUNITIES.get(0), Channel.household, "zh", one.answers()));
        }
        world.settle();
        assertEquals(List.of(), world.crowds.steps());
        world.people.forEach(one ->
                assertEquals(one.shares.weight(), world.crowd(one).orElseThrow().weight()));
    }

    private static Answers golden(String sex, String age, long adults) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen("well"),
                "sex", new Answer.Chosen(sex),
                "age", new Answer.Chosen(age),
                "adults", new Answer.Whole(adults)));
    }

    @Test
    void whoIsAloneTakesTheSmallestCrowdAlongAndAllOthersStayAsTheyAre() {
        World world = new World(GoldenWave.questionnaire());
        for (int i = 0; i < 8; i++) {
            world.add(COMMUNITIES.get(0), Channel.household, "zh", golden("f", "from_18", 2));
        }
        for (int i = 0; i < 6; i++) {
            world.add(COMMUNITIES.get(0), Channel.household, "zh", golden("m", "from_18", 2));
        }
        world.add(COMMUNITIES.get(3), Channel.visit, "en", golden("m", "from_60", 7));
        List<Map<String, String>> file = world.settle().file();
        assertEquals("f", file.get(0).get("sex"));
        assertEquals(COMMUNITIES.get(0), file.get(0).get("community"));
        for (Map<String, String> row : file.subList(8, 15)) {
            assertEquals("m", row.get("sex"), "all of them share it");
            assertEquals("", row.get("age"));
            assertEquals("", row.get("channel"));
            assertEquals("merged", row.get("stratum"));
            assertEquals("1", row.get("credit.awareness"), "what they said stays");
        }
        assertEquals((6 * 200 + 103 * 7) / 7.0, Double.parseDouble(file.get(14).get("weight")), 1e-9);
    }

    @Test
    void fewerThanFiveOfAKindAreLeftOutAndTheyAreCounted() {
        World world = new World(GoldenWave.questionnaire());
        for (int i = 0; i < 9; i++) {
            world.add(COMMUNITIES.get(i % 2), Channel.household, "zh", golden("f", "from_18", 2));
        }
        for (int i = 0; i < 4; i++) {
            world.add(COMMUNITIES.get(0), Channel.link, "zh", golden("f", "from_18", 2));
        }
        world.settle();
        assertEquals(9, world.crowds.told());
        assertEquals(4, world.crowds.leftOut());
    }

    @Test
    void stepsSayOfHowManyPeopleWhatIsToldLessOf() {
        World world = new World(GoldenWave.questionnaire());
        for (int i = 0; i < 9; i++) {
            world.add(COMMUNITIES.get(0), Channel.household, "zh", golden("f", i < 6 ? "from_18" : "from_35", 2));
            world.add(COMMUNITIES.get(0), Channel.household, "zh", golden("m", i < 6 ? "from_18" : "from_60", 2));
        }
        world.settle();
        assertEquals(
                Map.of("“Age” not told", 6L, "“Sex” not told", 6L),
                world.crowds.steps().stream()
                        .collect(Collectors.toMap(step -> step.what().in(Language.EN), Crowds.Step::people)));
    }

    @Test
    void theSamePeopleAlwaysEndInTheSameWay() {
        World one = random("household.yaml", 13, 300);
        World other = random("household.yaml", 13, 300);
        Collections.shuffle(other.people, new Random(1));
        other.settle();
        one.people.forEach(person -> assertEquals(
                one.crowd(person).map(Crowd::traits),
                other.crowds.of(person.traits).map(Crowd::traits)));
    }
}
