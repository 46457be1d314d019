package doorstep.report.stopping;

import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.rates.PlaceRates;
import doorstep.rates.Reason;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.NextAnswers;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Stratum;
import doorstep.wave.Wave;
import doorstep.web.DisplayTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out how precise a wave is, what is missing and where, and puts it into words and figures. */
final class StoppingPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final StoppingPlan plan;
    private final List<StoppingLook> made;
    private final boolean isSeen;
    private final PlaceRates whole;
    private final List<NextAnswers.Community> communities;

    /**
     * @param plan what was said, or what is usual
     * @param made looks
     * @param scope of the reader
     */
    StoppingPresenter(ResultsPage page, StoppingPlan plan, List<StoppingLook> made, Scope scope) {
        this.page = page;
        this.rates = page.rates();
        this.plan = plan;
        this.made = made;
        this.isSeen = scope.covers(page.wave().communities);
        this.whole = rates.whole();
        this.communities = communities();
    }

    /** Those that the reader sees; where it is not known how many households one has, it counts as one of usual size. */
    List<NextAnswers.Community> communities() {
        Map<String, Stratum> asked = rates.strata(rates.places().codes()).stream()
                .collect(Collectors.toMap(Stratum::community, Function.identity()));
        long usual = Math.max(
                1,
                Math.round(rates.places().communities().stream()
                        .flatMapToLong(one -> one.households().stream())
                        .average()
                        .orElse(1)));
        return rates.places().communities().stream()
                .map(one -> new NextAnswers.Community(
                        one.code(),
                        Math.max(1, one.households().orElse(usual)),
                        chance(one.code()),
                        Optional.ofNullable(asked.get(one.code()))
                                .map(stratum -> Math.max(0, stratum.cell().responses()))
                                .orElse(0L)))
                .toList();
    }

    private double chance(String community) {
        return rates.places().frame().chance(whole.place().reach(), community);
    }

    /** @param asked key of what the reader chose; empty for what lacks most */
    StoppingView view(String asked, StoppingView.Doors doors, StoppingView.Edit edit, LocalDateTime now) {
        List<StoppingView.Row> rows =
                Watched.all(rates.questionnaire()).stream().map(this::row).toList();
        StoppingView.Row item = rows.stream()
                .filter(row -> row.key().equals(asked))
                .findFirst()
                .orElseGet(() -> rows.stream()
                        .max(Comparator.comparingInt(row -> row.need().more()))
                        .orElseThrow());
        return new StoppingView(
                page,
                lead(rows, edit, now),
                item,
                rows,
                places(watched(item.key())),
                doors.costing(volunteers(item.key())),
                rule(),
                edit);
    }

    private Watched watched(String key) {
        return Watched.all(rates.questionnaire()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** What the design costs the item that lacks most: where volunteers differ, others should go. */
    private long volunteers(String key) {
        double cost = watched(key)
                .in(whole)
                .flatMap(of -> Need.effect(of.rate()))
                .map(effect -> effect.volunteers())
                .orElse(1.0);
        return cost >= 1.1 ? Math.round(100 * (cost - 1)) : 0;
    }

    private StoppingView.Row row(Watched one) {
        Precision at = precision(one, whole, communities);
        return new StoppingView.Row(
                one.key(),
                one.label().in(page.language()),
                one.isTotal(),
                at.now(),
                at.wanted(),
                at.need(),
                at.why(),
                isSeen && plan.hasRule() && !made.isEmpty() ? StoppingLook.decided(made, one.key()) : null);
    }

    /** How precise something is in a place; all but the need as it is shown. */
    private record Precision(String now, String wanted, Need need, String why) {}

    private Precision precision(Watched one, PlaceRates place, List<NextAnswers.Community> within) {
        double wanted = plan.width(PlaceLevel.ofCode(place.place().code()));
        String shown = StoppingForm.plain(wanted);
        Optional<Watched.Of> found = one.in(place);
        if (found.isEmpty()) {
            String why = one.why(place)
                    .map(Reason::brief)
                    .map(text -> text.in(page.language()))
                    .orElse("");
            return new Precision("", shown, Need.UNKNOWN, why);
        }
        Limits limits = found.get().rate().limits();
        double now = 100 * limits.width() / 2;
        return new Precision(
                String.format(Locale.ROOT, "%.1f", now),
                shown,
                Need.of(found.get().rate(), now, wanted, within),
                "");
    }

    private List<StoppingView.PlaceRow> places(Watched one) {
        return Stream.of(PlaceLevel.district, PlaceLevel.street, PlaceLevel.community)
                .filter(level -> level == PlaceLevel.community || rates.places(level) > 1)
                .flatMap(level -> rates.by(level).stream().map(place -> place(one, place, level)))
                .sorted(Comparator.comparing(StoppingView.PlaceRow::level)
                        .thenComparing(row -> -row.need().more())
                        .thenComparing(row -> row.place().code()))
                .toList();
    }

    private StoppingView.PlaceRow place(Watched one, PlaceRates place, PlaceLevel level) {
        List<NextAnswers.Community> within = communities.stream()
                .filter(community -> community.code().startsWith(place.place().code()))
                .toList();
        Precision at = precision(one, place, within);
        long answers = (long)
                within.stream().mapToDouble(NextAnswers.Community::answers).sum();
        return new StoppingView.PlaceRow(place.place(), level, answers, at.now(), at.wanted(), at.need(), at.why());
    }

    private StoppingView.Lead lead(List<StoppingView.Row> rows, StoppingView.Edit edit, LocalDateTime now) {
        Wave.State state = page.wave().state(now);
        if (!state.hasOpened()) {
            return lead(edit.isDeclared() ? StoppingView.Lead.Kind.PLANNED : StoppingView.Lead.Kind.UNPLANNED);
        }
        if (state == Wave.State.CLOSED) {
            return lead(StoppingView.Lead.Kind.CLOSED);
        }
        if (rows.stream().allMatch(row -> row.decided() != null && row.decided().isMade())) {
            return lead(StoppingView.Lead.Kind.DECIDED);
        }
        return lead(rows);
    }

    /** The overall rates before single items, which are seldom as precise. */
    static StoppingView.Lead lead(List<StoppingView.Row> rows) {
        StoppingView.Lead totals = lead(rows.stream().filter(StoppingView.Row::isTotal));
        StoppingView.Lead items = lead(rows.stream().filter(row -> !row.isTotal()));
        return totals.kind() == StoppingView.Lead.Kind.ENOUGH && items.kind() != StoppingView.Lead.Kind.ENOUGH
                ? new StoppingView.Lead(
                        StoppingView.Lead.Kind.TOTALS, items.item(), items.now(), items.more(), items.wanted())
                : totals;
    }

    /** Of those that lack most. */
    private static StoppingView.Lead lead(Stream<StoppingView.Row> rows) {
        return rows.max(Comparator.comparingInt(
                                (StoppingView.Row row) -> urgency(row.need().kind()))
                        .thenComparing(row -> row.need().more()))
                .map(StoppingPresenter::lead)
                .orElse(lead(StoppingView.Lead.Kind.NOTHING));
    }

    private static int urgency(Need.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 0;
            case NONE -> 1;
            case BEYOND -> 2;
            case MORE -> 3;
        };
    }

    private static StoppingView.Lead lead(StoppingView.Lead.Kind kind) {
        return new StoppingView.Lead(kind, "", "", 0, "");
    }

    private static StoppingView.Lead lead(StoppingView.Row row) {
        StoppingView.Lead.Kind kind =
                switch (row.need().kind()) {
                    case UNKNOWN -> StoppingView.Lead.Kind.NOTHING;
                    case NONE -> StoppingView.Lead.Kind.ENOUGH;
                    case BEYOND -> StoppingView.Lead.Kind.BEYOND;
                    case MORE -> StoppingView.Lead.Kind.MORE;
                };
        return new StoppingView.Lead(kind, row.label(), row.now(), row.need().more(), row.wanted());
    }

    private StoppingView.Rule rule() {
        if (!plan.hasRule()) {
            return null;
        }
        long before = made.isEmpty() ? 0 : made.get(made.size() - 1).answers;
        boolean isDone = made.stream().anyMatch(look -> look.isLast);
        return new StoppingView.Rule(
                plan.looks,
                plan.spending,
                plan.answers,
                isSeen,
                made.stream().map(this::look).toList(),
                isDone
                        ? 0
                        : plan.planned().stream()
                                .filter(one -> one > before)
                                .findFirst()
                                .orElse(0L),
                Costs.of(plan.looks, plan.spending));
    }

    private StoppingView.Look look(StoppingLook look) {
        return new StoppingView.Look(
                look.number,
                DisplayTime.shown(look.madeAt),
                look.answers,
                Math.round(100 * look.fraction) + "%",
                look.decidedNow(made),
                look.isLast);
    }

    /** Names of the communities that need answers most and are not among these. */
    String without(List<String> withDoors) {
        Map<String, String> names = rates.places().communities().stream()
                .collect(Collectors.toMap(WavePlaces.Community::code, WavePlaces.Community::name));
        List<String> most = new ArrayList<>(communities.stream()
                .sorted(Comparator.comparingDouble(NextAnswers.Community::gain).reversed())
                .limit(3)
                .map(NextAnswers.Community::code)
                .toList());
        most.removeAll(withDoors);
        return most.stream().map(names::get).collect(Collectors.joining("、"));
    }
}
