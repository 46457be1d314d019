package doorstep.wave.editor;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftChoice;
import doorstep.questionnaire.draft.DraftCondition;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.questionnaire.draft.PickedCondition;
import doorstep.questionnaire.draft.PickedCondition.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something is asked, as a form shows it: earlier questions, each with the answers that open it.
 *
 * @param involved in words, where the condition is more than the form can show; else empty
 * @param any whether one of the picks is enough
 */
record ConditionView(String involved, boolean any, List<Row> rows) {

    /** An earlier question. */
    record Row(String name, String title, boolean isNumber, List<Tick> ticks, Optional<Pick> pick) {
        /** The name of one of its fields. */
        public String field(String part) {
            return "when." + name + "." + part;
        }

        public boolean isOpen() {
            return pick.isPresent();
        }

        public boolean not() {
            return pick.filter(Pick::not).isPresent();
        }

        public String least() {
            return pick.map(Pick::least).orElse("");
        }

        public String most() {
            return pick.map(Pick::most).orElse("");
        }
    }

    /** One of its answers. */
    record Tick(String name, String label, boolean on) {}

    public boolean all() {
        return !any;
    }

    /** Writes what stands in a draft for people with a mouse. */
    record Writer(Draft draft, QuestionNumbers numbers, EditorMessages words, String language) {
        ConditionView write(DraftCondition condition, List<DraftQuestion> above) {
            Optional<PickedCondition> picked = PickedCondition.of(condition);
            PickedCondition shown = picked.orElse(new PickedCondition(false, List.of()));
            List<Row> rows = new ArrayList<>();
            for (DraftQuestion question : above) {
                if (question.type().isSelect() || question.type().isNumber()) {
                    rows.add(row(question, shown.of(question.name())));
                }
            }
            for (Pick pick : shown.picks()) {
                if (rows.stream().noneMatch(row -> row.name().equals(pick.question()))) {
                    rows.add(new Row(
                            pick.question(),
                            words.notAbove(numbers.title(pick.question())),
                            pick.choices().isEmpty(),
                            ticks(List.of(), pick.choices()),
                            Optional.of(pick)));
                }
            }
            return new ConditionView(picked.isPresent() ? "" : said(condition), shown.any(), rows);
        }

        private Row row(DraftQuestion question, Optional<Pick> pick) {
            return new Row(
                    question.name(),
                    numbers.title(question.name()),
                    question.type().isNumber(),
                    ticks(
                            draft.choices(question.name()),
                            pick.map(Pick::choices).orElse(List.of())),
                    pick);
        }

        private List<Tick> ticks(List<DraftChoice> choices, List<String> picked) {
            Stream<Tick> offered =
                    choices.stream().map(one -> new Tick(one.name(), shown(one), picked.contains(one.name())));
            Stream<Tick> gone = picked.stream()
                    .filter(name -> choices.stream().noneMatch(one -> one.name().equals(name)))
                    .map(name -> new Tick(name, words.goneChoice(name), true));
            return Stream.concat(offered, gone).toList();
        }

        private String shown(DraftChoice choice) {
            String label = choice.label().shown(language);
            return label.isEmpty() ? choice.name() : label;
        }

        /** The condition as a sentence; empty where it always holds. */
        String said(DraftCondition condition) {
            return switch (condition.kind()) {
                case ALWAYS -> "";
                case IN -> words.saidIn(numbers.of(condition.question()), labels(condition));
                case WITHIN ->
                    words.saidWithin(numbers.of(condition.question()), open(condition.least()), open(condition.most()));
                case ALL -> parts(condition).reduce(words::saidAnd).orElse("");
                case ANY -> parts(condition).reduce(words::saidOr).orElse("");
                case NOT -> words.saidNot(said(condition.parts().get(0)));
            };
        }

        private Stream<String> parts(DraftCondition condition) {
            return condition.parts().stream()
                    .map(part -> part.parts().isEmpty() ? said(part) : words.inBrackets(said(part)));
        }

        private static String open(String bound) {
            return bound.isEmpty() ? "…" : bound;
        }

        private String labels(DraftCondition condition) {
            List<DraftChoice> choices = draft.choices(condition.question());
            return condition.choices().stream()
                    .map(name -> choices.stream()
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .map(this::shown)
                            .orElseGet(() -> words.goneChoice(name)))
                    .map(words::inQuotes)
                    .reduce(words::saidOr)
                    .orElse("");
        }
    }
}
