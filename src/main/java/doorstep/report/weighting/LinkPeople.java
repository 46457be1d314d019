package doorstep.report.weighting;

import doorstep.census.CensusMargin;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.rates.Disclosure;
import doorstep.rates.Figures;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.cells.Credited;
import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who the people are that answered by open links: how many of each sex, age and community, and whether they are as the census and the
 * numbers of households have them. Where nobody entered these, kinds of people are held against each other.
 *
 * @param answers of open links, all places together
 * @param isFew whether they are too few to say who they are
 * @param traits one for each weighting question, then the communities
 */
public record LinkPeople(long answers, boolean isFew, List<Trait> traits) {
    /** From which on a share is called lopsided, if it is more than chance: so far from what it should be, 0 to 1 … */
    private static final double FAR = 0.05;

    /** … or so many times as much, or as little. */
    private static final double TIMES = 1.5;

    private static final int MOST_NAMES = 5;

    /** What shares are held against. */
    public enum Against {
        CENSUS,
        HOUSEHOLDS,
        EACH_OTHER
    }

    /**
     * One way to tell people apart.
     *
     * @param question as it was asked; empty for communities
     * @param more kinds that answered more than they should, the furthest first; {@code fewer} likewise
     */
    public record Trait(String question, Against against, List<Row> rows, List<Row> more, List<Row> fewer) {
        public boolean isLopsided() {
            return !more.isEmpty() || !fewer.isEmpty();
        }

        public List<Row> mostOf(List<Row> all) {
            return all.stream().limit(MOST_NAMES).toList();
        }
    }

    /**
     * One kind of people.
     *
     * @param label empty for those who left the question empty
     * @param expected {@code 51.2%}; empty where there is nothing to hold it against
     */
    public record Row(String label, long n, String share, String expected) {}

    /** @param expected 0 to 1, null where nobody knows */
    private record Counted(String label, long n, Double expected) {
        double share(long all) {
            return (double) n / all;
        }
    }

    /** Null where there is a sample to speak from, where nobody answered, or where there is no whole. */
    public static LinkPeople of(WaveRates rates, Language language) {
        if (!rates.isOfLinks() || rates.isApart()) {
            return null;
        }
        List<Trait> traits = new ArrayList<>();
        List<CensusMargin> margins = rates.weighting().margins();
        for (int level = 0; level < margins.size(); level++) {
            traits.add(trait(rates, margins.get(level), level, language));
        }
        traits.add(communities(rates));
        long answers = rates.answers().all();
        boolean isFew = Disclosure.isFew(answers);
        return new LinkPeople(answers, isFew, isFew ? List.of() : traits);
    }

    private static Trait trait(WaveRates rates, CensusMargin census, int level, Language language) {
        Question question = census.question();
        Map<String, Long> counts = rates.cells().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> Credited.level(entry.getKey().weightingClass(), level),
                        Collectors.summingLong(entry -> entry.getValue().responses())));
        List<Counted> counted = new ArrayList<>();
        for (Choice choice : question.choices().choices()) {
            counted.add(new Counted(
                    choice.label().in(language),
                    Math.max(0, counts.getOrDefault(choice.name(), 0L)),
                    census.isUsable() ? census.shares().getOrDefault(choice.name(), 0.0) : null));
        }
        long blank = counts.getOrDefault("", 0L);
        return trait(
                question.label().in(language),
                census.isUsable() ? Against.CENSUS : Against.EACH_OTHER,
                counted,
                blank > 0 ? List.of(new Counted("", blank, null)) : List.of());
    }

    private static Trait communities(WaveRates rates) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rates.cells().forEach((key, cell) -> counts.merge(key.community(), cell.responses(), Long::sum));
        List<WavePlaces.Community> all = rates.places().communities();
        boolean known = all.stream().allMatch(one -> one.households().isPresent());
        double households = all.stream()
                .map(WavePlaces.Community::households)
                .mapToLong(one -> one.orElse(0))
                .sum();
        return trait(
                "",
                known && households > 0 ? Against.HOUSEHOLDS : Against.EACH_OTHER,
                all.stream()
                        .map(one -> new Counted(
                                one.name(),
                                Math.max(0, counts.getOrDefault(one.code(), 0L)),
                                known && households > 0 ? share(one.households(), households) : null))
                        .toList(),
                List.of());
    }

    private static double share(OptionalLong households, double all) {
        return households.orElse(0) / all;
    }

    /** @param unasked who is in none of the kinds: shown, and held against nothing */
    private static Trait trait(String question, Against against, List<Counted> kinds, List<Counted> unasked) {
        long all = Math.max(1, kinds.stream().mapToLong(Counted::n).sum());
        double confidence = 1 - (1 - Limits.CONFIDENCE) / Math.max(1, kinds.size());
        List<Row> rows = new ArrayList<>();
        kinds.forEach(one -> rows.add(row(one, all)));
        unasked.forEach(one -> rows.add(new Row(one.label(), one.n(), "", "")));
        if (against == Against.EACH_OTHER) {
            return eachOther(question, kinds, rows, all, confidence);
        }
        Predicate<Counted> lopsided = one -> isLopsided(one, all, confidence);
        return new Trait(
                question,
                against,
                rows,
                named(kinds, all, lopsided.and(one -> one.share(all) > one.expected())),
                named(kinds, all, lopsided.and(one -> one.share(all) < one.expected())));
    }

    private static boolean isLopsided(Counted one, long all, double confidence) {
        double share = one.share(all);
        boolean isFar = Math.abs(share - one.expected()) >= FAR
                || share >= TIMES * one.expected()
                || TIMES * share <= one.expected();
        return isFar && !BinomialLimits.wilson(one.n(), all, confidence).contain(one.expected());
    }

    private static List<Row> named(List<Counted> kinds, long all, Predicate<Counted> which) {
        return kinds.stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.share(all) - one.expected())))
                .map(one -> row(one, all))
                .toList();
    }

    /** Nobody knows how many of each there are: the one that answered most, and the least, if they lie more than twice apart. */
    private static Trait eachOther(String question, List<Counted> kinds, List<Row> rows, long all, double confidence) {
        Comparator<Counted> byNumber = Comparator.comparingLong(Counted::n);
        Counted most = kinds.stream().max(byNumber).orElseThrow();
        Counted least = kinds.stream().min(byNumber).orElseThrow();
        boolean isFar = most.n() > 2 * least.n()
                && !BinomialLimits.wilson(most.n(), all, confidence)
                        .overlap(BinomialLimits.wilson(least.n(), all, confidence));
        return new Trait(
                question,
                Against.EACH_OTHER,
                rows,
                isFar ? List.of(row(most, all)) : List.of(),
                isFar ? List.of(row(least, all)) : List.of());
    }

    private static Row row(Counted one, long all) {
        return new Row(
                one.label(),
                one.n(),
                Figures.percent(one.share(all)),
                one.expected() == null ? "" : Figures.percent(one.expected()));
    }
}
