package doorstep.followup.tasks;

import doorstep.followup.ItemComparison;
import doorstep.rates.Slug;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tasks of the register somebody wants to see, as its address says; empty is all.
 *
 * @param page from 1; files and print have all pages
 */
public record RegisterFilter(
        @QueryParam("state") @DefaultValue("") String state,
        @QueryParam("place") @DefaultValue("") String place,
        @QueryParam("item") @DefaultValue("") String item,
        @QueryParam("owner") @DefaultValue("") String owner,
        @QueryParam("overdue") @DefaultValue("") String overdue,
        @QueryParam("wave") @DefaultValue("") String wave,
        @QueryParam("retest") @DefaultValue("") String retest,
        @QueryParam("page") @DefaultValue("1") int page) {

    /** What re-tests may say, as the address says it. */
    static final List<String> RETESTS = Stream.concat(
                    Stream.of(ItemComparison.Verdict.values()).map(Slug::of), Stream.of("waiting"))
            .toList();

    /** @throws ProblemException where the address asks for what there cannot be */
    void check() {
        boolean knownState = state.isEmpty()
                || Stream.of(Task.State.values()).anyMatch(one -> one.name().equals(state));
        boolean knownRetest = retest.isEmpty() || RETESTS.contains(retest);
        if (!knownState || !knownRetest || !wave.matches("\\d{0,18}") || !place.matches("\\d{0,12}") || page < 1) {
            throw new ProblemException(
                    Problem.BAD_REQUEST,
                    "筛选条件看不懂，请回到整改台账重新选。",
                    "This filter makes no sense; choose again on the register.");
        }
    }

    /** All but what the re-tests say. */
    boolean wants(Task task, LocalDate today) {
        return (state.isEmpty() || task.state.name().equals(state))
                && task.place.startsWith(place)
                && (item.isEmpty() || task.item.equals(item))
                && (owner.isEmpty() || task.owner.equals(owner))
                && (overdue.isEmpty() || task.daysLate(today) > 0)
                && (wave.isEmpty() || task.wave.id == Long.parseLong(wave));
    }

    boolean wants(RetestView.Headline headline) {
        return retest.isEmpty() || retest.equals(headline.slug());
    }

    /** As the end of the address of another page. */
    public String query(int other) {
        String query = query();
        return other == 1 ? query : (query.isEmpty() ? "?" : query + "&") + "page=" + other;
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** As the end of an address, with its question mark; empty where all is wanted. */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("state", state);
        asked.put("place", place);
        asked.put("item", item);
        asked.put("owner", owner);
        asked.put("overdue", overdue);
        asked.put("wave", wave);
        asked.put("retest", retest);
        String query = asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
