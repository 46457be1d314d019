package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every questionnaire that comes along, and of the bank of items: how to ask so that the answers mean something. */
class LibraryTest {
    private static final String REFUSED = "prefer_not";
    private static final Set<String> NOT_KNOWN = Set.of("cannot_say", "cannot_remember", "unclear");
    private static final Set<String> NO_ANSWERS = Set.of(REFUSED, "cannot_say", "cannot_remember", "unclear");

    /** From the best to the worst; lists may lack some. */
    private static final List<List<String>> SCALES = List.of(
            List.of("very_satisfied", "fairly_satisfied", "so_so", "fairly_dissatisfied", "very_dissatisfied"),
            List.of("satisfied", "fairly_satisfied", "dissatisfied"),
            List.of("very_safe", "fairly_safe", "fairly_unsafe", "very_unsafe"),
            List.of("strongly_for", "fairly_for", "fairly_against", "strongly_against"),
            List.of("very_convenient", "fairly_convenient", "fairly_inconvenient", "very_inconvenient"),
            List.of("always", "mostly", "sometimes", "never"),
            List.of("often", "sometimes", "never"));

    static List<Path> models() {
        return TinySurveys.shipped();
    }

    static List<Path> all() {
        return Stream.concat(TinySurveys.shipped().stream(), TinySurveys.bank().stream())
                .toList();
    }

    private static Questionnaire read(Path file) {
        return QuestionnaireReader.read(file).questionnaire().orElseThrow();
    }

