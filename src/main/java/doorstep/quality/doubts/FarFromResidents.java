package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.answers.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Answers far from what residents of the same communities wrote themselves, and farther than those of the other
 * volunteers.
 *
 * <p>People answer more kindly to a face than to a page, so that a difference alone is usual; both it and its distance
 * from the other volunteers' differences must be beyond chance. The difference is standardised to the volunteer's own
 * communities: Σ (interviews there / all interviews) × (mean score there − residents' mean score there).
 */
final class FarFromResidents implements Detector {
    /** Fewer residents of a community say nothing of it. */
    private static final int FEWEST_RESIDENTS = 3;

    private static final int FEWEST_RESIDENTS_IN_ALL = 10;

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

    @Override
    public Examined examine(Evidence evidence) {
        Score score = new Score(evidence.questionnaire());
        Map<String, Pile> residents = new HashMap<>();
        evidence.residents().forEach(one -> add(residents, one.community(), score, one.answers()));
        residents.values().removeIf(pile -> pile.n < FEWEST_RESIDENTS);
        Map<Long, Gap> gaps = new TreeMap<>();
        Map<Long, PeerFigure> raw = new TreeMap<>();
        evidence.byVolunteer().forEach((volunteer, own) -> {
            Gap gap = gap(own, residents, score);
            raw.put(
                    volunteer,
                    PeerFigure.tooFew(
                            gap.difference().mean(), 0, gap.difference().n(), gap.residents()));
            if (gap.difference().n() >= Evidence.FEWEST_OWN && gap.residents() >= FEWEST_RESIDENTS_IN_ALL) {
                gaps.put(volunteer, gap);
            }
        });
        compare(gaps, raw);
        return new Examined(FlagKind.far_from_residents, PeerFigures.judge(raw), List.of());
    }

    private static void add(Map<String, Pile> piles, String community, Score score, Answers answers) {
        score.of(answers).ifPresent(one -> piles.computeIfAbsent(community, c -> new Pile())
                .add(one));
    }

    private static Gap gap(List<ObservedInterview> own, Map<String, Pile> residents, Score score) {
        Map<String, Pile> piles = new HashMap<>();
        own.stream()
                .filter(one -> residents.containsKey(one.community()))
                .forEach(one -> add(piles, one.community(), score, one.answers()));
        long n = piles.values().stream().mapToLong(pile -> pile.n).sum();
        double pooled = pooled(piles.values().stream().toList());
        double of = pooled(piles.keySet().stream().map(residents::get).toList());
        double difference = 0;
        double variance = n == 0 ? 0 : pooled / n;
        long asked = 0;
        for (Map.Entry<String, Pile> one : piles.entrySet()) {
            Pile there = residents.get(one.getKey());
            double share = (double) one.getValue().n / n;
            difference += share * (one.getValue().mean() - there.mean());
            variance += share * share * of / there.n;
            asked += there.n;
        }
        return new Gap(new PeerMean.Mean(difference, variance, n), asked);
    }

    private static double pooled(List<Pile> piles) {
        double squares = 0;
        long free = 0;
        for (Pile pile : new ArrayList<>(piles)) {
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
