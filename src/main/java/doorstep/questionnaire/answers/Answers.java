package doorstep.questionnaire.answers;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.GivenAnswers;
import doorstep.questionnaire.Questionnaire;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The answers of one person, each in the shape of its question, ordered by the questions' names. */
public final class Answers implements GivenAnswers {

    /** Nothing answered. */
    public static final Answers NONE = new Answers(new String[0], new Answer[0]);

    private final String[] questions;
    private final Answer[] answers;

    /** Parallel arrays, the names sorted and without repeats: the smallest thing that can be made a million times. */
    Answers(String[] questions, Answer[] answers) {
        this.questions = questions;
        this.answers = answers;
    }

    /** Answers by the names of their questions; nobody checks that they fit a questionnaire. */
    public static Answers of(Map<String, Answer> byQuestion) {
        TreeMap<String, Answer> sorted = new TreeMap<>(byQuestion);
        return new Answers(
                sorted.keySet().toArray(new String[0]), sorted.values().toArray(new Answer[0]));
    }

    /**
     * Reads what {@link #toCanonicalJson} wrote, quickly: some microseconds for 25 answers.
     *
     * @throws IllegalArgumentException when it is not the canonical JSON of answers to this questionnaire
     */
    public static Answers fromCanonicalJson(Questionnaire questionnaire, String json) {
        return CanonicalJson.read(questionnaire, json);
    }

    /**
     * The one canonical form: a JSON object without spaces, keys sorted; choices as strings, several as arrays in the
     * order of the question's list, numbers plain and without trailing zeros, days as {@code 2024-05-01}. Same answers,
     * same characters.
     */
    public String toCanonicalJson() {
        return CanonicalJson.write(this);
    }

    @Override
    public Optional<Answer> get(String question) {
        int at = Arrays.binarySearch(questions, question);
        return at < 0 ? Optional.empty() : Optional.of(answers[at]);
    }

    /** The names of the questions answered, sorted. */
    public List<String> questions() {
        return Collections.unmodifiableList(Arrays.asList(questions));
    }

    /** Hands over each question's name with its answer, sorted by name. */
    public void forEach(BiConsumer<String, Answer> consumer) {
        for (int at = 0; at < questions.length; at++) {
            consumer.accept(questions[at], answers[at]);
        }
    }

    /** How many questions are answered. */
    public int size() {
        return questions.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that
                && Arrays.equals(questions, that.questions)
                && Arrays.equals(answers, that.answers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(questions) + Arrays.hashCode(answers);
    }

    /** The canonical JSON, for failing tests; a log must not have it. */
    @Override
    public String toString() {
        return toCanonicalJson();
    }
}
