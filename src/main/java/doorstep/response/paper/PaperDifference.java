package doorstep.response.paper;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.web.Texts;
import java.util.List;

/**
 * A question that two entries of the same paper read differently.
 *
 * @param first what was typed first, and what it means
 * @param pick which was picked so far
 */
record PaperDifference(
        PaperView.Asked asked, Read first, Read second, PaperPicks.Pick pick, String third, String error) {

    /** What was typed, and its meaning where that is another. */
    record Read(String typed, String words) {}

    /** Puts differences into words. */
    record Writer(PaperRound round, Language language, boolean judged) {
        List<PaperDifference> write(List<Question> differing, PaperTyped first, PaperTyped second, PaperPicks picks) {
            var words = new PaperViewWriter(round, language);
            PaperCheck check = round.check(new PaperTyped(picks.right(first, second)));
            return differing.stream()
                    .map(question -> new PaperDifference(
                            words.asked(question, number(question)),
                            new Read(first.of(question.name()), words.meaning(question, first)),
                            new Read(second.of(question.name()), words.meaning(question, second)),
                            picks.of(question.name()),
                            picks.thirdOf(question.name()),
                            judged ? error(question, picks, check, words) : ""))
                    .toList();
        }

        private int number(Question question) {
            return 1
                    + round.questionnaire().questions().stream()
                            .filter(one -> one.type().isAnswered())
                            .toList()
                            .indexOf(question);
        }

        private String error(Question question, PaperPicks picks, PaperCheck check, PaperViewWriter words) {
            boolean missing =
                    picks.missing().contains(question.name()) && check.open().contains(question.name());
            return missing ? Texts.in(language.tag(), PaperMessages.class).pickOne() : words.problem(question, check);
        }
    }
}
