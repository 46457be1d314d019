package doorstep.followup.publicity;

import doorstep.followup.FollowupMessages;
import doorstep.followup.FormKey;
import doorstep.followup.tasks.TaskForm;
import doorstep.questionnaire.answers.Masking;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about publicity handed out, kept as typed until all of it fits. */
public class HandoutForm {
    private static final int MOST_PIECES = 1_000_000;
    private static final int LONGEST_NOTE = 200;

    @RestForm
    String item;

    @RestForm
    String key;

    @RestForm
    String on;

    @RestForm
    String kind;

    @RestForm
    String pieces;

    @RestForm
    String note;

    @RestForm
    List<String> community;

    /** Whether somebody has read that it was while a wave asked, and wants it recorded all the same. */
    @RestForm
    String sure;

    private final Map<String, String> problems = new LinkedHashMap<>();

    static HandoutForm blank(LocalDate today, String item) {
        HandoutForm form = new HandoutForm();
        form.on = today.toString();
        form.item = item;
        form.key = FormKey.fresh();
        form.kind = Handout.Kind.card.name();
        return form;
    }

    /** What stands in a field of the form; never null. */
    public String typed(String field) {
        String typed =
                switch (field) {
                    case "item" -> item;
                    case "key" -> key;
                    case "on" -> on;
                    case "kind" -> kind;
                    case "pieces" -> pieces;
                    case "note" -> note;
                    default -> throw new IllegalArgumentException(field);
                };
        return TaskForm.tidy(typed);
    }

    public boolean isPicked(String code) {
        return community != null && community.contains(code);
    }

    boolean isSure() {
        return "yes".equals(sure);
    }

    /** What is wrong with a field; empty where nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean isFaulty() {
        return !problems.isEmpty();
    }

    void fault(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    /**
     * What was handed out, one plan a community; faults, and then of no use, where something does not fit.
     *
     * @param items that may be handed out
     * @param communities of the wave
     */
    List<Handout.Plan> plans(
            String formId, Set<String> items, Set<String> communities, LocalDate today, FollowupMessages words) {
        if (!items.contains(typed("item"))) {
            fault("item", words.problemHandoutItem());
        }
        LocalDate day = day(today, words);
        Handout.Kind what = Stream.of(Handout.Kind.values())
                .filter(one -> one.name().equals(typed("kind")))
                .findFirst()
                .orElse(null);
        if (what == null) {
            fault("kind", words.problemKind());
        }
        int count = typed("pieces").matches("\\d{1,7}") ? Integer.parseInt(typed("pieces")) : 0;
        if (count < 1 || count > MOST_PIECES) {
            fault("pieces", words.problemPieces());
        }
        if (typed("note").codePointCount(0, typed("note").length()) > LONGEST_NOTE) {
            fault("note", words.problemTooLong(LONGEST_NOTE));
        }
        Set<String> picked = new TreeSet<>(community == null ? List.of() : community);
        if (picked.isEmpty() || !communities.containsAll(picked)) {
            fault("community", words.problemCommunities());
        }
        List<Handout.Plan> plans = new ArrayList<>();
        picked.forEach(code -> plans.add(new Handout.Plan(
                formId, typed("item"), code, day, what, count, Masking.mask(typed("note")), FormKey.of(typed("key")))));
        return plans;
    }

    private LocalDate day(LocalDate today, FollowupMessages words) {
        try {
            LocalDate day = LocalDate.parse(typed("on"));
            if (day.isAfter(today)) {
                fault("on", words.problemHandoutFuture());
            } else if (day.getYear() < 2000) {
                fault("on", words.problemDay());
            }
            return day;
        } catch (DateTimeParseException e) {
            fault("on", words.problemDay());
            return null;
        }
    }
}
