package doorstep.wave.editor;

import doorstep.questionnaire.EstimatedTime;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.VersionDifference;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.questionnaire.draft.DraftGroup;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.questionnaire.draft.DraftReading;
import doorstep.web.DisplayTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft as a whole: its groups and questions in order, what is wrong, and what it breaks.
 *
 * @param since what changed since the version that it came from; null where there is none, or where it cannot be told yet
 */
record DraftView(DraftFrame frame, Facts facts, List<Part> parts, List<Wrong> wrong, Since since, String problem) {

    /** @param minutes an estimate; 0 while something is wrong */
    record Facts(int questions, int minutes, int indicators, String sum) {}

    /** A group. */
    record Part(String name, String label, String condition, List<Asked> questions) {}

    /** A question in its group. */
    record Asked(
            String name,
            int number,
            String label,
            QuestionType type,
            boolean required,
            String condition,
            int problems) {}

    /** Something wrong, and the page where it is put right. */
    record Wrong(String where, String path, String reason) {}

    /**
     * What changed since a version.
     *
     * @param broken indicators whose rates cannot be compared any more, each with why
     */
    record Since(String version, int kept, List<Broken> broken, List<String> questions) {}

    /** An indicator of which the trend breaks. */
    record Broken(String label, String why) {}

    public String changedAt() {
        return DisplayTime.shown(frame.stored().changedAt);
    }

    public List<QuestionType> types() {
        return List.of(QuestionType.values());
    }

    static DraftView of(
            DraftFrame frame, Draft draft, Optional<Questionnaire> before, EditorWords words, String problem) {
        DraftReading reading = draft.read();
        return new DraftView(
                frame,
                new Facts(
                        (int) draft.questions().stream()
                                .filter(one -> one.type().isAnswered())
                                .count(),
                        reading.questionnaire()
                                .map(one -> EstimatedTime.minutes(one, words.language()))
                                .orElse(0),
                        draft.indicators().size(),
                        IndicatorsView.sum(draft)),
                parts(draft, reading, words),
                wrong(frame, draft, reading, words),
                before.flatMap(old -> reading.questionnaire().map(now -> since(old, now, words)))
                        .orElse(null),
                problem);
    }

    private static List<Part> parts(Draft draft, DraftReading reading, EditorWords words) {
        QuestionNumbers numbers = words.numbers(draft);
        ConditionView.Writer conditions = words.conditions(draft);
        List<Part> parts = new ArrayList<>();
        for (DraftGroup group : draft.groups()) {
            parts.add(new Part(
                    group.name(),
                    group.label().shown(words.tag()),
                    conditions.said(group.relevant()),
                    group.questions().stream()
                            .map(one -> new Asked(
                                    one.name(),
                                    numbers.of(one.name()),
                                    one.label().shown(words.tag()),
                                    one.type(),
                                    one.required(),
                                    conditions.said(one.relevant()),
                                    words.problems(reading, one).count()))
                            .toList()));
        }
        return parts;
    }

    private static List<Wrong> wrong(DraftFrame frame, Draft draft, DraftReading reading, EditorWords words) {
        List<Wrong> wrong = new ArrayList<>();
        for (DraftFault fault : reading.faults()) {
            String[] part = fault.part().split(":", 2);
            String name = part.length > 1 ? part[1] : "";
            String reason = fault.reason().in(words.language());
            wrong.add(
                    switch (part[0]) {
                        case "question" -> ofQuestion(frame, draft, name, reason, words);
                        case "list" ->
                            ofQuestion(
                                    frame,
                                    draft,
                                    draft.offering(name).stream()
                                            .findFirst()
                                            .map(DraftQuestion::name)
                                            .orElse(""),
                                    reason,
                                    words);
                        case "indicator" ->
                            new Wrong(
                                    words.texts().indicatorNamed(indicator(draft, name, words)),
                                    frame.path() + "/indicators",
                                    reason);
                        case "group" -> new Wrong(words.texts().groupLabel(), frame.path() + "/groups/" + name, reason);
                        default -> new Wrong(words.texts().headingPage(), frame.path() + "/heading", reason);
                    });
        }
        return wrong;
    }

    private static Wrong ofQuestion(DraftFrame frame, Draft draft, String name, String reason, EditorWords words) {
        return new Wrong(words.numbers(draft).title(name), frame.path() + "/questions/" + name, reason);
    }

    private static String indicator(Draft draft, String name, EditorWords words) {
        return draft.indicator(name)
                .map(one -> one.label().shown(words.tag()))
                .filter(label -> !label.isEmpty())
                .orElse(name);
    }

    private static Since since(Questionnaire before, Questionnaire now, EditorWords words) {
        VersionDifference difference = VersionDifference.between(before, now);
        List<Broken> broken = difference.indicators().stream()
                .filter(one -> !one.isComparable())
                .map(one -> new Broken(
                        now.indicator(one.indicator())
                                .or(() -> before.indicator(one.indicator()))
                                .map(found -> found.label().in(words.language()))
                                .orElse(one.indicator()),
                        one.reasons().stream()
                                .map(words.texts()::reason)
                                .reduce(words.texts()::listed)
                                .orElse("")))
                .toList();
        List<String> questions = new ArrayList<>();
        difference.added().forEach(name -> questions.add(words.texts().questionAdded(label(now, name, words))));
        difference.removed().forEach(name -> questions.add(words.texts().questionRemoved(label(before, name, words))));
        difference.reworded().forEach(name -> questions.add(words.texts().questionReworded(label(now, name, words))));
        difference
                .changedChoices()
                .forEach(name -> questions.add(words.texts().questionRechosen(label(now, name, words))));
        return new Since(before.version(), difference.indicators().size() - broken.size(), broken, questions);
    }

    private static String label(Questionnaire questionnaire, String name, EditorWords words) {
        return questionnaire
                .question(name)
                .map(one -> one.label().in(words.language()))
                .orElse(name);
    }
}
