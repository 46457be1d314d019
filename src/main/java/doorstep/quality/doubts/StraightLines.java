package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The same answer to all questions of one scale, five or more of them.
 *
 * <p>Where everyone is satisfied that is no evidence: a single interview is pointed at only where such a line would be
 * rare if each question were answered as the others answer it, and a volunteer only by the peers' own share of lines.
 */
final class StraightLines implements Detector {
    private static final double RARE = 0.01;

    /** A line: that choice to these questions. */
    private record Line(String choice, List<Question> questions) {}

    @Override
    public Examined examine(Evidence evidence) {
        List<List<Question>> scales = Scales.of(evidence.questionnaire());
        Map<ObservedInterview, Line> lines = new HashMap<>();
        evidence.interviews().forEach(one -> line(one, scales).ifPresent(line -> lines.put(one, line)));
        Examined all = new ShareOfInterviews(FlagKind.straight_lined, lines::containsKey, one -> 0).examine(evidence);
        return new Examined(FlagKind.straight_lined, all.volunteers(), flags(evidence, lines, all.interviews()));
    }

    private static List<InterviewFlag> flags(
            Evidence evidence, Map<ObservedInterview, Line> lines, List<InterviewFlag> candidates) {
        Map<Long, Marginals> marginals = new HashMap<>();
        Map<UUID, ObservedInterview> byResponse = new HashMap<>();
        lines.keySet().forEach(one -> byResponse.put(one.response(), one));
        List<InterviewFlag> flags = new ArrayList<>();
        for (InterviewFlag candidate : candidates) {
            ObservedInterview one = byResponse.get(candidate.response());
            Marginals usual =
                    marginals.computeIfAbsent(one.volunteer(), volunteer -> Marginals.of(evidence.peers(volunteer)));
            Line line = lines.get(one);
            double chance = usual.chance(line.choice(), line.questions());
            if (chance < RARE) {
                flags.add(new InterviewFlag(
                        FlagKind.straight_lined,
                        one.response(),
                        line.questions().size(),
                        chance,
                        candidate.peersN()));
            }
        }
        return flags;
    }

    private static Optional<Line> line(ObservedInterview one, List<List<Question>> scales) {
        for (List<Question> scale : scales) {
            Line line = lineOn(one, scale);
            if (line.questions().size() >= Scales.FEWEST) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** No questions where two answers differ. */
    private static Line lineOn(ObservedInterview one, List<Question> scale) {
        String choice = "";
        List<Question> answered = new ArrayList<>();
        for (Question question : scale) {
            List<String> chosen =
                    one.answers().get(question.name()).map(Answer::choices).orElse(List.of());
            if (chosen.isEmpty()) {
                continue;
            } else if (!answered.isEmpty() && !chosen.contains(choice)) {
                return new Line("", List.of());
            }
            choice = chosen.get(0);
            answered.add(question);
        }
        return new Line(choice, answered);
    }

    /** How often each choice is picked, by question. */
    private record Marginals(Map<String, Map<String, Integer>> picked) {
        static Marginals of(List<ObservedInterview> interviews) {
            Map<String, Map<String, Integer>> picked = new HashMap<>();
            interviews.forEach(one -> one.answers().forEach((question, answer) -> answer.choices()
                    .forEach(choice -> picked.computeIfAbsent(question, q -> new HashMap<>())
                            .merge(choice, 1, Integer::sum))));
            return new Marginals(picked);
        }

        /** That all these questions get that choice, were they answered one by one as the others answer them. */
        double chance(String choice, List<Question> questions) {
            double chance = 1;
            for (Question question : questions) {
                Map<String, Integer> counts = picked.getOrDefault(question.name(), Map.of());
                double all =
                        counts.values().stream().mapToInt(Integer::intValue).sum();
                double choices = question.choices().choices().size();
                chance *= (counts.getOrDefault(choice, 0) + 0.5) / (all + 0.5 * choices);
            }
            return chance;
        }
    }
}
