package doorstep.tally.cells;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns answers to questions with choices into what {@link Choices} counts; safe for many threads. */
public final class ChoiceSheet {
    private final Asked[] questions;

    /** One question: what opens it, and where its choices stand. */
    private record Asked(String name, Condition opening, Map<String, Reply.Picked> choices) {
        static Asked of(Questionnaire questionnaire, Question question) {
            Map<String, Reply.Picked> choices = new HashMap<>();
            for (Choice choice : question.choices().choices()) {
                choices.put(choice.name(), new Reply.Picked(List.of(choices.size())));
            }
            return new Asked(question.name(), questionnaire.opening(question.name()), choices);
        }

        Reply reply(Answers answers) {
            List<String> chosen = answers.get(name).map(Answer::choices).orElse(List.of());
            if (chosen.isEmpty()) {
                return opening.holds(answers) ? Reply.Missing.BLANK : Reply.Missing.NOT_ASKED;
            } else if (chosen.size() == 1) {
                return known(chosen.get(0));
            }
            List<Integer> all = new ArrayList<>(chosen.size());
            chosen.forEach(choice -> all.addAll(known(choice).choices()));
            return new Reply.Picked(all);
        }

        private Reply.Picked known(String choice) {
            Reply.Picked picked = choices.get(choice);
            if (picked == null) {
                throw new IllegalArgumentException("Question " + name + " has no choice " + choice);
            }
            return picked;
        }
    }

    ChoiceSheet(Questionnaire questionnaire) {
        questions = questions(questionnaire).stream()
                .map(question -> Asked.of(questionnaire, question))
                .toArray(Asked[]::new);
    }

    /** The questions with choices, in the order in which {@link Choices} counts them. */
    public static List<Question> questions(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> question.type().isSelect())
                .toList();
    }

    List<Integer> sizes() {
        return Arrays.stream(questions).map(asked -> asked.choices().size()).toList();
    }

    /** @throws IllegalArgumentException for a choice that its question does not have */
    List<Reply> replies(Answers answers) {
        Reply[] replies = new Reply[questions.length];
        for (int i = 0; i < replies.length; i++) {
            replies[i] = questions[i].reply(answers);
        }
        return Arrays.asList(replies);
    }
}
