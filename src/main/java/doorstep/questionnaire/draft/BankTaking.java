package doorstep.questionnaire.draft;

import doorstep.questionnaire.BankItem;
import doorstep.questionnaire.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes items of the bank into a draft: their questions, with what must be asked before them, their choices and their indicators. What
 * the draft already asks in the same words is not asked again; all else comes under names that nothing in the draft has.
 */
public final class BankTaking {
    private Draft draft;

    private BankTaking(Draft draft) {
        this.draft = draft;
    }

    /**
     * The draft with the items at the end of a group; those that it {@link #has} already are passed over.
     *
     * @param group name of one; empty for a new one with the name of the topic, before the group that asks for weighting
     */
    public static Draft take(Draft draft, List<BankItem> items, String group) {
        BankTaking taking = new BankTaking(draft);
        for (BankItem item : items) {
            if (!has(taking.draft, item)) {
                taking.take(item, group.isEmpty() ? taking.groupOf(item) : group);
            }
        }
        return taking.draft;
    }

    /** Whether some indicator of the draft counts the same answers to the same words in the same way. */
    public static boolean has(Draft draft, BankItem item) {
        DraftCredit credit = DraftCredit.of(item.indicator().credit());
        return draft.indicators().stream()
                .filter(one -> one.credit().equals(credit))
                .flatMap(one -> draft.question(one.question()).stream())
                .anyMatch(one -> isSame(draft, one, item.question()));
    }

    private static boolean isSame(Draft draft, DraftQuestion one, Question other) {
        return one.type() == other.type()
                && one.label().equals(Words.of(other.label()))
                && one.hint().equals(Words.of(other.hint()))
                && draft.choices(one.name())
                        .equals(DraftList.of(other.choices()).choices());
    }

    /** The draft's group of that topic, which is made where there is none. */
    private String groupOf(BankItem item) {
        Words label = Words.of(item.topic().title());
        Optional<DraftGroup> there =
                draft.groups().stream().filter(one -> one.label().equals(label)).findFirst();
        if (there.isPresent()) {
            return there.get().name();
        }
        String name = free(item.topic().formId(), taken -> draft.group(taken).isPresent());
        boolean weighingLast = !draft.groups().isEmpty()
                && draft.groups().get(draft.groups().size() - 1).questions().stream()
                        .anyMatch(this::weighs);
        draft = draft.adding(new DraftGroup(name, label, DraftCondition.ALWAYS, List.of()));
        if (weighingLast) {
            draft = draft.movingGroup(name, true);
        }
        return name;
    }

    private boolean weighs(DraftQuestion question) {
        DraftHeading.People people = draft.heading().people();
        return people.classes().contains(question.name()) || people.adults().equals(question.name());
    }

    private void take(BankItem item, String group) {
        Map<String, String> names = new HashMap<>();
        for (Question question : item.asked()) {
            DraftCondition opening = renamed(DraftCondition.of(item.topic().opening(question.name())), names);
            String name = askedBefore(question, opening, group).orElseGet(() -> ask(question, opening, group));
            names.put(question.name(), name);
        }
        String name = free(item.name(), taken -> draft.indicator(taken).isPresent());
        draft = draft.with(DraftIndicator.of(item.indicator())
                .counting(name, names.get(item.question().name())));
    }

    /** A question in the same words, asked of the same people above the end of the group. */
    private Optional<String> askedBefore(Question question, DraftCondition opening, String group) {
        List<DraftQuestion> inside =
                draft.group(group).map(DraftGroup::questions).orElse(List.of());
        return draft.questions().stream()
                .filter(one -> inside.contains(one) || draft.above(group).contains(one))
                .filter(one -> one.relevant().equals(opening) && isSame(draft, one, question))
                .map(DraftQuestion::name)
                .findFirst();
    }

    private String ask(Question question, DraftCondition opening, String group) {
        String name = free(question.name(), taken -> draft.question(taken).isPresent());
        DraftQuestion asked = DraftQuestion.of(question).named(name).openedBy(opening);
        if (question.type().isSelect()) {
            asked = asked.offering(list(DraftList.of(question.choices())));
        }
        draft = draft.adding(asked, group);
        return name;
    }

    /** The draft's list with these choices, which is added where there is none. */
    private String list(DraftList wanted) {
        Optional<DraftList> there = draft.lists().stream()
                .filter(one -> one.choices().equals(wanted.choices()))
                .findFirst();
        if (there.isPresent()) {
            return there.get().name();
        }
        String name = free(wanted.name(), taken -> draft.list(taken).isPresent());
        draft = draft.with(new DraftList(name, wanted.choices()));
        return name;
    }

    private static String free(String name, Predicate<String> taken) {
        return taken.test(name) ? NextVersion.name(name, taken) : name;
    }

    private static DraftCondition renamed(DraftCondition one, Map<String, String> names) {
        return new DraftCondition(
                one.kind(),
                names.getOrDefault(one.question(), one.question()),
                one.choices(),
                one.least(),
                one.most(),
                one.parts().stream().map(part -> renamed(part, names)).toList());
    }
}
