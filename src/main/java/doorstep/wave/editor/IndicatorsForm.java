package doorstep.wave.editor;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftAim;
import doorstep.questionnaire.draft.DraftCredit;
import doorstep.questionnaire.draft.DraftIndicator;
import doorstep.questionnaire.draft.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of indicators: each row is a part that two people change at once only by changing the same row. */
record IndicatorsForm(Typed typed) {
    /** Rows as far as the draft that the form was opened on, or the one that stands there now, has them. */
    List<DraftChange.Part> parts() {
        List<DraftChange.Part> parts =
                new ArrayList<>(typed.all("indicator").stream().map(this::part).toList());
        String wanted = typed.one("do");
        if (wanted.startsWith("drop:")) {
            String gone = wanted.substring("drop:".length());
            parts.add(new DraftChange.Part(
                    shown(gone), draft -> draft.indicator(gone), draft -> draft.withoutIndicator(gone)));
        }
        if (wanted.equals("add")) {
            String question = typed.one("question");
            parts.add(new DraftChange.Part(question, draft -> of(draft, question), draft -> adding(draft, question)));
        }
        return parts;
    }

    private static long of(Draft draft, String question) {
        return draft.indicators().stream()
                .filter(one -> one.question().equals(question))
                .count();
    }

    private static Draft adding(Draft draft, String question) {
        return draft.question(question).map(draft::addingIndicator).orElse(draft);
    }

    private String shown(String name) {
        String label = typed.one(name + ".label.zh");
        return label.isEmpty() ? name : label;
    }

    private DraftChange.Part part(String name) {
        return new DraftChange.Part(
                shown(name),
                draft -> draft.indicator(name),
                draft -> draft.with(row(draft, draft.indicator(name).orElseGet(() -> blank(name)))));
    }

    /** One that somebody else has removed meanwhile. */
    private DraftIndicator blank(String name) {
        return DraftIndicator.blank(name, typed.one(name + ".question"), Words.NONE);
    }

    private DraftIndicator row(Draft draft, DraftIndicator before) {
        String field = before.name() + ".";
        return new DraftIndicator(
                before.name(),
                typed.has(field + "measure") ? typed.one(field + "measure") : before.measure(),
                typed.words(field + "label", before.label()),
                before.question(),
                credit(draft, before, field),
                typed.one(field + "not_asked").equals(Indicator.NotAsked.ZERO.keyword())
                        ? Indicator.NotAsked.ZERO
                        : Indicator.NotAsked.OUTSIDE,
                new DraftAim(
                        typed.one(field + "target"),
                        typed.one(field + "points"),
                        typed.one(field + "standard"),
                        typed.words(field + "source", before.aim().source())),
                typed.words(field + "card", before.card()));
    }

    /** In the order in which the credits stood, so that what nobody changed stays as it was. */
    private DraftCredit credit(Draft draft, DraftIndicator before, String field) {
        Map<String, String> credits = new LinkedHashMap<>(before.credit().byChoice());
        draft.choices(before.question()).forEach(choice -> {
            if (typed.has(field + "credit." + choice.name())) {
                credits.put(choice.name(), typed.one(field + "credit." + choice.name()));
            }
        });
        List<String> outside = typed.all(field + "outside");
        credits.entrySet()
                .removeIf(one ->
                        one.getValue().isEmpty() && (outside.contains(one.getKey()) || unasked(before, one.getKey())));
        List<String> kept =
                before.credit().outside().stream().filter(outside::contains).toList();
        List<String> more = outside.stream().filter(one -> !kept.contains(one)).toList();
        return new DraftCredit(
                credits, Stream.concat(kept.stream(), more.stream()).toList(), typed.one(field + "credit_at_least"));
    }

    private static boolean unasked(DraftIndicator before, String choice) {
        return !before.credit().byChoice().containsKey(choice);
    }
}
