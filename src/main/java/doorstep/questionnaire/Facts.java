package doorstep.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What others can know of a person without being told: which questions ask for it, and which show it by having been asked at all.
 *
 * <p>A question asks for a fact where answers are weighted by it or the screener names it; and where no indicator counts it and it
 * takes a number, a day or one choice, or decides who is asked something else. What indicators count are opinions, knowledge and
 * deeds: what the survey is about.
 */
public final class Facts {
    private final List<Question> facts = new ArrayList<>();
    private final List<Question> telling = new ArrayList<>();
    private final Set<String> following = new HashSet<>();

    public Facts(Questionnaire questionnaire) {
        Weighting weighting = questionnaire.weighting();
        List<String> weighed = weighting.classes();
        Set<String> screening = questionnaire.eligible().questions();
        List<Question> plain = new ArrayList<>();
        List<Question> screeners = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            String name = question.name();
            boolean isAdults = weighting.adults().filter(name::equals).isPresent();
            if (isAdults || weighed.contains(name)) {
                continue;
            } else if (screening.contains(name)) {
                screeners.add(question);
            } else if (isFact(questionnaire, question)) {
                plain.add(question);
            }
        }
        for (List<Question> some : List.of(plain, screeners, questions(questionnaire, weighed))) {
            Collections.reverse(some);
            facts.addAll(some);
        }
        follow(questionnaire);
    }

    private static List<Question> questions(Questionnaire questionnaire, List<String> names) {
        return new ArrayList<>(names.stream()
                .map(name -> questionnaire.question(name).orElseThrow())
                .toList());
    }

    private static boolean isFact(Questionnaire questionnaire, Question question) {
        boolean isCounted = questionnaire.indicators().stream()
                .anyMatch(one -> one.question().equals(question.name()));
        return !isCounted
                && switch (question.type()) {
                    case SELECT_ONE, INTEGER, DECIMAL, DATE -> true;
                    case SELECT_MULTIPLE -> opensAnother(questionnaire, question.name());
                    case TEXT, NOTE -> false;
                };
    }

    private static boolean opensAnother(Questionnaire questionnaire, String name) {
        return questionnaire.groups().stream().anyMatch(group -> group.questions().stream()
                .anyMatch(question -> opening(group, question).contains(name)));
    }

    /** The questions that decide whether one is asked, the screener apart. */
    private static Set<String> opening(Group group, Question question) {
        Set<String> names = new HashSet<>(group.relevant().questions());
        names.addAll(question.relevant().questions());
        return names;
    }

    /** In the questionnaire's order: what opens a question stands before it. */
    private void follow(Questionnaire questionnaire) {
        Set<String> known = new HashSet<>();
        facts.forEach(fact -> known.add(fact.name()));
        questionnaire.weighting().adults().ifPresent(known::add);
        for (Group group : questionnaire.groups()) {
            for (Question question : group.questions()) {
                Set<String> opening = opening(group, question);
                boolean isTold = !Collections.disjoint(opening, known);
                if (!known.contains(question.name())
                        && question.type().isAnswered()
                        && (isTold || !Collections.disjoint(opening, following))) {
                    following.add(question.name());
                    if (isTold) {
                        telling.add(question);
                    }
                }
            }
        }
    }

    /**
     * Those that ask for a fact, but the one for the adults of the household: first what is of least use to statistics, last the
     * weighting questions.
     */
    public List<Question> facts() {
        return List.copyOf(facts);
    }

    /** Those that are asked by a fact: an answer to one tells it. */
    public List<Question> telling() {
        return List.copyOf(telling);
    }

    /** The telling ones, and what is asked by answers to them. */
    public Set<String> following() {
        return Set.copyOf(following);
    }
}
