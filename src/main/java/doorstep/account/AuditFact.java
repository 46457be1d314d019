package doorstep.account;

import doorstep.questionnaire.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that an entry of the trail can tell: what something was done to, and how; the words stand in the bundle {@code audit}. */
public enum AuditFact {
    ACCOUNT,
    BACK_CHECK,
    FRAME(Form.PLACE),
    HANDOUT,
    IMPORT,
    RECORD,
    REGISTER,
    SAMPLE(Form.SAMPLE),
    TAG,
    TASK,
    VOLUNTEER(Form.NAMED),
    VOLUNTEERS,
    WAVE(Form.NAMED),

    ADDED,
    ADULTS,
    ANSWERS,
    ANSWERED_SELF(Form.WORD),
    CARDS,
    CLOSES_AT,
    COMPLETED,
    DAY,
    DOORS,
    DRAWN,
    EVERY,
    EXCLUSION,
    FIGURES,
    FILE,
    FILES,
    GIVEN,
    HELD,
    HOUSEHOLD,
    HOUSEHOLDS,
    ITEM,
    LEFT_OUT,
    LETTERS,
    LINKS,
    LIST,
    NAME,
    NOT_REACHED,
    NOT_TAKEN,
    NUMBERS,
    ON_LIST,
    OPENS_AT,
    OTHER_PIECES,
    PHONE,
    PICKED,
    PLACE(Form.PLACE),
    POSTERS,
    REASON,
    RECORDS,
    RECOUNTED,
    RENAMED,
    REPRINTS,
    RESERVE,
    ROLE(Form.WORD),
    ROWS,
    RULE,
    SAME_PERSON,
    SEED,
    SEED_BY_CHANCE,
    SEED_TYPED,
    SHA256,
    SHARE,
    SLIP,
    START,
    SUGGESTED(Form.WORD),
    TAKEN_BACK,
    TYPED_ONCE,
    TYPED_TWICE,
    VISITED(Form.WORD),
    VISITS,
    WANTED,
    WITH_EXCLUDED,
    WORDS;

    /** What a value is, and so how it is put into words. */
    enum Form {
        /** A number, or what somebody typed: shown as it is. */
        PLAIN,
        /** A {@link Word}. */
        WORD,
        /** The code of a place, which has a name. */
        PLACE,
        /** The number of something that has a name. */
        NAMED,
        /** The number of a wave and the code of a community. */
        SAMPLE
    }

    /** Values from closed sets of ours; stored in lower case. */
    public enum Word {
        ADMIN,
        VIEWER,
        YES,
        NO,
        UNSURE;

        static Optional<Word> of(String stored) {
            return Stream.of(values())
                    .filter(word -> word.name().equalsIgnoreCase(stored))
                    .findFirst();
        }
    }

    /** Between what was and what is now. */
    static final String CHANGE = " → ";

    private static final String NOTHING = "—";
    private static final String ENGLISH = "@en";
    private static final String NUMBER = "[0-9]{1,18}";

    final Form form;

    AuditFact() {
        this(Form.PLAIN);
    }

    AuditFact(Form form) {
        this.form = form;
    }

    /**
     * A fact with its value.
     *
     * @param value empty where the fact alone says it, null where there is nothing to tell
     * @param english the same in English, where it is another text; else null
     */
    public record Told(AuditFact fact, String value, String english) {
        /** As it is stored: the name and the value in a line; further lines of a value are set in. */
        String written() {
            String line = (fact.stored() + " " + value).strip().replace("\n", "\n ");
            return english == null ? line : line + "\n" + fact.stored() + ENGLISH + " " + english.replace("\n", "\n ");
        }

        /** What of it has a name: places by their code, other things by their number. */
        Stream<Told> things() {
            return parts().filter(one -> one.fact == PLACE || one.value.matches(NUMBER));
        }

        Stream<Told> parts() {
            return switch (fact.form) {
                case PLAIN, WORD -> Stream.empty();
                case PLACE -> Stream.of(value.split(CHANGE)).map(PLACE::is);
                case NAMED -> Stream.of(this);
                case SAMPLE -> Stream.of(value.split(" ")).map(part -> (part.length() == 12 ? PLACE : WAVE).is(part));
            };
        }

        private Told in(String english) {
            return new Told(fact, value, english);
        }
    }

    /** A fact that says it all by itself, told where it is so. */
    public Told holds(boolean isSo) {
        return is(isSo ? "" : null);
    }

    public Told is(Object value) {
        return new Told(this, value == null ? null : value.toString(), null);
    }

    public Told is(Text text) {
        return new Told(this, text.zh(), text.en().orElse(null));
    }

    /** What was and what is now; null where there was or is nothing. */
    public Told became(Object before, Object after) {
        return is(known(before) + CHANGE + known(after));
    }

    private static String known(Object value) {
        return value == null || value.toString().isEmpty() ? NOTHING : value.toString();
    }

    static String written(List<Told> facts) {
        return facts.stream()
                .filter(told -> told.value != null)
                .map(Told::written)
                .collect(Collectors.joining("\n"));
    }

    /** What a stored text tells; empty where it tells something that is no fact of ours. */
    static Optional<List<Told>> read(String stored) {
        List<Told> facts = new ArrayList<>();
        for (String line : stored.split("\n(?! )")) {
            String[] parts = line.replace("\n ", "\n").split(" ", 2);
            Optional<AuditFact> fact = of(parts[0].replace(ENGLISH, ""));
            if (fact.isEmpty()) {
                return stored.isEmpty() ? Optional.of(facts) : Optional.empty();
            }
            String value = parts.length == 1 ? "" : parts[1];
            boolean isEnglish = parts[0].endsWith(ENGLISH) && !facts.isEmpty();
            facts.add(
                    isEnglish
                            ? facts.remove(facts.size() - 1).in(value)
                            : fact.get().is(value));
        }
        return Optional.of(facts);
    }

    private static Optional<AuditFact> of(String stored) {
        return Stream.of(values()).filter(fact -> fact.stored().equals(stored)).findFirst();
    }

    private String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
