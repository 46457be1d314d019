package doorstep.report.trend;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.VersionDifference;
import doorstep.questionnaire.VersionDifference.Reason;
import doorstep.report.Formula;
import doorstep.web.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What two versions of a questionnaire ask differently, question by question, and what that does to the rates. */
final class QuestionDiff {
    private final Questionnaire older;
    private final Questionnaire newer;
    private final VersionDifference versions;
    private final Language language;
    private final TrendMessages words;
    private final String comma;

    QuestionDiff(Questionnaire older, Questionnaire newer, Language language, TrendMessages words) {
        this.older = older;
        this.newer = newer;
        this.versions = VersionDifference.between(older, newer);
        this.language = language;
        this.words = words;
        this.comma = Punctuation.of(language.tag()).comma();
    }

    /**
     * A question that is not the same.
     *
     * @param kind added, removed or changed
     * @param label the wording where there is only one
     * @param older the older wording in pieces; empty where the wording is the same, as is {@code newer}
     * @param choices what became of the choices, those that stayed left out
     * @param notes other changes, in words
     * @param items labels of the items that stand on it and cannot be compared
     */
    record Changed(
            String name,
            String kind,
            String label,
            List<WordDiff.Piece> older,
            List<WordDiff.Piece> newer,
            List<ChangedChoice> choices,
            List<String> notes,
            List<String> items) {}

    /** A choice; {@code older} is empty where it was added, {@code newer} where it was removed. */
    record ChangedChoice(List<WordDiff.Piece> older, List<WordDiff.Piece> newer) {}

    /**
     * An item whose rates cannot be compared, or whose target or points are others.
     *
     * @param older how it was counted; empty unless that is what changed, as is {@code newer}
     */
    record ChangedItem(String label, List<String> reasons, String older, String newer) {}

    /** The questions that are not the same: in the newer version's order, then those removed. */
    List<Changed> questions() {
        List<Changed> all = new ArrayList<>();
        for (Question question : newer.questions()) {
            Optional<Question> before = older.question(question.name());
            if (before.isEmpty()) {
                all.add(whole("added", question));
            } else {
                changed(before.get(), question).ifPresent(all::add);
            }
        }
        versions.removed()
                .forEach(name -> all.add(whole("removed", older.question(name).orElseThrow())));
        return all;
    }

    private Changed whole(String kind, Question question) {
        return new Changed(
                question.name(),
                kind,
                question.label().in(language),
                List.of(),
                List.of(),
                question.choices().choices().stream()
                        .map(one -> kind.equals("added")
                                ? new ChangedChoice(List.of(), plain(one))
                                : new ChangedChoice(plain(one), List.of()))
                        .toList(),
                List.of(),
                items(question.name()));
    }

    private List<WordDiff.Piece> plain(Choice choice) {
        return List.of(new WordDiff.Piece(choice.label().in(language), true));
    }

    private Optional<Changed> changed(Question before, Question after) {
        boolean reworded = versions.reworded().contains(after.name());
        boolean otherChoices = versions.changedChoices().contains(after.name());
        List<String> notes = notes(before, after, otherChoices);
        if (!reworded && !otherChoices && notes.isEmpty()) {
            return Optional.empty();
        }
        WordDiff wording = WordDiff.between(wording(before), wording(after));
        return Optional.of(new Changed(
                after.name(),
                "changed",
                after.label().in(language),
                reworded ? wording.older() : List.of(),
                reworded ? wording.newer() : List.of(),
                otherChoices ? choices(before, after) : List.of(),
                notes,
                items(after.name())));
    }

    private String wording(Question question) {
        String hint = question.hint().map(text -> text.in(language)).orElse("");
        return question.label().in(language) + (hint.isEmpty() ? "" : " " + words.hint(hint));
    }

    private List<String> notes(Question before, Question after, boolean otherChoices) {
        List<String> notes = new ArrayList<>();
        if (before.type() != after.type()) {
            notes.add(words.otherType());
        }
        if (!older.opening(before.name()).equals(newer.opening(after.name()))) {
            notes.add(words.otherOpening());
        }
        if (before.required() != after.required()) {
            notes.add(words.otherRequired());
        }
        boolean sameType = before.type() == after.type();
        if (sameType && !before.constraint().allowsLike(after.constraint())) {
            notes.add(words.otherConstraint());
        }
        if (otherChoices && choices(before, after).isEmpty()) {
            notes.add(words.otherOrder());
        }
        return notes;
    }

    private List<ChangedChoice> choices(Question before, Question after) {
        List<ChangedChoice> changed = new ArrayList<>();
        for (Choice choice : after.choices().choices()) {
            Optional<Text> was = before.choices().find(choice.name()).map(Choice::label);
            if (was.isEmpty()) {
                changed.add(new ChangedChoice(List.of(), plain(choice)));
            } else if (!was.get().in(language).equals(choice.label().in(language))) {
                WordDiff diff =
                        WordDiff.between(was.get().in(language), choice.label().in(language));
                changed.add(new ChangedChoice(diff.older(), diff.newer()));
            }
        }
        before.choices().choices().stream()
                .filter(choice -> after.choices().find(choice.name()).isEmpty())
                .forEach(choice -> changed.add(new ChangedChoice(plain(choice), List.of())));
        return changed;
    }

    /** The items on that question that cannot be compared. */
    private List<String> items(String question) {
        return versions.indicators().stream()
                .filter(one -> !one.isComparable())
                .map(one -> newer.indicator(one.indicator())
                        .or(() -> older.indicator(one.indicator()))
                        .orElseThrow())
                .filter(one -> one.question().equals(question))
                .map(one -> one.label().in(language))
                .toList();
    }

    /** The items that cannot be compared, the newer version's order first. */
    List<ChangedItem> items() {
        return versions.indicators().stream()
                .filter(one -> !one.isComparable())
                .map(one -> item(one.indicator(), one.reasons()))
                .toList();
    }

    /** How many items can be compared. */
    long comparable() {
        return versions.indicators().stream()
                .filter(VersionDifference.IndicatorChange::isComparable)
                .count();
    }

    private ChangedItem item(String name, Set<Reason> reasons) {
        Optional<Indicator> before = older.indicator(name);
        Optional<Indicator> after = newer.indicator(name);
        boolean counts = reasons.contains(Reason.CREDIT) || reasons.contains(Reason.BASE);
        return new ChangedItem(
                after.or(() -> before).orElseThrow().label().in(language),
                reasons.stream().map(words::reason).toList(),
                counts ? formula(older, before.orElseThrow()) : "",
                counts ? formula(newer, after.orElseThrow()) : "");
    }

    private String formula(Questionnaire questionnaire, Indicator indicator) {
        Formula formula = Formula.of(questionnaire, indicator, language);
        String credits = formula.atLeast().isEmpty()
                ? String.join(comma, formula.credits())
                : words.countsFrom(formula.atLeast());
        String outside = formula.outside().isEmpty() ? "" : words.outside(String.join(comma, formula.outside()));
        return credits + outside + (formula.isNotAskedZero() ? words.notAskedZero() : words.notAskedOutside());
    }
}
