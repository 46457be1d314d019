package doorstep.account;

import doorstep.questionnaire.Text;
import doorstep.questionnaire.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that an entry of the trail can tell: what something was done to, and how; the words stand in the bundle {@code audit}. */
// spotless:off a table: first what things are done to
public enum AuditFact {
    ACCOUNT, BACKCHECK, FRAME(Form.PLACE), HANDOUT, IMPORT, OFFICE, QUESTIONNAIRE, RECORD, REGISTER, SAMPLE(Form.SAMPLE), TAG, TASK,
    VOLUNTEER(Form.NAMED), VOLUNTEERS, WAVE(Form.NAMED),

    CHANGED, FROM,
    NAME, COPY_OF, DISTRICT, TELEPHONE, ADDRESS, SEAL, FILE, FILES, ROWS, DAY, REASON, PLACE(Form.PLACE), ROLE(Form.WORD), GRANTED(Form.GRANT),
    REVOKED(Form.GRANT), SUCCESSOR,
    ADDED, LEFT_OUT, LOT, BY_SIZE, TURN, NO_LOT, RENAMED, RECOUNTED, HOUSEHOLDS, ADULTS, FIGURES,
    OPENS_AT, CLOSES_AT, LINKS,
    LIST, ON_LIST, SHA256, SEED, SEED_BY_CHANCE, SEED_TYPED, DRAWN, RESERVE, START, RULE, EVERY, WANTED, NUMBERS, LETTERS, REPRINTS,
    PHONE, GIVEN, TAKEN_BACK, DOORS, VISITS, NOT_TAKEN, RECORDS, HELD,
    TYPED_ONCE, TYPED_TWICE, SAME_PERSON, HOUSEHOLD, SLIP,
    ANSWERS, WITH_EXCLUDED, EXCLUSION, PICKED, WORDS,
    SHARE, COMPLETED, NOT_REACHED, VISITED(Form.WORD), ANSWERED_SELF(Form.WORD), SUGGESTED(Form.WORD),
    ITEM, KIND(Form.WORD), PIECES,
    WIDTHS, LOOKS, SPENDING(Form.WORD), LOOK, FRACTION, DECIDED;

    /** Values from closed sets of ours, stored in lower case. */
    public enum Word { MANAGER, VIEWER, STAFF, ENTRY, ANSWERS, AUDITOR, YES, NO, UNSURE, CARD, POSTER, OTHER, LATE, EVEN }

    /**
     * What a value is: shown as it is, a {@link Word}, the code of a place, a number of what has a name, a wave and a community, a role
     * and where it is held.
     */
    enum Form { PLAIN, WORD, PLACE, NAMED, SAMPLE, GRANT }
    // spotless:on

    /** Between what was and what is now. */
    static final String CHANGE = " → ";

    private static final String NOTHING = "—";
    private static final String ENGLISH = "@en";

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
     * @param value empty where the fact alone says it; null where there is nothing to tell
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
            return switch (fact.form) {
                case PLAIN, WORD -> Stream.empty();
                case PLACE -> Stream.of(value.split(CHANGE)).map(code -> new Told(PLACE, code, null));
                case NAMED -> Stream.of(this);
                case GRANT -> Stream.of(value.split(" ")).skip(1).map(code -> new Told(PLACE, code, null));
                case SAMPLE ->
                    Stream.of(value.split(" ")).map(part -> new Told(part.length() == 12 ? PLACE : WAVE, part, null));
            };
        }
    }

    public Told is(Object value) {
        return new Told(this, value == null || value.toString().isEmpty() ? null : value.toString(), null);
    }

    public Told is(Text text) {
        return new Told(this, text.zh(), text.written(Tongue.ENGLISH).orElse(null));
    }

    /** A fact that says it all by itself, told where it is so. */
    public Told holds(boolean isSo) {
        return new Told(this, isSo ? "" : null, null);
    }

    /** What was and what is now; null where there was or is nothing. */
    public Told became(Object before, Object after) {
        return is(known(before) + CHANGE + known(after));
    }

    private static String known(Object value) {
        return value == null || value.toString().isEmpty() ? NOTHING : value.toString();
    }

    private String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
            Optional<AuditFact> fact = Stream.of(values())
                    .filter(one -> one.stored().equals(parts[0].replace(ENGLISH, "")))
                    .findFirst();
            if (fact.isEmpty()) {
                return stored.isEmpty() ? Optional.of(facts) : Optional.empty();
            }
            String value = parts.length == 1 ? "" : parts[1];
            boolean isEnglish = parts[0].endsWith(ENGLISH) && !facts.isEmpty();
            String chinese = isEnglish ? facts.remove(facts.size() - 1).value : value;
            facts.add(new Told(fact.get(), chinese, isEnglish ? value : null));
        }
        return Optional.of(facts);
    }
}
