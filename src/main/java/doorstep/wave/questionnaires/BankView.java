package doorstep.wave.questionnaires;

import doorstep.questionnaire.BankItem;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.FolderReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bank as its page shows it.
 *
 * @param shown how many items are
 * @param all how many there are
 * @param faults what is wrong with files that cannot be read
 */
public record BankView(Wanted wanted, List<Shelf> shelves, int shown, int all, List<String> faults) {

    /** What was looked for: words, and the keyword of a measure; empty where any will do. */
    public record Wanted(String words, String measure, List<Kind> kinds) {}

    /** A measure to pick. */
    public record Kind(String keyword, String label) {}

    /** The items of a topic. */
    public record Shelf(String name, String title, List<Card> cards) {}

    /** An item: what is asked, the question itself last, and what it counts. */
    public record Card(String name, List<Preview.Asked> asked, Preview.Counted counted) {
        public Preview.Asked question() {
            return asked.get(asked.size() - 1);
        }
    }

    /**
     * What to show.
     *
     * @param measure the keyword of one; all of them for any other word
     * @param ticked names of items that are shown in any case
     */
    public record Asked(String words, String measure, Set<String> ticked) {
        public Asked {
            measure = Measure.of(measure).map(Measure::keyword).orElse("");
            ticked = Set.copyOf(ticked);
        }

        boolean takes(BankItem item) {
            boolean fits =
                    measure.isEmpty() || item.indicator().measure().keyword().equals(measure);
            return ticked.contains(item.name()) || fits && item.speaksOf(words);
        }
    }

    public static BankView of(FolderReading bank, Asked asked, Language language) {
        List<Kind> kinds = Arrays.stream(Measure.values())
                .map(one -> new Kind(one.keyword(), one.label().in(language)))
                .toList();
        List<Shelf> shelves = new ArrayList<>();
        for (Questionnaire topic : bank.questionnaires()) {
            List<BankItem> found =
                    BankItem.of(topic).stream().filter(asked::takes).toList();
            if (!found.isEmpty()) {
                shelves.add(shelf(topic, found, language));
            }
        }
        return new BankView(
                new Wanted(asked.words(), asked.measure(), kinds),
                shelves,
                shelves.stream().mapToInt(shelf -> shelf.cards().size()).sum(),
                bank.questionnaires().stream()
                        .mapToInt(topic -> topic.indicators().size())
                        .sum(),
                bank.faults().stream().map(fault -> fault.in(language)).toList());
    }

    private static Shelf shelf(Questionnaire topic, List<BankItem> items, Language language) {
        Preview preview = Preview.of(topic, language);
        Map<String, Preview.Asked> asked = new LinkedHashMap<>();
        for (int i = 0; i < topic.groups().size(); i++) {
            List<Question> questions = topic.groups().get(i).questions();
            for (int j = 0; j < questions.size(); j++) {
                asked.put(
                        questions.get(j).name(),
                        preview.parts().get(i).questions().get(j));
            }
        }
        return new Shelf(
                topic.formId(),
                preview.title(),
                items.stream()
                        .map(item -> new Card(
                                item.name(),
                                item.asked().stream()
                                        .map(one -> asked.get(one.name()))
                                        .toList(),
                                preview.indicators().get(topic.indicators().indexOf(item.indicator()))))
                        .toList());
    }
}
