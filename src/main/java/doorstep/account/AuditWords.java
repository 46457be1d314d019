package doorstep.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import doorstep.account.AuditFact.Told;
import doorstep.account.AuditFact.Word;
import doorstep.web.UiLanguage;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts entries of the trail into words, in the reader's language. What it does not know is shown as it is stored. */
@ApplicationScoped
class AuditWords {
    @Inject
    UiLanguage ui;

    @Inject
    @All
    List<AuditNames> rooms;

    /** In the order of the entries; the names of all that they tell of are asked for at once. */
    List<AuditTrail.Done> of(List<AuditEntry> entries) {
        Map<AuditFact, Set<String>> things = entries.stream()
                .flatMap(entry -> Stream.of(entry.subject, entry.detail))
                .flatMap(text -> AuditFact.read(text).stream().flatMap(List::stream))
                .flatMap(Told::things)
                .collect(groupingBy(Told::fact, mapping(Told::value, toSet())));
        Map<Told, String> names = new HashMap<>();
        rooms.stream().filter(room -> things.containsKey(room.things())).forEach(room -> room.names(
                        things.get(room.things()))
                .forEach((stored, name) -> names.put(room.things().is(stored), name)));
        return entries.stream().map(entry -> done(entry, names)).toList();
    }

    private AuditTrail.Done done(AuditEntry entry, Map<Told, String> names) {
        return new AuditTrail.Done(
                entry.id,
                entry.at,
                entry.actor,
                entry.action,
                action(entry.action),
                sentence(entry.subject, names),
                sentence(entry.detail, names));
    }

    String action(String stored) {
        return AuditAction.of(stored).map(words()::action).orElse(stored);
    }

    private String sentence(String stored, Map<Told, String> names) {
        return AuditFact.read(stored)
                .map(facts -> facts.stream()
                        .map(told -> said(told, names))
                        .collect(joining(ui.marks().clause())))
                .orElse(stored);
    }

    private String said(Told told, Map<Told, String> names) {
        String value =
                switch (told.fact().form) {
                    case PLAIN -> ui.isChinese() || told.english() == null ? told.value() : told.english();
                    case WORD ->
                        changed(told, one -> Word.of(one).map(words()::word).orElse(one));
                    case PLACE -> changed(told, code -> names.getOrDefault(AuditFact.PLACE.is(code), code));
                    case NAMED -> named(told, names);
                    case SAMPLE ->
                        told.parts()
                                .map(part -> said(part, names))
                                .collect(joining(ui.marks().clause()));
                };
        return words().fact(told.fact()).replace("…", value);
    }

    private static String changed(Told told, Function<String, String> word) {
        return Stream.of(told.value().split(AuditFact.CHANGE)).map(word).collect(joining(AuditFact.CHANGE));
    }

    private String named(Told told, Map<Told, String> names) {
        String name = names.get(told);
        return name == null ? told.value() : words().named(told.value(), name);
    }

    private AuditMessages words() {
        return ui.texts(AuditMessages.class);
    }
}
