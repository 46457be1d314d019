package doorstep.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked, of whom, and what the answers amount to: one file of {@code surveys/}, read and found sound. */
public final class Questionnaire {

    private final Heading heading;
    private final Survey survey;
    private final List<Indicator> indicators;
    private final Weighting weighting;

    /** What stands above the first question and below the last. */
    public record Heading(
            String formId, String version, Text title, Tongue defaultLanguage, Text notice, Optional<Text> thanks) {}

    public Questionnaire(Heading heading, Survey survey, List<Indicator> indicators, Weighting weighting) {
        this.heading = heading;
        this.survey = survey;
        this.indicators = List.copyOf(indicators);
        this.weighting = weighting;
    }

    /** Names the questionnaire through all its versions: {@code [a-z][a-z0-9_]{0,39}}. */
    public String formId() {
        return heading.formId();
    }

    /** At most 20 of {@code 0-9A-Za-z._-}. */
    public String version() {
        return heading.version();
    }

    public Text title() {
        return heading.title();
    }

    public Tongue defaultLanguage() {
        return heading.defaultLanguage();
    }

    /** The languages in which anything of it is written, the default one before all others. */
    public List<Tongue> languages() {
        return Stream.concat(Stream.of(defaultLanguage()), texts().flatMap(text -> text.words().keySet().stream()))
                .distinct()
                .toList();
    }

    /** How many of its texts nobody wrote in that language, nor in one that is near to it: the default one stands there. */
    public int untranslated(Tongue tongue) {
        return (int) texts().filter(text -> !text.isWrittenFor(tongue)).count();
    }

    private Stream<Text> texts() {
        Stream<Text> above = Stream.concat(Stream.of(title(), notice()), thanks().stream());
        Stream<Text> listed = choiceLists().values().stream()
                .flatMap(list -> list.choices().stream())
                .map(Choice::label);
        Stream<Text> credited = indicators.stream().flatMap(one -> Stream.of(
                        Optional.of(one.label()), one.card(), one.aim().source())
                .flatMap(Optional::stream));
        return Stream.of(above, groups().stream().flatMap(Group::texts), listed, credited)
                .flatMap(texts -> texts);
    }

    /** Purpose, voluntariness, what is kept and how long; shown before the first question. */
    public Text notice() {
        return heading.notice();
    }

    /** What is said when the answers are in. */
    public Optional<Text> thanks() {
        return heading.thanks();
    }

    public List<Group> groups() {
        return survey.groups();
    }

    /** The lists of choices by name, in the file's order. */
    public Map<String, ChoiceList> choiceLists() {
        return survey.choiceLists();
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public Optional<Indicator> indicator(String name) {
        return indicators.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The screener: who does not meet it has answered completely but is in no base. */
    public Condition eligible() {
        return survey.eligible();
    }

    public Weighting weighting() {
        return weighting;
    }

    /** All questions, notes among them, in the order in which they are asked. */
    public List<Question> questions() {
        return survey.questions();
    }

    public Optional<Question> question(String name) {
        return survey.question(name);
    }

    /** What that question offers; empty for one without choices. Throws NoSuchElementException for an unknown one. */
    public List<Choice> choices(String question) {
        return known(question).choices().choices();
    }

    /**
     * All that must hold for the question to be asked: the screener, where it stands behind it, its group's condition
     * and its own. Throws NoSuchElementException for an unknown question.
     */
    public Condition opening(String question) {
        return survey.opening(known(question).name());
    }

    private Question known(String question) {
        return survey.question(question)
                .orElseThrow(() -> new NoSuchElementException("No question " + question + " in " + this));
    }

    /** Such as {@code household 2022.1}. */
    @Override
    public String toString() {
        return formId() + " " + version();
    }
}
