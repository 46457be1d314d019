package doorstep.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import doorstep.account.AuditFact.Told;
import doorstep.account.AuditFact.Word;
import doorstep.place.PlaceNames;
import doorstep.web.UiLanguage;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts entries of the trail into words, in the reader's language. What it does not know is shown as it is stored. */
@ApplicationScoped
class AuditWords {
    private static final String NUMBER = "[0-9]{1,18}";

    @Inject
    UiLanguage ui;

    @Inject
    @All
    List<AuditNames> rooms;

    /** In the order of the entries; the names of all that they tell of are asked for at once. */
    List<AuditTrail.Done> of(List<AuditEntry> entries) {
        Map<Told, String> names = names(entries);
        return entries.stream()
                .map(entry -> new AuditTrail.Done(
                        entry.id,
                        entry.at,
                        entry.actor,
                        entry.action,
                        AuditAction.of(entry.action).map(words()::action).orElse(entry.action),
                        sentence(entry.subject, names),
                        sentence(entry.detail, names)))
                .toList();
    }

    private Map<Told, String> names(List<AuditEntry> entries) {
        Map<AuditFact, Set<String>> things = entries.stream()
                .flatMap(entry -> Stream.of(entry.subject, entry.detail))
                .flatMap(text -> AuditFact.read(text).stream().flatMap(List::stream))
                .flatMap(Told::things)
                .collect(groupingBy(Told::fact, mapping(Told::value, toSet())));
        Map<Told, String> names = new HashMap<>();
        PlaceNames.of(things.getOrDefault(AuditFact.PLACE, Set.of()))
                .forEach((code, name) -> names.put(AuditFact.PLACE.is(code), name));
        for (AuditNames room : rooms) {
            Set<Long> numbers = things.getOrDefault(room.things(), Set.of()).stream()
                    .filter(one -> one.matches(NUMBER))
                    .map(Long::valueOf)
                    .collect(toSet());
            if (!numbers.isEmpty()) {
                room.byNumber()
                        .apply(numbers)
                        .forEach((number, name) -> names.put(room.things().is(number), name));
            }
        }
        return names;
    }

    private String sentence(String stored, Map<Told, String> names) {
        return AuditFact.read(stored).map(facts -> said(facts.stream(), names)).orElse(stored);
    }

    private String said(Stream<Told> facts, Map<Told, String> names) {
        return facts.map(told -> words().fact(told.fact()).replace("…", value(told, names)))
                .collect(joining(ui.marks().clause()));
    }

    private String value(Told told, Map<Told, String> names) {
        return switch (told.fact().form) {
            case PLAIN -> told.english() == null ? told.value() : ui.choose(told.value(), told.english());
            case WORD -> changed(told, this::word);
            case PLACE -> changed(told, code -> names.getOrDefault(AuditFact.PLACE.is(code), code));
            case NAMED -> names.containsKey(told) ? words().named(told.value(), names.get(told)) : told.value();
            case GRANT -> grant(told.value().split(" "), names);
            case SAMPLE -> said(told.things(), names);
        };
    }

    /** @param parts the role, and the code of the place unless it is held everywhere */
    private String grant(String[] parts, Map<Told, String> names) {
        String place =
                parts.length == 1 ? words().everywhere() : names.getOrDefault(AuditFact.PLACE.is(parts[1]), parts[1]);
        return word(parts[0]) + ui.marks().bracketed(place);
    }

    private static String changed(Told told, UnaryOperator<String> word) {
        return Stream.of(told.value().split(AuditFact.CHANGE)).map(word).collect(joining(AuditFact.CHANGE));
    }

    private String word(String stored) {
        return Stream.of(Word.values())
                .filter(one -> one.name().equalsIgnoreCase(stored))
                .map(words()::word)
                .findFirst()
                .orElse(stored);
    }

    private AuditMessages words() {
        return ui.texts(AuditMessages.class);
    }
}