    private static List<Question> selects(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> question.type().isSelect())
                .toList();
    }

    @Test
    void allThatComesAlongIsSound() {
        assertEquals(
                List.of(),
                all().stream()
                        .flatMap(file -> QuestionnaireReader.read(file).faults().stream())
                        .toList());
        assertTrue(models().size() >= 6);
        assertTrue(TinySurveys.bank().size() >= 6);
    }

    /** What weighs, screens or opens questions is a fact that the survey cannot do without; who will not say it can stop. */
    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsMadeToAnswerWhatIsNoFactAndNotAnsweringStandsLastAndAlone(Path file) {
        Questionnaire questionnaire = read(file);
        for (Question question : selects(questionnaire)) {
            List<String> names = question.choices().names();
            boolean offers = names.contains(REFUSED);
            assertTrue(
                    offers || !question.required() || needed(questionnaire).contains(question.name()), question.name());
            if (offers) {
                assertEquals(REFUSED, names.get(names.size() - 1), question.name());
                Choice refusing = question.choices().find(REFUSED).orElseThrow();
                assertEquals("不想回答", refusing.label().zh());
                assertFalse(refusing.readOut(), "quiet at the door: " + question.name());
            }
            if (question.type() == QuestionType.SELECT_MULTIPLE) {
                List<String> alone = names.stream()
                        .filter(name -> NO_ANSWERS.contains(name)
                                || Set.of("none", "nothing").contains(name))
                        .toList();
                assertEquals(alone, question.exclusive(), question.name());
            }
        }
    }

    private static Set<String> needed(Questionnaire questionnaire) {
        Set<String> needed = new HashSet<>(questionnaire.weighting().classes());
        needed.addAll(questionnaire.eligible().questions());
        questionnaire.groups().forEach(group -> {
            needed.addAll(group.relevant().questions());
            group.questions()
                    .forEach(question -> needed.addAll(question.relevant().questions()));
        });
        return needed;
    }

    /** Who cannot say what a thing is like judges nothing; who does not know, knows not, and supports not. */
    @ParameterizedTest
    @MethodSource("all")
    void whoWillNotSayIsInNoBaseAndWhoCannotIsInThoseOfKnowledgeAndSupportOnly(Path file) {
        for (Indicator indicator : read(file).indicators()) {
            Set<String> outside = indicator.credit().outsideBase();
            Map<String, BigDecimal> inside = indicator.credit().byChoice();
            assertFalse(inside.containsKey(REFUSED), indicator.name());
            for (String choice : inside.keySet()) {
                if (NOT_KNOWN.contains(choice)) {
                    assertEquals(0, inside.get(choice).signum(), indicator.name());
                    assertTrue(
                            switch (indicator.measure()) {
                                        case AWARENESS, SUPPORT -> true;
                                        case SATISFACTION, PARTICIPATION -> saysWhy(file, indicator);
                                    }
                                    || outside.contains(choice),
                            indicator.name() + " counts " + choice);
                }
            }
        }
    }

    /** A comment right above it, which names the base. */
    private static boolean saysWhy(Path file, Indicator indicator) {
        return Pattern.compile(" {2}#[^\\n]*base[^\\n]*\\n {2}- name: " + indicator.name() + "\\n")
                .matcher(TinySurveys.textOf(file))
                .find();
    }

    @ParameterizedTest
    @MethodSource("all")
    void stepsOfAScaleStandInTheirOrder(Path file) {
        for (ChoiceList list : read(file).choiceLists().values()) {
            for (List<String> scale : SCALES) {
                List<String> steps =
                        list.names().stream().filter(scale::contains).toList();
                if (steps.size() >= 3) {
                    assertEquals(scale.stream().filter(steps::contains).toList(), steps, list.name());
                    assertEquals(steps, list.names().subList(0, steps.size()), list.name() + ": the scale comes first");
                }
            }
        }
    }

    /** One of two sides alone in a question leads to it. */
    @ParameterizedTest
    @MethodSource("all")
    void questionsOnAScaleNameBothSides(Path file) {
        for (Question question : selects(read(file))) {
            String first = question.choices().names().get(0);
            Optional<String> sides =
                    switch (first) {
                        case "very_satisfied", "satisfied" -> Optional.of("满意还是不满意");
                        case "very_safe" -> Optional.of("还是不");
                        case "very_convenient" -> Optional.of("方便还是不方便");
                        case "strongly_for" -> Optional.of("还是不");
                        default -> Optional.empty();
                    };
            sides.ifPresent(both -> assertTrue(
                    question.label().zh().contains(both), question.label().zh()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hintOfSeveralChoicesReadsAsNoQuestionAndSaysThatOneWillDo(Path file) {
        for (Question question : selects(read(file))) {
            String said = question.label().zh() + question.hint().map(Text::zh).orElse("");
            assertFalse(said.contains("可以选几"), said);
            assertEquals(
                    question.type() == QuestionType.SELECT_MULTIPLE,
                    said.contains("可以选一") && said.contains("也可以选多") || said.contains("最多选三样"),
                    said);
        }
    }

    /** Read aloud by the door: a question is one breath, and a hint two. */
    @ParameterizedTest
    @MethodSource("all")
    void questionsAreShortAndAskOneThing(Path file) {
        for (Question question : selects(read(file))) {
            String label = question.label().zh();
            assertTrue(label.length() <= 40, label);
            assertEquals(
                    1,
                    label.chars().filter(letter -> letter == '？').count()
                            + (question.name().equals("sex") ? 1 : 0),
                    label);
            assertTrue(question.hint().map(Text::zh).orElse("").length() <= 50, label);
            question.choices()
                    .choices()
                    .forEach(choice -> assertTrue(
                            choice.label().zh().length() <= 22, choice.label().zh()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextIsThereInBothLanguages(Path file) {
        Questionnaire questionnaire = read(file);
        List<Text> texts = new ArrayList<>(List.of(questionnaire.title(), questionnaire.notice()));
        questionnaire.thanks().ifPresent(texts::add);
        questionnaire.groups().forEach(group -> texts.add(group.label()));
        questionnaire.questions().forEach(question -> {
            texts.add(question.label());
            question.hint().ifPresent(texts::add);
            question.allowed().message().ifPresent(texts::add);
        });
        questionnaire.choiceLists().values().forEach(list -> list.choices()
                .forEach(choice -> texts.add(choice.label())));
        questionnaire.indicators().forEach(indicator -> {
            texts.add(indicator.label());
            indicator.card().ifPresent(texts::add);
            indicator.aim().source().ifPresent(texts::add);
        });
        texts.forEach(text -> assertTrue(text.written(Tongue.ENGLISH).isPresent(), text.zh()));
        texts.forEach(text -> assertFalse(
                text.written(Tongue.ENGLISH).orElseThrow().matches(".*[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff].*"),
                text.zh()));
    }

    /** Such as "28 questions, of which a resident meets 23 to 28, in 4 to 6 minutes", in the comment that a file begins with. */
    @ParameterizedTest
    @MethodSource("models")
    void headSaysHowManyQuestionsThereAreAndHowLongTheyTake(Path file) {
        String yaml = TinySurveys.textOf(file);
        String head = yaml.substring(0, yaml.indexOf("form_id:")).replaceAll("\\s*\\n#\\s*", " ");
        Matcher said = Pattern.compile("(\\d+|Five) questions").matcher(head);
        assertTrue(said.find(), head);
        long questions = read(file).questions().stream()
                .filter(question -> question.type().isAnswered())
                .count();
        assertEquals(String.valueOf(questions), said.group(1).replace("Five", "5"));
        Matcher minutes = Pattern.compile("(\\d+|one) to (\\d+|two) minutes").matcher(head);
        assertTrue(minutes.find(), head);
        int estimate = EstimatedTime.minutes(read(file), Language.ZH);
        assertTrue(
                Integer.parseInt(minutes.group(1).replace("one", "1")) <= estimate
                        && estimate <= Integer.parseInt(minutes.group(2).replace("two", "2")),
                "an estimate of " + estimate + " minutes");
    }

    /** A model that has a question in common with the household survey asks it word for word, so that the two can be compared. */
    @ParameterizedTest
    @MethodSource("models")
    void whatTwoModelsBothAskOfTheCityIsAskedInTheSameWords(Path file) {
        Questionnaire household = read(Path.of("surveys/household.yaml"));
        if (!read(file).formId().equals("quick")) {
            return;
        }
        for (Question question : read(file).questions()) {
            household.question(question.name()).ifPresent(other -> assertEquals(other, question));
        }
        for (Indicator indicator : read(file).indicators()) {
            assertEquals(
                    household.indicator(indicator.name()).orElseThrow().credit(), indicator.credit(), indicator.name());
        }
    }

    @Test
    void pointsOfTheLongOnesSumToAHundred() {
        for (String name : List.of("household", "sanitary_city", "ecological_county", "food_safety")) {
            BigDecimal points = read(Path.of("surveys", name + ".yaml")).indicators().stream()
                    .map(Indicator::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, points.compareTo(BigDecimal.valueOf(100)), name + " " + points);
        }
    }

    @Test
    void itemsOfTheBankSayWhereSuchAnItemWasSeenAndStandForSomething() {
        for (Path file : TinySurveys.bank()) {
            Questionnaire questionnaire = read(file);
            assertEquals("bank_" + file.getFileName().toString().replace(".yaml", ""), questionnaire.formId());
            for (Indicator indicator : questionnaire.indicators()) {
                String source = indicator.aim().source().orElseThrow().zh();
                assertTrue(source.matches("(?s)([GNMW](/[GNMW])?（|N/W：|我们自己加的).*"), source);
                assertTrue(indicator.aim().standard().isPresent(), indicator.name());
            }
        }
    }

    /** So that an item that is taken from the bank says by its name what it is, wherever it goes. */
    @Test
    void namesOfIndicatorsStandOnceInTheWholeBank() {
        List<String> names = TinySurveys.bank().stream()
                .map(LibraryTest::read)
                .map(Questionnaire::indicators)
                .flatMap(Collection::stream)
                .map(Indicator::name)
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names.size() >= 40, names.size() + " items");
    }

    @Test
    void nothingInTheBankIsAskedOfPeopleWhomNoQuestionOfTheItemFinds() {
        for (Path file : TinySurveys.bank()) {
            Questionnaire questionnaire = read(file);
            Set<String> useful = needed(questionnaire);
            questionnaire.indicators().forEach(indicator -> useful.add(indicator.question()));
            questionnaire
                    .questions()
                    .forEach(question -> assertTrue(useful.contains(question.name()), question.name()));
        }
    }
}
