package doorstep.questionnaire.draft;

import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.yaml.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Puts a draft into YAML's nodes, each of which knows the field of the form that it came from; says itself, in the words of a
 * form, what nobody could read there.
 */
final class DraftNodes {
    private static final Text EMPTY = Text.of("请填写。", "Fill this in.");
    private static final Text NO_NUMBER = Text.of("请填一个数，例如 3 或 0.5。", "Write a number, such as 3 or 0.5.");

    private final Draft draft;
    private final List<DraftFault> faults = new ArrayList<>();
    private int row;

    DraftNodes(Draft draft) {
        this.draft = draft;
    }

    /** What we found wrong ourselves; of use once {@link #top} was made. */
    List<DraftFault> faults() {
        return faults;
    }

    Node top() {
        Part heading = new Part(DraftFault.HEADING);
        Map<String, Node> top = new LinkedHashMap<>();
        heading.putWord(top, "form_id", draft.heading().formId());
        heading.putWord(top, "version", draft.heading().version());
        heading.putWords(top, "title", "title", draft.heading().title(), true);
        heading.putWord(top, "default_language", draft.heading().language());
        heading.putWords(top, "notice", "notice", draft.heading().notice(), true);
        heading.putWords(top, "thanks", "thanks", draft.heading().thanks(), false);
        putPeople(heading, top);
        top.put(
                "survey",
                heading.nodes("survey")
                        .list(draft.groups().stream().map(this::group).toList()));
        if (!draft.lists().isEmpty()) {
            Map<String, Node> lists = new LinkedHashMap<>();
            draft.lists().forEach(list -> lists.put(list.name(), list(list)));
            top.put("choices", heading.nodes("survey").block(lists));
        }
        if (!draft.indicators().isEmpty()) {
            top.put(
                    "indicators",
                    heading.nodes("survey")
                            .list(draft.indicators().stream()
                                    .map(this::indicator)
                                    .toList()));
        }
        return heading.nodes("").block(top);
    }

    private void putPeople(Part heading, Map<String, Node> top) {
        DraftHeading.People people = draft.heading().people();
        putCondition(heading, top, "eligible", people.eligible());
        Map<String, Node> weighting = new LinkedHashMap<>();
        if (!people.adults().isEmpty()) {
            weighting.put("adults", heading.nodes("adults").word(people.adults()));
        }
        if (!people.classes().isEmpty()) {
            weighting.put("classes", heading.nodes("classes").words(people.classes()));
        }
        if (!weighting.isEmpty()) {
            top.put("weighting", heading.nodes("adults").inOneLine(weighting));
        }
    }

