package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Few seconds for each question answered. */
final class TooFast implements Detector {
    /** Nobody reads a question out and hears an answer in less; no peers are needed to say so. */
    static final double FASTEST_SECONDS = 1;

    /** So many impossible interviews of one volunteer are more than a slip of a clock. */
    private static final int IMPOSSIBLE = 3;

    /** B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers (1993): 3.5 robust standard deviations. */
    private static final double FAR = -3.5;

    /** A tenth on the log scale, so that equally fast peers don't make a second's difference stand out. */
    private static final double LEAST_SCALE = 0.1;

    /** Honest volunteers are reckoned to be a fifth quicker or slower than each other, on the log scale. */
    private static final double APART = 0.2;

    @Override
    public Examined examine(Evidence evidence) {
        List<InterviewFlag> flags = new ArrayList<>();
        Map<Long, List<ObservedInterview>> byVolunteer = evidence.byVolunteer();
        byVolunteer.forEach((volunteer, own) -> flags.addAll(flags(own, evidence.peers(volunteer))));
        return new Examined(FlagKind.too_fast, volunteers(evidence, byVolunteer), flags);
    }

    private static List<InterviewFlag> flags(List<ObservedInterview> own, List<ObservedInterview> peers) {
        MedianSpread usual = MedianSpread.of(logs(peers), LEAST_SCALE);
        boolean enough = peers.size() >= Evidence.FEWEST_PEERS;
        return own.stream()
                .filter(one -> one.pace() < FASTEST_SECONDS || enough && usual.above(Math.log(one.pace())) < FAR)
                .map(one -> new InterviewFlag(
                        FlagKind.too_fast, one.response(), one.pace(), Math.exp(usual.median()), peers.size()))
                .toList();
    }

    private static double[] logs(List<ObservedInterview> interviews) {
        return interviews.stream().mapToDouble(one -> Math.log(one.pace())).toArray();
    }

    private static Map<Long, PeerFigure> volunteers(Evidence evidence, Map<Long, List<ObservedInterview>> byVolunteer) {
        Map<Long, PeerMean.Mean> means = means(byVolunteer);
        Map<Long, Double> chances = PeerMean.below(means, APART);
        Map<Long, PeerFigure> raw = new TreeMap<>();
        byVolunteer.forEach((volunteer, own) -> {
            double mean = Math.exp(mean(logs(own)));
            double peers = Math.exp(PeerMean.others(means, volunteer));
            long peersN = evidence.interviews().size() - own.size();
            boolean tells = means.containsKey(volunteer) && PeerMean.isEnough(means);
            raw.put(
                    volunteer,
                    tells
                            ? PeerFigure.raw(mean, peers, own.size(), peersN, chances.get(volunteer))
                            : PeerFigure.tooFew(mean, peersN == 0 ? 0 : peers, own.size(), peersN));
        });
        Map<Long, PeerFigure> judged = PeerFigures.judge(raw);
        judged.replaceAll((volunteer, reading) -> impossible(byVolunteer.get(volunteer)) ? reading.flagged() : reading);
        return judged;
    }

    private static boolean impossible(List<ObservedInterview> own) {
        return own.stream().filter(one -> one.pace() < FASTEST_SECONDS).count() >= IMPOSSIBLE;
    }

    private static Map<Long, PeerMean.Mean> means(Map<Long, List<ObservedInterview>> byVolunteer) {
        Map<Long, PeerMean.Mean> means = new HashMap<>();
        byVolunteer.forEach((volunteer, own) -> {
            if (own.size() >= Evidence.FEWEST_OWN) {
                double[] logs = logs(own);
                double mean = mean(logs);
                double squares = 0;
                for (double one : logs) {
                    squares += (one - mean) * (one - mean);
                }
                means.put(volunteer, new PeerMean.Mean(mean, squares / (logs.length - 1) / logs.length, logs.length));
            }
        });
        return means;
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double one : numbers) {
            sum += one;
        }
        return sum / Math.max(1, numbers.length);
    }
}
