package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Nearly the same answers as another interview of the same volunteer.
 *
 * <p>The share of equal answers is N. Kuriakose and M. Robbins' percent match (Statistical Journal of the IAOS 32
 * (2016), p. 283–291). Their rule, more than 85 % is suspect, is not used: K. Simmons, A. Mercer, S. Schwarzer and C.
 * Kennedy (same volume, p. 327–338) show that honest answers reach it wherever people agree. What is unusual here is what
 * pairs of <em>different</em> volunteers, who cannot have copied each other, hardly ever reach in this very wave; and a
 * volunteer is flagged only for more such interviews than the other volunteers have.
 */
final class NearIdentical implements Detector {
    /** What fewer than one in so many pairs of different volunteers exceed is beyond the peers. */
    private static final int ONE_IN = 2000;

    /** With so many pairs from within the same communities, only those are compared with. */
    private static final int ENOUGH_PAIRS = 2000;

    private static final int MOST_PAIRS = 1_000_000;
    private static final int FEWEST_PAIRS = 200;

    /** The likeness of an interview to its nearest of the same volunteer. */
    private record Nearest(Map<UUID, Double> likeness) {}

    @Override
    public Examined examine(Evidence evidence) {
        AnswerSimilarity likeness = new AnswerSimilarity(evidence.questionnaire(), evidence.interviews());
        double[] usual = betweenVolunteers(evidence, likeness);
        double limit = usual.length < FEWEST_PAIRS ? 1 : extreme(usual);
        Nearest nearest = nearest(evidence, likeness);
        ShareOfInterviews share = new ShareOfInterviews(
                FlagKind.near_identical,
                one -> nearest.likeness().get(one.response()) > limit,
                one -> nearest.likeness().get(one.response()));
        Examined found = share.examine(evidence);
        return new Examined(FlagKind.near_identical, readings(found, usual.length), flags(found, limit, usual.length));
    }

    /** Without pairs to compare with nothing can be told. */
    private static Map<Long, PeerFigure> readings(Examined found, int pairs) {
        Map<Long, PeerFigure> readings = new TreeMap<>(found.volunteers());
        if (pairs < FEWEST_PAIRS) {
            readings.replaceAll((volunteer, one) -> PeerFigure.tooFew(one.own(), one.peers(), one.n(), one.peersN()));
        }
        return readings;
    }

    private static List<InterviewFlag> flags(Examined found, double limit, int pairs) {
        return found.interviews().stream()
                .map(one -> new InterviewFlag(FlagKind.near_identical, one.response(), one.own(), limit, pairs))
                .toList();
    }

    private static double extreme(double[] usual) {
        return MedianSpread.quantile(usual, 1 - 1.0 / ONE_IN);
    }

    /** Pairs of different volunteers, of the same community where there are enough of those. */
    private static double[] betweenVolunteers(Evidence evidence, AnswerSimilarity likeness) {
        double[] near = pairs(evidence.interviews(), likeness, true);
        return near.length >= ENOUGH_PAIRS ? near : pairs(evidence.interviews(), likeness, false);
    }

    private static double[] pairs(List<ObservedInterview> all, AnswerSimilarity likeness, boolean sameCommunity) {
        List<Double> found = new ArrayList<>();
        long possible = (long) all.size() * all.size() / 2;
        int step = sameCommunity ? 1 : (int) Math.max(1, possible / MOST_PAIRS);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1 + i % step; j < all.size(); j += step) {
                ObservedInterview one = all.get(i);
                ObservedInterview other = all.get(j);
                if (one.volunteer() != other.volunteer()
                        && !(sameCommunity && !one.community().equals(other.community()))) {
                    found.add(likeness.of(one, other));
                }
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Nearest nearest(Evidence evidence, AnswerSimilarity likeness) {
        Map<UUID, Double> nearest = new HashMap<>();
        evidence.interviews().forEach(one -> nearest.put(one.response(), 0.0));
        evidence.byVolunteer().values().forEach(own -> {
            for (int i = 0; i < own.size(); i++) {
                for (int j = i + 1; j < own.size(); j++) {
                    double alike = likeness.of(own.get(i), own.get(j));
                    nearest.merge(own.get(i).response(), alike, Math::max);
                    nearest.merge(own.get(j).response(), alike, Math::max);
                }
            }
        });
        return new Nearest(nearest);
    }
}