    private Node group(DraftGroup group) {
        Part part = new Part(DraftFault.group(group.name()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("group", part.nodes("name").word(group.name()));
        part.putWords(entries, "label", "label", group.label(), true);
        putCondition(part, entries, "relevant", group.relevant());
        if (group.questions().isEmpty()) {
            part.fault(
                    "questions",
                    Text.of(
                            "这一组还没有题：请加一题，或删去这一组。",
                            "There is no question in this group yet: add one, or remove the group."));
        }
        entries.put(
                "questions",
                part.nodes("questions")
                        .list(group.questions().stream().map(this::question).toList()));
        return part.nodes("").block(entries);
    }

    private Node question(DraftQuestion question) {
        Part part = new Part(DraftFault.question(question.name()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("name", part.nodes("name").word(question.name()));
        String list = question.list().isEmpty() ? "" : " " + question.list();
        entries.put("type", part.nodes("type").word(question.type().keyword() + list));
        part.putWords(entries, "label", "label", question.label(), true);
        part.putWords(entries, "hint", "hint", question.hint(), false);
        if (question.required()) {
            entries.put("required", part.nodes("required").flag(true));
        }
        putCondition(part, entries, "relevant", question.relevant());
        List<String> offered = draft.list(question.list()).map(DraftList::names).orElse(List.of());
        List<String> alone =
                question.limits().exclusive().stream().filter(offered::contains).toList();
        if (!alone.isEmpty()) {
            entries.put("exclusive", part.nodes("exclusive").words(alone));
        }
        if (question.limits().shuffled()) {
            entries.put("shuffle", part.nodes("shuffle").flag(true));
        }
        putLimits(part, entries, question);
        return part.nodes("").block(entries);
    }

    private void putLimits(Part part, Map<String, Node> entries, DraftQuestion question) {
        Map<String, Node> limits =
                switch (question.type()) {
                    case SELECT_MULTIPLE -> bounds(part, question, "at_least_choices", "at_most_choices");
                    case INTEGER, DECIMAL -> bounds(part, question, "at_least", "at_most");
                    case TEXT -> bounds(part, question, "", "max_length");
                    case DATE -> days(part, question.limits());
                    case SELECT_ONE, NOTE -> Map.of();
                };
        if (!limits.isEmpty()) {
            entries.put("constraint", part.nodes("limits").inOneLine(limits));
            part.putWords(
                    entries, "constraint_message", "message", question.limits().message(), false);
        } else if (!question.limits().message().none()) {
            part.fault(
                    "message.zh",
                    Text.of(
                            "这句话在回答超出限制时才出现：请先填上面的限制，或清空这里。",
                            "This is said when an answer goes beyond the limits: state a limit above, or empty this."));
        }
    }

    private static Map<String, Node> bounds(Part part, DraftQuestion question, String least, String most) {
        Map<String, Node> limits = new LinkedHashMap<>();
        part.putNumber(limits, least, "least", question.limits().least());
        part.putNumber(limits, most, "most", question.limits().most());
        return limits;
    }

    private static Map<String, Node> days(Part part, DraftLimits typed) {
        Map<String, Node> limits = new LinkedHashMap<>();
        putDay(part, limits, "not_before", "least", typed.least());
        putDay(part, limits, "not_after", "most", typed.most());
        return limits;
    }

    private static void putDay(Part part, Map<String, Node> limits, String key, String field, String typed) {
        if (typed.isEmpty()) {
            return;
        }
        String day = typed.equals(DraftLimits.TODAY)
                ? typed
                : Keystrokes.day(typed).map(Object::toString).orElse("");
        if (day.isEmpty()) {
            part.fault(field, Text.of("请填日期，例如 2024-05-01。", "Write a date, such as 2024-05-01."));
        } else {
            limits.put(key, part.nodes(field).word(day));
        }
    }

    private Node list(DraftList list) {
        Part part = new Part(DraftFault.list(list.name()));
        if (list.choices().isEmpty()) {
            part.fault("choices", Text.of("请至少写一个选项。", "Write at least one choice."));
        }
        return part.nodes("choices")
                .list(list.choices().stream().map(one -> choice(part, one)).toList());
    }

    private Node choice(Part part, DraftChoice choice) {
        String field = "choice." + choice.name();
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("name", part.nodes(field + ".name").word(choice.name()));
        part.putWords(entries, "label", field + ".label", choice.label(), true);
        if (choice.silent()) {
            entries.put("read_out", part.nodes("silent").flag(false));
        }
        return part.nodes(field + ".name").inOneLine(entries);
    }

    private void putCondition(Part part, Map<String, Node> entries, String key, DraftCondition condition) {
        if (!condition.always()) {
            entries.put(key, condition(part, key, condition));
        }
    }

    private Node condition(Part part, String field, DraftCondition condition) {
        return part.nodes(field)
                .inOneLine(
                        switch (condition.kind()) {
                            case ALWAYS -> Map.of();
                            case IN, WITHIN -> onQuestion(part, field, condition);
                            case ALL -> Map.of("all", parts(part, field, condition));
                            case ANY -> Map.of("any", parts(part, field, condition));
                            case NOT ->
                                Map.of(
                                        "not",
                                        condition(part, field, condition.parts().get(0)));
                        });
    }

    private static Map<String, Node> onQuestion(Part part, String field, DraftCondition condition) {
        Nodes nodes = part.nodes(field);
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("question", nodes.word(condition.question()));
        if (!condition.choices().isEmpty()) {
            entries.put("in", nodes.words(condition.choices()));
        }
        part.putNumber(entries, "at_least", field, condition.least());
        part.putNumber(entries, "at_most", field, condition.most());
        return entries;
    }

    private Node parts(Part part, String field, DraftCondition condition) {
        return part.nodes(field)
                .list(condition.parts().stream()
                        .map(one -> condition(part, field, one))
                        .toList());
    }

    private Node indicator(DraftIndicator indicator) {
        Part part = new Part(DraftFault.indicator(indicator.name()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("name", part.nodes("name").word(indicator.name()));
        part.putWord(entries, "measure", indicator.measure());
        if (indicator.measure().isEmpty()) {
            part.fault("measure", Text.of("请选这一项算哪一类。", "Choose the measure that this belongs to."));
        }
        part.putWords(entries, "label", "label", indicator.label(), true);
        entries.put("question", part.nodes("question").word(indicator.question()));
        draft.question(indicator.question()).ifPresent(question -> putCredit(part, entries, indicator, question));
        entries.put(
                "not_asked", part.nodes("not_asked").word(indicator.notAsked().keyword()));
        putTarget(part, entries, indicator.aim().percent());
        part.putRequired(entries, "points", indicator.aim().points());
        part.putWord(entries, "standard", indicator.aim().standard());
        part.putWords(entries, "source", "source", indicator.aim().source(), false);
        part.putWords(entries, "card", "card", indicator.card(), false);
        return part.nodes("").block(entries);
    }

    private void putTarget(Part part, Map<String, Node> entries, String percent) {
        if (percent.isEmpty()) {
            part.fault("target", EMPTY);
            return;
        }
        Optional<BigDecimal> number = Keystrokes.number(percent.replaceFirst("[%％]$", ""), false);
        boolean fits = number.filter(one -> one.signum() >= 0 && one.compareTo(BigDecimal.valueOf(100)) <= 0)
                .isPresent();
        if (fits) {
            entries.put("target", part.nodes("target").number(number.get().movePointLeft(2)));
        } else {
            part.fault("target", Text.of("请填 0 到 100 之间的数，例如 90。", "Write a number from 0 to 100, such as 90."));
        }
    }

    private void putCredit(Part part, Map<String, Node> entries, DraftIndicator indicator, DraftQuestion question) {
        if (question.type().isNumber()) {
            part.putRequired(entries, "credit_at_least", indicator.credit().least());
            return;
        }
        List<String> offered = draft.list(question.list()).map(DraftList::names).orElse(List.of());
        List<String> outside =
                indicator.credit().outside().stream().filter(offered::contains).toList();
        Map<String, Node> credits = new LinkedHashMap<>();
        Set<String> counted = new LinkedHashSet<>(indicator.credit().byChoice().keySet());
        counted.retainAll(offered);
        counted.addAll(offered);
        for (String choice : counted) {
            if (!outside.contains(choice)) {
                String typed = indicator.credit().byChoice().getOrDefault(choice, "");
                credits.put(choice, credit(part, choice, typed, question.type()));
            }
        }
        if (credits.isEmpty() && !offered.isEmpty()) {
            part.fault(
                    "credit",
                    Text.of("所有选项都不进基数，就没有率可算：至少一个选项要计分。", "With all choices outside the base there is no rate."));
        }
        entries.put("credit", part.nodes("credit").inOneLine(credits));
        if (!outside.isEmpty()) {
            entries.put("outside_base", part.nodes("credit").words(outside));
        }
    }

    private static Node credit(Part part, String choice, String typed, QuestionType type) {
        String field = "credit." + choice;
        Optional<BigDecimal> number = Keystrokes.number(typed, false);
        if (number.isEmpty()) {
            boolean one = type == QuestionType.SELECT_ONE;
            part.fault(
                    field,
                    one
                            ? Text.of(
                                    "请填 0 到 1 之间的数（算数填 1，不算填 0），或勾“不进基数”。",
                                    "Write a number from 0 to 1 (1 counts, 0 does not), or tick “outside the base”.")
                            : Text.of(
                                    "请填 -1 到 1 之间的数，或勾“不进基数”。",
                                    "Write a number from -1 to 1, or tick “outside the base”."));
        }
        return part.nodes(field).number(number.orElse(BigDecimal.ZERO));
    }

    /** A part of the draft that has a form of its own. */
    private final class Part {
        private final String name;

        Part(String name) {
            this.name = name;
        }

        Nodes nodes(String field) {
            return new Nodes(DraftSpots.mark(name, field, row++));
        }

        void fault(String field, Text reason) {
            faults.add(new DraftFault(name, field, reason));
        }

        void putWord(Map<String, Node> entries, String key, String word) {
            if (!word.isEmpty()) {
                entries.put(key, nodes(key).word(word));
            }
        }

        void putRequired(Map<String, Node> entries, String key, String typed) {
            if (typed.isEmpty()) {
                fault(key, EMPTY);
            }
            putNumber(entries, key, key, typed);
        }

        void putNumber(Map<String, Node> entries, String key, String field, String typed) {
            if (typed.isEmpty()) {
                return;
            }
            Optional<BigDecimal> number = Keystrokes.number(typed, false);
            number.ifPresentOrElse(one -> entries.put(key, nodes(field).number(one)), () -> fault(field, NO_NUMBER));
        }

        void putWords(Map<String, Node> entries, String key, String field, Words words, boolean required) {
            if (words.none()) {
                if (required) {
                    fault(field + "." + draft.heading().language(), EMPTY);
                }
                return;
            }
            if (words.typed(draft.heading().language()).isEmpty()
                    && words.typed(Language.ZH.tag()).isEmpty()) {
                fault(field + "." + draft.heading().language(), EMPTY);
            }
            Map<String, Node> languages = new LinkedHashMap<>();
            words.byLanguage()
                    .forEach((language, typed) -> languages.put(
                            language, nodes(field + "." + language).word(typed)));
            entries.put(key, nodes(field + ".").inOneLine(languages));
        }
    }
}
