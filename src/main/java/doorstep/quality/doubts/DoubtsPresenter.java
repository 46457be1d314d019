package doorstep.quality.doubts;

import doorstep.place.PlaceNames;
import doorstep.quality.ItemGaps;
import doorstep.quality.ObservedInterview;
import doorstep.quality.WaveInterviews;
import doorstep.questionnaire.Language;
import doorstep.wave.Wave;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the doubts about a wave's interviews into the words and figures of their pages. */
final class DoubtsPresenter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH");

    private final WaveInterviews all;
    private final Doubts doubts;
    private final Map<Long, List<ItemGaps.OfVolunteer>> items;
    private final CallList calls;
    private final Map<String, String> places;
    private final Language language;

    DoubtsPresenter(WaveInterviews all, Language language) {
        this.all = all;
        this.language = language;
        doubts = Doubts.about(all.evidence());
        items = doubts.items();
        calls = doubts.calls();
        places = PlaceNames.of(all.evidence().interviews().stream()
                .map(ObservedInterview::community)
                .collect(Collectors.toSet()));
    }

    /** Everybody who asked anybody. */
    Set<Long> volunteers() {
        return all.evidence().volunteers();
    }

    /** @param names of all volunteers, by number */
    DoubtsView list(Wave wave, DoubtsView.Counted counted, Map<Long, String> names) {
        return new DoubtsView(
                wave,
                counted,
                all.evidence().interviews().size(),
                all.excluded().size(),
                doubts.volunteers().stream().map(one -> row(one, names)).toList(),
                calls(calls.first(), names),
                calls(calls.rest(), names));
    }

    private List<DoubtsView.Call> calls(List<CallList.Call> some, Map<Long, String> names) {
        return some.stream()
                .map(one -> {
                    long volunteer = one.interview().volunteer();
                    return new DoubtsView.Call(volunteer, names.get(volunteer), one(one, DoubtsView.Typed.NOTHING));
                })
                .toList();
    }

    private DoubtsView.One one(CallList.Call call, DoubtsView.Typed typed) {
        ObservedInterview one = call.interview();
        return new DoubtsView.One(
                one.response().toString(),
                places.get(one.community()),
                one.started().hour().format(DAY),
                one.started().brokenOff() ? "" : one.started().hour().format(HOUR),
                one.seconds() / 60 + ":" + String.format("%02d", one.seconds() % 60),
                call.flags().stream().map(DoubtsView.Says::of).toList(),
                call.isPattern(),
                typed.chosen().contains(one.response().toString()));
    }

    private DoubtsView.Row row(Doubts.Looked one, Map<Long, String> names) {
        return new DoubtsView.Row(
                one.volunteer(),
                names.get(one.volunteer()),
                one.interviews(),
                one.standOut(),
                one.isTooFew(),
                one.flagged().stream()
                        .map(kind -> new DoubtsView.Look(kind, says(kind, one)))
                        .toList());
    }

    private List<DoubtsView.Says> says(FlagKind kind, Doubts.Looked one) {
        return switch (kind) {
            case far_on_items ->
                items.get(one.volunteer()).stream().map(this::says).toList();
            case too_fast,
                    odd_hours,
                    bursts,
                    straight_lined,
                    near_identical,
                    no_refusals,
                    far_from_residents,
                    drawn_again ->
                List.of(DoubtsView.Says.of(kind, one.readings().get(kind)));
        };
    }

    private DoubtsView.Says says(ItemGaps.OfVolunteer item) {
        return DoubtsView.Says.of(
                FlagKind.far_on_items, item.indicator().label().in(language), FarOnItems.figure(item));
    }

    /** @param typed what was typed on the page before */
    DoubtsView.OfVolunteer volunteer(
            Wave wave, DoubtsView.Counted counted, long volunteer, Map<Long, String> names, DoubtsView.Typed typed) {
        Doubts.Looked looked = doubts.volunteers().stream()
                .filter(one -> one.volunteer() == volunteer)
                .findFirst()
                .orElseGet(() -> new Doubts.Looked(volunteer, 0, 0, Map.of()));
        return new DoubtsView.OfVolunteer(
                wave,
                counted,
                row(looked, names),
                looked.readings().entrySet().stream()
                        .map(one -> DoubtsView.Says.of(one.getKey(), one.getValue()))
                        .toList(),
                singles(volunteer, typed),
                (int) all.excluded().stream()
                        .filter(one -> one.volunteer() == volunteer)
                        .count(),
                communities(volunteer),
                typed);
    }

    /** The ten of this volunteer that come first, whatever the others have; those that are being left out are not there. */
    private DoubtsView.Singles singles(long volunteer, DoubtsView.Typed typed) {
        Set<UUID> excluded =
                all.excluded().stream().map(ObservedInterview::response).collect(Collectors.toSet());
        Predicate<CallList.Call> isShown = one -> one.interview().volunteer() == volunteer
                && !excluded.contains(one.interview().response());
        List<DoubtsView.One> own =
                calls.all().stream().filter(isShown).map(one -> one(one, typed)).toList();
        int first = Math.min(CallList.FIRST, own.size());
        return new DoubtsView.Singles(own.subList(0, first), own.subList(first, own.size()));
    }

    private List<DoubtsView.Place> communities(long volunteer) {
        Map<String, Long> counts = all.evidence().byVolunteer().getOrDefault(volunteer, List.of()).stream()
                .collect(Collectors.groupingBy(ObservedInterview::community, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> new DoubtsView.Place(one.getKey(), places.get(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(DoubtsView.Place::code))
                .toList();
    }
}
