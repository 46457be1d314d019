package doorstep.questionnaire.draft;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A questionnaire while it is being edited: everything as typed, right or wrong. Each change is another draft. */
public record Draft(
        DraftHeading heading, List<DraftGroup> groups, List<DraftList> lists, List<DraftIndicator> indicators) {
    public Draft {
        groups = List.copyOf(groups);
        lists = List.copyOf(lists);
        indicators = List.copyOf(indicators);
    }

    /** The same questionnaire, for editing. */
    public static Draft of(Questionnaire questionnaire) {
        return new Draft(
                DraftHeading.of(questionnaire),
                questionnaire.groups().stream().map(DraftGroup::of).toList(),
                questionnaire.choiceLists().values().stream().map(DraftList::of).toList(),
                questionnaire.indicators().stream().map(DraftIndicator::of).toList());
    }

    /** What it amounts to, by the checker of all questionnaires. */
    public DraftReading read() {
        DraftNodes nodes = new DraftNodes(this);
        QuestionnaireReading reading =
                QuestionnaireReader.read("", nodes.top(), DraftSpots.speaking(heading.language()));
        List<DraftFault> faults = DraftSpots.faults(nodes.faults(), reading.faults());
        return new DraftReading(faults.isEmpty() ? reading.questionnaire() : Optional.empty(), faults);
    }

    // ---- what is there

    public List<DraftQuestion> questions() {
        return groups.stream().flatMap(group -> group.questions().stream()).toList();
    }

    public Optional<DraftQuestion> question(String name) {
        return questions().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<DraftGroup> group(String name) {
        return groups.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The group in which that question stands. */
    public Optional<DraftGroup> groupOf(String question) {
        return groups.stream().filter(one -> one.has(question)).findFirst();
    }

    public Optional<DraftList> list(String name) {
        return lists.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What that question offers; none for one without choices. */
    public List<DraftChoice> choices(String question) {
        return question(question)
                .flatMap(one -> list(one.list()))
                .map(DraftList::choices)
                .orElse(List.of());
    }

    /** The questions above that one, or above that group. */
    public List<DraftQuestion> above(String questionOrGroup) {
        List<DraftQuestion> above = new ArrayList<>();
        for (DraftGroup group : groups) {
            if (group.name().equals(questionOrGroup)
                    && question(questionOrGroup).isEmpty()) {
                return above;
            }
            for (DraftQuestion question : group.questions()) {
                if (question.name().equals(questionOrGroup)) {
                    return above;
                }
                above.add(question);
            }
        }
        return above;
    }

    /** The questions that offer that list. */
    public List<DraftQuestion> offering(String list) {
        return questions().stream()
                .filter(one -> !list.isEmpty() && one.list().equals(list))
                .toList();
    }

    public Optional<DraftIndicator> indicator(String name) {
        return indicators.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A name that no question has. */
    public String freshQuestion() {
        return fresh("q", questions().stream().map(DraftQuestion::name));
    }

    /** A name that no list of choices has. */
    public String freshList() {
        return fresh("list", lists.stream().map(DraftList::name));
    }

    /** A name that no group has. */
    public String freshGroup() {
        return fresh("group", groups.stream().map(DraftGroup::name));
    }

    /** A name that no choice of these has. */
    public static String freshChoice(List<DraftChoice> choices) {
        return fresh("c", choices.stream().map(DraftChoice::name));
    }

    private static String fresh(String first, Stream<String> taken) {
        Set<String> names = taken.collect(Collectors.toSet());
        int number = 1;
        while (names.contains(first + number)) {
            number++;
        }
        return first + number;
    }

    // ---- changes

    public Draft with(DraftHeading other) {
        return new Draft(other, groups, lists, indicators);
    }

    private Draft withGroups(List<DraftGroup> others) {
        return new Draft(heading, others, lists, indicators);
    }

    /** With the heading and condition of a group; its questions stay. */
    public Draft with(DraftGroup heading) {
        return eachGroup(group -> group.name().equals(heading.name()) ? heading.over(group.questions()) : group);
    }

    /** With that question in the place of the one of its name. */
    public Draft with(DraftQuestion question) {
        return eachGroup(group -> group.over(replaced(
                group.questions(), one -> one.name().equals(question.name()) ? List.of(question) : List.of(one))));
    }

    /** With that list in the place of the one of its name, or as a new one. */
    public Draft with(DraftList list) {
        List<DraftList> others = list(list.name()).isPresent()
                ? replaced(lists, one -> one.name().equals(list.name()) ? List.of(list) : List.of(one))
                : joined(lists, list);
        return new Draft(this.heading, groups, others, indicators);
    }

    /** With that indicator in the place of the one of its name, or as a new one. */
    public Draft with(DraftIndicator indicator) {
        List<DraftIndicator> others = indicator(indicator.name()).isPresent()
                ? replaced(indicators, one -> one.name().equals(indicator.name()) ? List.of(indicator) : List.of(one))
                : joined(indicators, indicator);
        return new Draft(heading, groups, lists, others);
    }

    /** With a new question at the end of a group. */
    public Draft adding(DraftQuestion question, String group) {
        return eachGroup(one -> one.name().equals(group) ? one.over(joined(one.questions(), question)) : one);
    }

    /** With an empty group at the end. */
    public Draft adding(DraftGroup group) {
        return withGroups(joined(groups, group));
    }

    /** With an indicator of that question, of which nothing else is known yet. */
    public Draft addingIndicator(DraftQuestion question) {
        boolean free = indicator(question.name()).isEmpty();
        String name = free
                ? question.name()
                : fresh(question.name() + "_", indicators.stream().map(DraftIndicator::name));
        DraftIndicator added = DraftIndicator.blank(name, question.name(), question.label());
        boolean letting = choices(question.name()).stream().anyMatch(DraftChoice::prefersNot);
        return with(letting ? added.outside(DraftChoice.PREFER_NOT) : added);
    }

    public Draft withoutIndicator(String name) {
        return new Draft(
                heading, groups, lists, without(indicators, one -> one.name().equals(name)));
    }

    /** Without that question, and without the list that it alone offered. */
    public Draft withoutQuestion(String name) {
        Draft rest = eachGroup(
                group -> group.over(without(group.questions(), one -> one.name().equals(name))));
        return rest.withoutUnusedLists();
    }

    /** Lists that no question offers any more are let go of. */
    public Draft withoutUnusedLists() {
        return new Draft(
                heading, groups, without(lists, one -> offering(one.name()).isEmpty()), indicators);
    }

    public Draft withoutGroup(String name) {
        return withGroups(without(groups, one -> one.name().equals(name))).withoutUnusedLists();
    }

    /** With another question of the same words behind it; what it offers stays shared. */
    public Draft copying(String name) {
        String fresh = freshQuestion();
        return eachGroup(group -> group.over(replaced(
                group.questions(), one -> one.name().equals(name) ? List.of(one, one.named(fresh)) : List.of(one))));
    }

    /** With a choice for people who prefer not to answer, wherever that list is offered: it counts for no rate. */
    public Draft lettingNotAnswer(String list) {
        List<DraftChoice> choices = list(list).map(DraftList::choices).orElse(List.of());
        if (choices.isEmpty() || choices.stream().anyMatch(DraftChoice::prefersNot)) {
            return this;
        }
        Draft changed = with(new DraftList(list, joined(choices, DraftChoice.preferNot())));
        for (DraftQuestion question : offering(list)) {
            changed = changed.with(question.alone(DraftChoice.PREFER_NOT));
            for (DraftIndicator one : indicators) {
                changed = one.question().equals(question.name())
                        ? changed.with(one.outside(DraftChoice.PREFER_NOT))
                        : changed;
            }
        }
        return changed;
    }

    /** With the question's choices as a list of its own, that other questions no longer share. */
    public Draft apart(String question) {
        DraftQuestion one = question(question).orElseThrow();
        String fresh = freshList();
        return with(new DraftList(fresh, choices(question))).with(one.offering(fresh));
    }

    /** With the question one place up or down, into the next group where it stands at an end. */
    public Draft moving(String question, boolean up) {
        DraftGroup home = groupOf(question).orElseThrow();
        int at = groups.indexOf(home);
        int place = home.questions().indexOf(question(question).orElseThrow());
        int to = place + (up ? -1 : 1);
        if (to >= 0 && to < home.questions().size()) {
            return with(swapped(home.questions(), place, to), home);
        }
        int next = at + (up ? -1 : 1);
        if (next < 0 || next >= groups.size()) {
            return this;
        }
        DraftQuestion moved = home.questions().get(place);
        List<DraftQuestion> others = new ArrayList<>(groups.get(next).questions());
        others.add(up ? others.size() : 0, moved);
        List<DraftGroup> changed = new ArrayList<>(groups);
        changed.set(at, home.over(without(home.questions(), moved::equals)));
        changed.set(next, groups.get(next).over(others));
        return withGroups(changed);
    }

    private Draft with(List<DraftQuestion> questions, DraftGroup home) {
        return eachGroup(group -> group.name().equals(home.name()) ? group.over(questions) : group);
    }

    /** With the group one place up or down. */
    public Draft movingGroup(String name, boolean up) {
        int at = groups.indexOf(group(name).orElseThrow());
        int to = at + (up ? -1 : 1);
        return to < 0 || to >= groups.size() ? this : withGroups(swapped(groups, at, to));
    }

    private Draft eachGroup(java.util.function.UnaryOperator<DraftGroup> change) {
        return withGroups(groups.stream().map(change).toList());
    }

    private static <T> List<T> swapped(List<T> list, int one, int other) {
        List<T> swapped = new ArrayList<>(list);
        Collections.swap(swapped, one, other);
        return swapped;
    }

    private static <T> List<T> replaced(List<T> list, Function<T, List<T>> by) {
        return list.stream().flatMap(one -> by.apply(one).stream()).toList();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    private static <T> List<T> joined(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
