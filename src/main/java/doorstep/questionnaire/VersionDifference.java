package doorstep.questionnaire;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What changed between two versions of a questionnaire, and which rates may still be compared.
 *
 * @param added names of the questions that only the newer version has, in its order
 * @param removed names of the questions that only the older version has, in its order
 * @param reworded names of the questions whose label or hint reads differently
 * @param changedChoices names of the questions whose choices are others, read differently or stand in another order
 * @param indicators one entry for each indicator of either version, the newer version's order first
 */
public record VersionDifference(
        List<String> added,
        List<String> removed,
        List<String> reworded,
        List<String> changedChoices,
        List<IndicatorChange> indicators) {

    /** Why the rates of an indicator cannot be compared. */
    public enum Reason {
        /** Only the newer version has it. */
        ADDED,
        /** Only the older version has it. */
        REMOVED,
        /** It stands on another question, or on one of another type. */
        QUESTION,
        /** Its question is worded differently. */
        WORDING,
        /** Its question offers other choices. */
        CHOICES,
        /** Its question opens to other people. */
        OPENING,
        /** Its question may be left out in one version, not in the other. */
        REQUIRED,
        /** Its question allows other answers: more choices, other numbers, other days. */
        CONSTRAINT,
        /** An answer counts differently. */
        CREDIT,
        /** Other answers are outside the base, or people not asked count differently. */
        BASE
    }

    /** What became of one indicator. */
    public record IndicatorChange(String indicator, Set<Reason> reasons) {
        public IndicatorChange {
            reasons = InOrder.set(reasons);
        }

        /** Whether its rates under both versions may be compared. */
        public boolean isComparable() {
            return reasons.isEmpty();
        }
    }

    /** Compares two versions; that they have the same form_id is the caller's concern. */
    public static VersionDifference between(Questionnaire older, Questionnaire newer) {
        return new VersionDifference(
                onlyIn(newer, older),
                onlyIn(older, newer),
                inBoth(older, newer, (before, after) -> !sameWording(before, after)),
                inBoth(older, newer, (before, after) -> !sameChoices(before, after)),
                indicators(older, newer));
    }

    /** Whether the rates of that indicator may be compared; false for one that either version lacks. */
    public boolean isComparable(String indicator) {
        return indicators.stream().anyMatch(one -> one.indicator().equals(indicator) && one.isComparable());
    }

    private static List<String> onlyIn(Questionnaire one, Questionnaire other) {
        return one.questions().stream()
                .map(Question::name)
                .filter(name -> other.question(name).isEmpty())
                .toList();
    }

    private static List<String> inBoth(
            Questionnaire older, Questionnaire newer, BiPredicate<Question, Question> differ) {
        return newer.questions().stream()
                .filter(after -> older.question(after.name())
                        .filter(before -> differ.test(before, after))
                        .isPresent())
                .map(Question::name)
                .toList();
    }

    private static boolean sameWording(Question before, Question after) {
        return same(before.label(), after.label())
                && before.hint().isPresent() == after.hint().isPresent()
                && before.hint()
                        .flatMap(hint -> after.hint().filter(other -> !same(hint, other)))
                        .isEmpty();
    }

    /** A translation that was merely added, or left out, changes nothing for those who read the others. */
    private static boolean same(Text before, Text after) {
        Set<Tongue> both = new HashSet<>(before.words().keySet());
        both.retainAll(after.words().keySet());
        return !both.isEmpty()
                && both.stream().allMatch(tongue -> before.written(tongue).equals(after.written(tongue)));
    }

    private static boolean sameChoices(Question before, Question after) {
        List<Choice> old = before.choices().choices();
        List<Choice> now = after.choices().choices();
        boolean same = old.size() == now.size()
                && before.exclusive().equals(after.exclusive())
                && before.allowed().shuffled() == after.allowed().shuffled();
        for (int at = 0; same && at < old.size(); at++) {
            same = old.get(at).name().equals(now.get(at).name())
                    && old.get(at).readOut() == now.get(at).readOut()
                    && same(old.get(at).label(), now.get(at).label());
        }
        return same;
    }

    private static List<IndicatorChange> indicators(Questionnaire older, Questionnaire newer) {
        Set<String> names = new LinkedHashSet<>();
        newer.indicators().forEach(one -> names.add(one.name()));
        older.indicators().forEach(one -> names.add(one.name()));
        return names.stream()
                .map(name -> new IndicatorChange(name, reasons(older, newer, name)))
                .toList();
    }

    private static Set<Reason> reasons(Questionnaire older, Questionnaire newer, String name) {
        Optional<Indicator> before = older.indicator(name);
        Optional<Indicator> after = newer.indicator(name);
        if (before.isEmpty() || after.isEmpty()) {
            return EnumSet.of(before.isEmpty() ? Reason.ADDED : Reason.REMOVED);
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasonsOfCredit(before.get(), after.get(), reasons);
        Question asked = older.question(before.get().question()).orElseThrow();
        Question asks = newer.question(after.get().question()).orElseThrow();
        addIf(!asked.name().equals(asks.name()) || asked.type() != asks.type(), Reason.QUESTION, reasons);
        addIf(!sameWording(asked, asks), Reason.WORDING, reasons);
        addIf(!sameChoices(asked, asks), Reason.CHOICES, reasons);
        addIf(!older.opening(asked.name()).equals(newer.opening(asks.name())), Reason.OPENING, reasons);
        addIf(asked.required() != asks.required(), Reason.REQUIRED, reasons);
        boolean otherLimits = asked.type() == asks.type() && !asked.constraint().allowsLike(asks.constraint());
        addIf(otherLimits, Reason.CONSTRAINT, reasons);
        return reasons;
    }

    private static void reasonsOfCredit(Indicator before, Indicator after, Set<Reason> reasons) {
        addIf(!before.credit().countsLike(after.credit()), Reason.CREDIT, reasons);
        boolean sameBase = before.credit().outsideBase().equals(after.credit().outsideBase())
                && before.notAsked() == after.notAsked();
        addIf(!sameBase, Reason.BASE, reasons);
    }

    private static void addIf(boolean holds, Reason reason, Set<Reason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
