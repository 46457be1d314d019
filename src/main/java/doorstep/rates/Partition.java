package doorstep.rates;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Credited;
import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A way to tell the people of a sample apart, each of them in exactly one part: by channel, or by one of the weighting questions.
 *
 * @param question as it was asked; empty for channels
 */
public record Partition(PartName.Kind kind, String question, List<Part> parts) {
    private static final Pattern LEVELS = Pattern.compile(Pattern.quote(Credited.LEVELS));

    /** Some of the people. */
    public record Part(PartName name, Predicate<CellKey> who) {}

    /** Channels of the sample first, where there is one, then the weighting questions in their order. */
    public static List<Partition> of(WaveRates rates, Language language) {
        Questionnaire questionnaire = rates.questionnaire();
        List<Partition> all = new ArrayList<>();
        if (!rates.isOfLinks()) {
            all.add(channels());
        }
        List<String> classes = questionnaire.weighting().classes();
        for (int level = 0; level < classes.size(); level++) {
            all.add(levels(questionnaire.question(classes.get(level)).orElseThrow(), level, language));
        }
        return all;
    }

    private static Partition channels() {
        List<Part> parts = List.of(Channel.household, Channel.visit, Channel.paper).stream()
                .map(channel -> new Part(PartName.of(channel), key -> key.channel() == channel))
                .toList();
        return new Partition(PartName.Kind.channel, "", parts);
    }

    /** The last part is of those who left the question empty. */
    private static Partition levels(Question question, int level, Language language) {
        List<Part> parts = new ArrayList<>();
        for (Choice choice : question.choices().choices()) {
            parts.add(part(PartName.of(choice.label().in(language)), choice.name(), level));
        }
        parts.add(part(PartName.of(""), "", level));
        return new Partition(PartName.Kind.question, question.label().in(language), parts);
    }

    private static Part part(PartName name, String choice, int level) {
        return new Part(name, key -> {
            String[] levels = LEVELS.split(key.weightingClass(), -1);
            return level < levels.length && levels[level].equals(choice);
        });
    }
}
