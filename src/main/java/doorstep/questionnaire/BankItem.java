package doorstep.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item of the bank: an indicator with the question that it counts and all that must be asked before, so that it can be taken into
 * a questionnaire.
 *
 * @param topic the questionnaire of the bank in which it stands
 * @param asked what opens the question, in order, and last the question itself
 */
public record BankItem(Questionnaire topic, Indicator indicator, List<Question> asked) {
    public BankItem {
        asked = List.copyOf(asked);
    }

    /** All items of a topic, in the file's order. */
    public static List<BankItem> of(Questionnaire topic) {
        return topic.indicators().stream()
                .map(indicator -> new BankItem(topic, indicator, asked(topic, indicator.question())))
                .toList();
    }

    private static List<Question> asked(Questionnaire topic, String question) {
        Set<String> wanted = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(question));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            if (wanted.add(next)) {
                open.addAll(topic.opening(next).questions());
            }
        }
        return topic.questions().stream()
                .filter(one -> wanted.contains(one.name()))
                .toList();
    }

    /** The name of its indicator, which stands once in the whole bank. */
    public String name() {
        return indicator.name();
    }

    /** The question that it counts. */
    public Question question() {
        return asked.get(asked.size() - 1);
    }

    /** Whether each of these words, parted by blanks, stands somewhere in it, in any language; none of them is in every item. */
    public boolean speaksOf(String words) {
        String said = said().map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("[\\s\u3000]+"))
                .allMatch(said::contains);
    }

    private Stream<String> said() {
        Stream<Text> ofIndicator = Stream.concat(
                Stream.of(topic.title(), indicator.label()),
                Stream.concat(indicator.aim().source().stream(), indicator.card().stream()));
        Stream<Text> ofGroup = topic.groups().stream()
                .filter(group -> group.questions().contains(question()))
                .map(Group::label);
        Stream<Text> ofQuestions = asked.stream().flatMap(one -> Stream.of(
                        Stream.of(one.label()),
                        one.hint().stream(),
                        one.choices().choices().stream().map(Choice::label))
                .flatMap(texts -> texts));
        return Stream.concat(
                Stream.of(ofGroup, ofIndicator, ofQuestions)
                        .flatMap(texts -> texts)
                        .flatMap(text -> text.words().values().stream()),
                indicator.aim().standard().stream());
    }
}
