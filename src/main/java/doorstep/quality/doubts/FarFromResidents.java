package doorstep.quality.doubts;

import doorstep.quality.ChannelsTold;
import doorstep.quality.Evidence;
import doorstep.quality.ItemGaps;
import doorstep.tally.cells.Credited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Answers far from what residents of the same communities wrote themselves, and farther than those of the other
 * volunteers.
 *
 * <p>People answer more kindly to a face than to a page, so that a difference alone is usual; both it and its distance
 * from the other volunteers' differences must be beyond chance. The difference is standardised to the volunteer's own
 * communities: Σ (interviews there / all interviews) × (mean score there − residents' mean score there).
 * In each community both scores are of the items of which the volunteer may be told there ({@link ItemGaps#isTold}), and of ten answers or
 * more on either side; elsewhere nothing is said.
 */
final class FarFromResidents implements Detector {
    /** Whom a person answers is reckoned to be worth four points either way. */
    private static final double APART = 0.04;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A pile of scores. */
    private static final class Pile {
        private long n;
        private double sum;
        private double squares;

        void add(double score) {
            n++;
            sum += score;
            squares += score * score;
        }

        double mean() {
            return sum / n;
        }

        double variance() {
            return n < 2 ? 0 : Math.max(0, (squares - sum * sum / n) / (n - 1));
        }
    }

    /** A volunteer's difference from the residents. */
    private record Gap(PeerMean.Mean difference, long residents) {
        double chance() {
            double variance = difference.variance();
            return variance == 0
                    ? 1
                    : 2 * NORMAL.survivalProbability(Math.abs(difference.mean()) / Math.sqrt(variance));
        }
    }

    /** Answers of one side in one community, by what each item of them counts. */
    private record Answered(String community, Credited credited) {}

    /** What of both sides may be told in one community. */
    private record Pair(Pile own, Pile residents) {
        boolean isTold() {
            return own.n >= ChannelsTold.FEWEST && residents.n >= ChannelsTold.FEWEST;
        }
    }

    @Override
    public Examined examine(Evidence evidence) {
        Score score = new Score(evidence.questionnaire());
        ItemGaps told = evidence.gaps();
        Map<String, List<Credited>> residents = byCommunity(
                evidence.residents().stream().map(one -> new Answered(one.community(), score.credit(one.answers()))));
        Map<Long, Gap> gaps = new TreeMap<>();
        Map<Long, PeerFigure> raw = new TreeMap<>();
        evidence.byVolunteer().forEach((volunteer, own) -> {
            List<Pair> pairs = new ArrayList<>();
            byCommunity(own.stream().map(one -> new Answered(one.community(), score.credit(one.answers()))))
                    .forEach((code, answers) -> {
                        IntPredicate counted = item -> told.isTold(volunteer, code, item);
                        pairs.add(new Pair(
                                pile(answers, score, counted),
                                pile(residents.getOrDefault(code, List.of()), score, counted)));
                    });
            Gap gap = gap(pairs.stream().filter(Pair::isTold).toList());
            raw.put(
                    volunteer,
                    PeerFigure.tooFew(
                            gap.difference().mean(), 0, gap.difference().n(), gap.residents()));
            if (gap.residents() > 0) {
                gaps.put(volunteer, gap);
            }
        });
        compare(gaps, raw);
        return new Examined(FlagKind.far_from_residents, PeerFigures.judge(raw), List.of());
    }

    private static Map<String, List<Credited>> byCommunity(Stream<Answered> answers) {
        return answers.collect(Collectors.groupingBy(
                Answered::community, TreeMap::new, Collectors.mapping(Answered::credited, Collectors.toList())));
    }

    private static Pile pile(List<Credited> answers, Score score, IntPredicate counted) {
        Pile pile = new Pile();
        answers.forEach(one -> score.of(one, counted).ifPresent(pile::add));
        return pile;
    }

    private static Gap gap(List<Pair> pairs) {
        long n = pairs.stream().mapToLong(pair -> pair.own.n).sum();
        double pooled = pooled(pairs.stream().map(Pair::own).toList());
        double of = pooled(pairs.stream().map(Pair::residents).toList());
        double difference = 0;
        double variance = n == 0 ? 0 : pooled / n;
        long asked = 0;
        for (Pair pair : pairs) {
            double share = (double) pair.own.n / n;
            difference += share * (pair.own.mean() - pair.residents.mean());
            variance += share * share * of / pair.residents.n;
            asked += pair.residents.n;
        }
        return new Gap(new PeerMean.Mean(difference, variance, n), asked);
    }

    private static double pooled(List<Pile> piles) {
        double squares = 0;
        long free = 0;
        for (Pile pile : piles) {
            squares += pile.variance() * (pile.n - 1);
            free += pile.n - 1;
        }
        return free == 0 ? 0 : squares / free;
    }

    private static void compare(Map<Long, Gap> gaps, Map<Long, PeerFigure> raw) {
        Map<Long, PeerMean.Mean> differences = new TreeMap<>();
        gaps.forEach((volunteer, gap) -> differences.put(volunteer, gap.difference()));
        if (!PeerMean.isEnough(differences)) {
            return;
        }
        Map<Long, Double> chances = PeerMean.away(differences, APART);
        gaps.forEach((volunteer, gap) -> raw.put(
                volunteer,
                PeerFigure.raw(
                        gap.difference().mean(),
                        PeerMean.others(differences, volunteer),
                        gap.difference().n(),
                        gap.residents(),
                        Math.max(gap.chance(), chances.get(volunteer)))));
    }
}
