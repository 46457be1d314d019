package doorstep.wave.editor;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftGroup;
import doorstep.questionnaire.draft.DraftHeading;
import doorstep.questionnaire.draft.DraftIndicator;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.questionnaire.draft.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two people changed in the same part, side by side in words. */
record Differences(EditorWords words) {
    /** Of a question and what it offers. */
    List<QuestionEditView.Both> ofQuestion(Draft theirs, Draft mine, String name) {
        return differing(question(theirs, name), question(mine, name));
    }

    List<QuestionEditView.Both> ofGroup(Draft theirs, Draft mine, String name) {
        return differing(group(theirs, name), group(mine, name));
    }

    List<QuestionEditView.Both> ofHeading(Draft theirs, Draft mine) {
        return differing(heading(theirs), heading(mine));
    }

    /** Of those rows of the table of indicators, by the names of the parts that differ. */
    List<QuestionEditView.Both> ofIndicators(Draft theirs, Draft mine) {
        Map<String, String> there = new LinkedHashMap<>();
        Map<String, String> here = new LinkedHashMap<>();
        theirs.indicators().forEach(one -> putIndicator(there, theirs, one));
        mine.indicators().forEach(one -> putIndicator(here, mine, one));
        return differing(there, here);
    }

    private static List<QuestionEditView.Both> differing(Map<String, String> theirs, Map<String, String> mine) {
        List<QuestionEditView.Both> both = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(mine);
        theirs.forEach(all::putIfAbsent);
        all.keySet().forEach(what -> {
            String there = theirs.getOrDefault(what, "");
            String here = mine.getOrDefault(what, "");
            if (!there.equals(here)) {
                both.add(new QuestionEditView.Both(what, there, here));
            }
        });
        return both;
    }

    private Map<String, String> question(Draft draft, String name) {
        Map<String, String> said = new LinkedHashMap<>();
        draft.question(name).ifPresent(question -> {
            put(said, words.texts().label(), question.label());
            put(said, words.texts().hint(), question.hint());
            said.put(words.texts().typeOf(), words.type(question.type()));
            said.put(words.texts().required(), words.texts().yesNo(question.required()));
            said.put(words.texts().whenAsked(), words.conditions(draft).said(question.relevant()));
            put(said, words.texts().choices(), draft, question);
            said.put(words.texts().limits(), limits(question));
        });
        return said;
    }

    private String limits(DraftQuestion question) {
        String alone = String.join(" ", question.limits().exclusive());
        String order = question.limits().shuffled() ? words.texts().shuffle() + " " : "";
        return (order + question.limits().least() + " – " + question.limits().most() + " " + alone + " "
                        + shown(question.limits().message()))
                .strip();
    }

    private void put(Map<String, String> said, String what, Draft draft, DraftQuestion question) {
        said.put(
                what,
                draft.choices(question.name()).stream()
                        .map(one -> shown(one.label())
                                + (one.silent()
                                        ? words.texts().inBrackets(words.texts().silent())
                                        : ""))
                        .collect(Collectors.joining("\n")));
    }

    private Map<String, String> group(Draft draft, String name) {
        Map<String, String> said = new LinkedHashMap<>();
        draft.group(name).map(DraftGroup::heading).ifPresent(group -> {
            put(said, words.texts().groupLabel(), group.label());
            said.put(words.texts().whenAsked(), words.conditions(draft).said(group.relevant()));
        });
        return said;
    }

    private Map<String, String> heading(Draft draft) {
        DraftHeading heading = draft.heading();
        Map<String, String> said = new LinkedHashMap<>();
        put(said, words.texts().titleWords(), heading.title());
        put(said, words.texts().noticeWords(), heading.notice());
        put(said, words.texts().thanksWords(), heading.thanks());
        said.put(
                words.texts().whoCounts(),
                words.conditions(draft).said(heading.people().eligible()) + "\n"
                        + heading.people().adults() + "\n"
                        + String.join(" ", heading.people().classes()));
        return said;
    }

    /** All of it: what is not said here nobody sees where both have changed it. */
    private void putIndicator(Map<String, String> said, Draft draft, DraftIndicator one) {
        String name = one.label().shown(words.tag());
        String measure = Measure.of(one.measure())
                .map(chosen -> chosen.label().in(words.language()))
                .orElse("–");
        String credits = draft.choices(one.question()).stream()
                .map(choice -> choice.label().shown(words.tag()) + " "
                        + (one.credit().outside().contains(choice.name())
                                ? words.texts().outsideBase()
                                : one.credit().byChoice().getOrDefault(choice.name(), "–")))
                .collect(Collectors.joining("\n"));
        String notAsked = one.notAsked() == Indicator.NotAsked.ZERO
                ? words.texts().notAskedZero()
                : words.texts().notAskedOutside();
        said.put(
                name.isEmpty() || said.containsKey(name) ? name + words.texts().inBrackets(one.name()) : name,
                Stream.of(
                                shown(one.label()),
                                measure + " " + one.aim().percent() + " % · "
                                        + one.aim().points(),
                                credits + one.credit().least(),
                                words.texts().notAskedField() + " " + notAsked,
                                one.aim().standard(),
                                shown(one.aim().source()),
                                shown(one.card()))
                        .collect(Collectors.joining("\n")));
    }

    private void put(Map<String, String> said, String what, Words typed) {
        said.put(what, shown(typed));
    }

    /** All languages: they may differ in one alone. */
    private String shown(Words typed) {
        String chinese = typed.typed(Language.ZH.tag());
        return typed.byLanguage().entrySet().stream()
                .map(Map.Entry::getValue)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(chinese);
    }
}
