package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.ChoiceSheet;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.Measured;
import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How one question with choices was answered, from the cells alone. */
public final class ItemAnswers {
    /** A share is held against no target. */
    private static final double NO_TARGET = 0;

    private final WaveRates rates;
    private final Question question;
    private final Language language;
    private final int place;
    private final int size;
    private final SampleParts parts;

    private ItemAnswers(WaveRates rates, Question question, int place, Language language) {
        this.rates = rates;
        this.question = question;
        this.place = place;
        this.language = language;
        this.size = question.choices().choices().size();
        this.parts = new SampleParts(rates, size, this::choices);
    }

    /** Empty for a question that takes something else than choices, and where there is no whole. */
    public static Optional<ItemAnswers> of(WaveRates rates, Question question, Language language) {
        List<String> names = ChoiceSheet.questions(rates.questionnaire()).stream()
                .map(Question::name)
                .toList();
        int place = names.indexOf(question.name());
        return place < 0 || rates.isApart()
                ? Optional.empty()
                : Optional.of(new ItemAnswers(rates, question, place, language));
    }

    /** A cell that nobody has answered may not know of choices; one from before choices were counted gives nothing, see {@link #isCounted}. */
    private Cell choices(Cell cell) {
        return cell.choices().known() ? cell.ofChoices(place) : Cell.empty(size);
    }

    /** Communities with answers that an earlier version added up without counting choices. */
    private Set<String> uncounted(Predicate<Channel> which) {
        return rates.cells().entrySet().stream()
                .filter(entry -> which.test(entry.getKey().channel()))
                .filter(entry -> entry.getValue().responses() != 0
                        && !entry.getValue().choices().known())
                .map(entry -> entry.getKey().community())
                .collect(Collectors.toSet());
    }

    /** Whether choices were counted in every community, those of the answers spoken of: without some of them a share would be of other people. */
    public boolean isCounted() {
        return uncounted(channel -> channel.isSampled() != rates.isOfLinks()).isEmpty();
    }

    private static Finding<?> counted(Finding<?> finding, boolean isCounted) {
        return isCounted ? finding : new Finding.Withheld<>(Reason.NOT_COUNTED, RateBasis.NONE);
    }

    public ItemView.Answered view(HiddenParts hidden) {
        SampleParts.Part all = parts.whole();
        Cell links = linked();
        List<ItemView.Row> rows = new ArrayList<>();
        List<? extends Finding<?>> sampled = rates.isOfLinks() ? noSample() : shares(all);
        boolean isSampleCounted = rates.isOfLinks() || isCounted();
        boolean isLinkCounted = uncounted(channel -> !channel.isSampled()).isEmpty();
        for (int choice = 0; choice < size; choice++) {
            Finding<?> sample = counted(sampled.get(choice).keptBack(hidden.isSampleKept()), isSampleCounted);
            Finding<?> link =
                    counted(Finding.ofLink(links, choice, NO_TARGET).keptBack(hidden.isLinkKept()), isLinkCounted);
            rows.add(new ItemView.Row(label(choice), text(sample), text(link)));
        }
        boolean isMultiple = question.type() == QuestionType.SELECT_MULTIPLE;
        return new ItemView.Answered(
                isMultiple,
                uncounted(channel -> true).size(),
                isSampleCounted && !rates.isOfLinks() ? RateBasis.of(all.base(0)) : RateBasis.NONE,
                isLinkCounted ? RateBasis.of(Base.of(links, 0)) : RateBasis.NONE,
                rows,
                isCounted() ? people(hidden) : List.of());
    }

    private List<? extends Finding<?>> noSample() {
        return Collections.nCopies(size, new Finding.Withheld<>(Reason.NO_ANSWERS, RateBasis.NONE));
    }

    private Cell linked() {
        Cell links = Cell.empty(size);
        for (Map.Entry<CellKey, Cell> entry : rates.cells().entrySet()) {
            if (!entry.getKey().channel().isSampled()) {
                links = links.plus(choices(entry.getValue()));
            }
        }
        return links;
    }

    private List<? extends Finding<?>> shares(SampleParts.Part part) {
        return IntStream.range(0, size)
                .mapToObj(choice -> part.finding(choice, NO_TARGET))
                .toList();
    }

    /** Everybody, then by channel, then by each weighting question; nobody of whom there is no answer. */
    private List<ItemView.People> people(HiddenParts unshown) {
        List<ItemView.People> people = new ArrayList<>();
        for (Partition partition : Partition.of(rates, language)) {
            List<SampleParts.Part> split = split(partition);
            Set<Integer> hidden = unshown.of(partition);
            for (int i = 0; i < split.size(); i++) {
                if (split.get(i).base(0).responses() > 0) {
                    people.add(people(partition.parts().get(i).name(), split.get(i), hidden.contains(i)));
                }
            }
        }
        return people;
    }

    private List<SampleParts.Part> split(Partition partition) {
        return partition.parts().stream().map(part -> parts.of(part.who())).toList();
    }

    /** What each part says of the first choice: all choices have the same base. */
    List<? extends Finding<?>> first(Partition partition) {
        return split(partition).stream().map(part -> shares(part).get(0)).toList();
    }

    private ItemView.People people(PartName name, SampleParts.Part part, boolean hidden) {
        List<ItemView.Share> shares = new ArrayList<>();
        List<? extends Finding<?>> findings = shares(part);
        for (int choice = 0; choice < size; choice++) {
            shares.add(
                    new ItemView.Share(label(choice), text(findings.get(choice).keptBack(hidden))));
        }
        return new ItemView.People(name, Math.max(0, part.base(0).n()), shares);
    }

    private String label(int choice) {
        return question.choices().choices().get(choice).label().in(language);
    }

    private FigureText text(Finding<? extends Measured> finding) {
        return FigureText.of(finding, language);
    }

    /** How many picked each of these choices, of the answers spoken of. */
    public long picked(String choice) {
        int at = question.choices().names().indexOf(choice);
        long y = parts.whole().answers().sums(at).y();
        return Math.max(0, y / Outcome.FULL);
    }
}
