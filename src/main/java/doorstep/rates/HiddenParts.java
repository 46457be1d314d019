package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which parts of the people stay unshown for one question: the same in how it was answered and in every indicator that stands on it, for
 * each of these tells much of the others.
 */
public final class HiddenParts {
    private final Optional<ItemAnswers> answers;
    private final List<SampleParts> indicators;
    private final boolean isSampleKept;
    private final boolean isLinkKept;
    private final boolean isSpokenKept;

    public HiddenParts(WaveRates rates, Question question, Optional<ItemAnswers> answers) {
        this.answers = answers;
        List<Indicator> all = rates.questionnaire().indicators();
        this.indicators = IntStream.range(0, all.size())
                .filter(at -> all.get(at).question().equals(question.name()))
                .mapToObj(at -> new SampleParts(rates, 1, cell -> cell.ofIndicator(at)))
                .toList();
        List<PlaceRates.Item> own = rates.whole().items().stream()
                .filter(item -> item.indicator().question().equals(question.name()))
                .toList();
        this.isSampleKept = own.stream().anyMatch(item -> item.sample().isKeptBack());
        this.isLinkKept = own.stream().anyMatch(item -> item.link().isKeptBack());
        this.isSpokenKept = rates.isOfLinks() ? isLinkKept : isSampleKept;
    }

    /** Whether the sample as a whole is kept back for the sake of places around: then so is how it answered, and each part. */
    boolean isSampleKept() {
        return isSampleKept;
    }

    /** The same of the answers from open links. */
    boolean isLinkKept() {
        return isLinkKept;
    }

    /** Places of the parts of that partition. */
    public Set<Integer> of(Partition partition) {
        if (isSpokenKept) {
            return IntStream.range(0, partition.parts().size()).boxed().collect(Collectors.toSet());
        }
        List<List<? extends Finding<?>>> tables = new ArrayList<>();
        answers.ifPresent(one -> tables.add(one.first(partition)));
        indicators.forEach(one -> tables.add(findings(one, partition, 0)));
        return Disclosure.hidden(tables);
    }

    /** What is said of one indicator in each part. */
    public static List<? extends Finding<?>> findings(SampleParts sample, Partition partition, double target) {
        return partition.parts().stream()
                .map(part -> sample.of(part.who()).finding(0, target))
                .toList();
    }

    /** The same without those that are to be hidden. */
    public List<? extends Finding<?>> shown(SampleParts sample, Partition partition, double target) {
        Set<Integer> hidden = of(partition);
        List<? extends Finding<?>> all = findings(sample, partition, target);
        return IntStream.range(0, all.size())
                .mapToObj(part -> all.get(part).keptBack(hidden.contains(part)))
                .toList();
    }
}
