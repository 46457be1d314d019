package doorstep.report.print;

import doorstep.questionnaire.Language;
import doorstep.rates.ChangeText;
import doorstep.rates.CommunityCost;
import doorstep.rates.CommunityCosts;
import doorstep.rates.FigureText;
import doorstep.rates.ItemCard;
import doorstep.rates.LostText;
import doorstep.rates.MeasureCard;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.ReportMessages;
import doorstep.rates.ResultsPage;
import doorstep.rates.ResultsText;
import doorstep.rates.Verdict;
import doorstep.report.Doubted;
import doorstep.report.ResultsMessages;
import doorstep.report.overview.Tone;
import doorstep.report.print.Paper.Kind;
import doorstep.report.print.Paper.Part;
import doorstep.web.DisplayTime;
import doorstep.web.Punctuation;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a wave, or a place in it, on paper: with the sentences of the overview, of the place's page and of the report. */
final class PaperPresenter {
    private final ResultsPage page;
    private final PlaceRates here;
    private final PlaceText text;
    private final boolean isWhole;
    private final Language language;
    private final ResultsMessages results;
    private final ReportMessages report;
    private final PrintMessages print;
    private final Punctuation marks;

    /** @param here the place that the paper is about: the whole of the wave, or a part of it */
    PaperPresenter(ResultsPage page, PlaceRates here) {
        this.page = page;
        this.here = here;
        this.language = page.language();
        this.text = PlaceText.of(here, null, language);
        this.isWhole = here.place().equals(page.rates().whole().place());
        this.results = Texts.in(language.tag(), ResultsMessages.class);
        this.report = Texts.in(language.tag(), ReportMessages.class);
        this.print = Texts.in(language.tag(), PrintMessages.class);
        this.marks = Punctuation.of(language.tag());
    }

    /**
     * What the paper is made of beside the rates.
     *
     * @param costs of all communities of the wave, street by street: what a place's own are among
     * @param office who stands for it; may be empty
     */
    record Given(
            List<CommunityCost> costs,
            Optional<ChangeText.Since> since,
            PaperTasks.Said tasks,
            Doubted doubted,
            String office) {}

    Paper paper(Given given, List<Part> annexes) {
        List<Part> parts = new ArrayList<>();
        parts.add(verdict());
        parts.add(map(given.costs()));
        parts.add(items());
        parts.add(changes(given.since()));
        parts.add(tasks(given.tasks()));
        parts.add(unsure(given));
        return new Paper(
                isWhole
                        ? print.heading(page.wave().name)
                        : print.headingOf(here.place().name(), page.wave().name),
                isWhole
                        ? print.addressedAll()
                        : print.addressedPlace(here.place().name()),
                parts,
                annexes,
                given.office(),
                DisplayTime.day(page.asOf()));
    }

    /** A heading of the page that is printed, without its number: papers count by themselves. */
    static String unnumbered(String heading) {
        return heading.replaceFirst("^(\\p{IsHan}{1,2}、|\\d+\\. )", "");
    }

    private Part verdict() {
        List<Paper.Block> blocks = new ArrayList<>();
        if (text.verdict() == null) {
            blocks.add(strong(nothing()));
        } else {
            said(text.verdict(), blocks);
        }
        return new Part(Kind.VERDICT, unnumbered(print.inBrief()), blocks);
    }

    private void said(PlaceText.Verdict verdict, List<Paper.Block> blocks) {
        blocks.add(strong(lost(verdict.lost())));
        blocks.add(plain(standings(verdict)));
        if (!text.first().isEmpty()) {
            blocks.add(plain(results.doFirst()
                    + marks.listed(text.first().stream()
                            .map(card -> card.item().label() + results.losing(card.lost()))
                            .toList())
                    + marks.stop()));
        }
        blocks.add(note(sentences(
                results.verdictNote(
                        verdict.lost().shown(),
                        verdict.lost().of(),
                        verdict.lost().atStake()),
                results.itemCounts(verdict.itemsBelow(), verdict.itemsUnclear(), verdict.itemsReached()))));
    }

    private String lost(LostText lost) {
        return lost.isAny()
                ? sentences(results.lostLead(), results.pointsOf(lost.expected()))
                        + results.lostBetween(lost.least(), lost.most())
                : results.losesNothing(lost.most());
    }

    private String standings(PlaceText.Verdict verdict) {
        List<String> said = new ArrayList<>();
        standing(said, "▼ " + results.belowTarget(), verdict.below());
        standing(said, "● " + results.unclear(), verdict.unclear());
        standing(said, "▲ " + results.reached(), verdict.reached());
        return said.isEmpty() ? "" : String.join(marks.semicolon(), said) + marks.stop();
    }

    private void standing(List<String> said, String words, List<MeasureCard> measures) {
        if (!measures.isEmpty()) {
            said.add(words + marks.listed(measures.stream().map(this::rate).toList()));
        }
    }

    private String rate(MeasureCard measure) {
        FigureText figure = measure.sample().figure();
        return measure.label() + " " + figure.rate() + marks.bracketed(figure.limits());
    }

    /** Why there is no verdict, as the overview says it. */
    private String nothing() {
        return switch (text.says()) {
            case NO_INDICATORS -> results.noIndicators();
            case FEW -> results.fewVerdict();
            case APART -> results.apartNote();
            case LINK -> results.linkVerdict();
            case SAMPLE, NOTHING -> results.nothingVerdict();
        };
    }

    private Part map(List<CommunityCost> costs) {
        Map<String, List<Paper.Tile>> streets = new LinkedHashMap<>();
        if (text.verdict() != null) {
            costs.stream().filter(this::isHere).forEach(cost -> streets.computeIfAbsent(
                            cost.place().place().within(), street -> new ArrayList<>())
                    .add(tile(cost)));
        }
        List<Paper.Street> rows = streets.entrySet().stream()
                .map(street -> new Paper.Street(street.getKey(), street.getValue()))
                .toList();
        return new Part(
                Kind.MAP,
                unnumbered(print.communities()),
                rows.isEmpty() ? List.of() : List.of(new Paper.Map(rows), note(print.tilesNote())));
    }

    private boolean isHere(CommunityCost cost) {
        return cost.place().place().code().startsWith(here.place().code());
    }

    private static Paper.Tile tile(CommunityCost cost) {
        String name = cost.place().place().shortName();
        String points = ResultsText.points(cost.own());
        return switch (Tone.of(cost)) {
            case WORSE -> new Paper.Tile(name, "▼", points, Paper.Shade.SURELY_WORSE);
            case BETTER -> new Paper.Tile(name, "▲", points, Paper.Shade.SURELY_BETTER);
            case UNCLEAR -> new Paper.Tile(name, "≈", points, Paper.Shade.UNSURE);
            case HIDDEN, NOTHING, BEGUN, HALF, MOST -> new Paper.Tile(name, "–", "", Paper.Shade.NOTHING);
        };
    }

    private Part items() {
        List<Paper.Block> blocks = new ArrayList<>();
        if (text.verdict() != null) {
            blocks.addAll(
                    text.costliest().isEmpty()
                            ? List.of(plain(results.noneCosts()))
                            : List.of(chart(text.costliest()), costs(text.costliest())));
        }
        return new Part(Kind.ITEMS, isWhole ? results.costliestItems() : results.costliestHere(), blocks);
    }

    private Paper.Chart chart(List<ItemCard> cards) {
        return new Paper.Chart(
                report.intervalNote(),
                cards.stream()
                        .filter(card -> card.sample().isShown())
                        .map(PaperPresenter::bar)
                        .toList());
    }

    private static Paper.Bar bar(ItemCard card) {
        FigureText figure = card.sample();
        return new Paper.Bar(
                card.item().label(),
                Double.parseDouble(figure.interval().value()),
                Double.parseDouble(figure.interval().low()),
                Double.parseDouble(figure.interval().high()),
                Double.parseDouble(card.item().bareTarget()),
                figure.standing().mark() + " " + figure.rate());
    }

    private Paper.Table costs(List<ItemCard> cards) {
        return new Paper.Table(
                List.of(
                        results.item(),
                        report.rateWithLimits(),
                        report.target(),
                        results.lostShort(),
                        results.chance()),
                cards.stream()
                        .map(card -> List.of(
                                card.item().label(),
                                rate(card.sample()),
                                card.item().target(),
                                results.lostOf(card.lost(), card.item().points()),
                                card.chance()))
                        .toList(),
                List.of(31, 30, 8, 15, 16));
    }

    private String rate(FigureText figure) {
        return figure.isShown()
                ? figure.standing().mark() + " " + figure.rate() + marks.bracketed(figure.limits())
                : "– " + figure.why().brief();
    }

    private Part changes(Optional<ChangeText.Since> since) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (page.rates().isOfLinks() && since.isPresent()) {
            blocks.add(plain(results.linkChanges()));
        } else if (text.says() != PlaceText.Says.APART) {
            since.map(this::since)
                    .ifPresentOrElse(text -> changed(text, blocks), () -> blocks.add(plain(results.noEarlier())));
        }
        return new Part(Kind.CHANGES, results.changes(), blocks);
    }

    private ChangeText since(ChangeText.Since since) {
        Set<String> compared = since.change().communities().stream()
                .filter(code -> code.startsWith(here.place().code()))
                .collect(Collectors.toSet());
        return ChangeText.of(since, compared, language);
    }

    private void changed(ChangeText changes, List<Paper.Block> blocks) {
        if (changes.communities() == 0) {
            blocks.add(plain(results.nothingInCommon(changes.before().name)));
            return;
        }
        changes.clear().forEach(line -> blocks.add(strong(moved(line))));
        if (changes.clear().isEmpty() && changes.alike() + changes.open() > 0) {
            blocks.add(strong(results.noChange()));
        }
        blocks.add(plain(sentences(
                changes.alike() + changes.open() > 0
                        ? results.restUnclear(word(Verdict.ALIKE), changes.alike(), word(Verdict.OPEN), changes.open())
                        : "",
                changes.broken() > 0 ? results.broken(changes.broken()) : "",
                changes.untold() > 0 ? results.untold(changes.untold()) : "")));
        blocks.add(note(results.comparedWith(changes.before().name, changes.communities())));
    }

    private String word(Verdict verdict) {
        return verdict.text(language).word();
    }

    private String moved(ChangeText.Line line) {
        Verdict.Text verdict = (line.better() ? Verdict.ROSE : Verdict.FELL).text(language);
        return verdict.said() + marks.colon() + line.item().label() + " "
                + line.before().rate() + " → "
                + line.after().rate()
                + results.changeBy(
                        line.difference().rate(),
                        line.difference().limits(),
                        line.before().n(),
                        line.after().n());
    }

    private Part tasks(PaperTasks.Said tasks) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(
                tasks.rows().isEmpty()
                        ? plain(tasks.none())
                        : new Paper.Table(tasks.head(), tasks.rows(), List.of(28, 20, 22, 16, 14)));
        if (!tasks.rest().isEmpty()) {
            blocks.add(plain(tasks.rest()));
        }
        return new Part(Kind.TASKS, tasks.heading(), blocks);
    }

    private Part unsure(Given given) {
        List<Paper.Block> blocks = new ArrayList<>();
        List<String> said = new ArrayList<>(new PaperDoubts(page, here.place()).said(given.doubted()));
        if (text.verdict() != null) {
            boolean isSure = CommunityCosts.costly(given.costs()).stream()
                    .filter(this::isHere)
                    .anyMatch(CommunityCost::isSurelyBelow);
            said.add(isSure ? results.orderPartly() : results.orderUnsure());
            said.add(report.asEvaluated(
                            here.dice().draw().communities(), here.dice().draw().households())
                    + (here.dice().isStated() ? "" : report.asUsual())
                    + marks.stop());
        }
        if (!said.isEmpty()) {
            blocks.add(note(sentences(said.toArray(String[]::new))));
        }
        blocks.add(note(print.internal()));
        return new Part(Kind.UNSURE, print.unsure(), blocks);
    }

    /** Sentences after each other; a language that parts words by spaces parts them too. */
    private String sentences(String... all) {
        return List.of(all).stream()
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(Texts.choose(language.tag(), "", " ")));
    }

    static Paper.Text plain(String text) {
        return new Paper.Text(text, Paper.Tone.PLAIN);
    }

    private static Paper.Text note(String text) {
        return new Paper.Text(text, Paper.Tone.NOTE);
    }

    private static Paper.Text strong(String text) {
        return new Paper.Text(text, Paper.Tone.LEAD);
    }

    /** What everybody may want to look up: all items, how they changed, the streets, and how it was done. */
    List<Part> annexes(PrintView.Tables tables, PrintView.Changes changes) {
        List<Part> annexes = new ArrayList<>();
        if (text.verdict() != null) {
            annexes.add(new Part(
                    Kind.ANNEX,
                    unnumbered(print.items()),
                    List.of(chart(text.items()), note(report.legend()), costs(shown()))));
        }
        if (changes != null && text.verdict() != null) {
            annexes.add(
                    new Part(Kind.ANNEX, unnumbered(print.changes()), List.of(PaperTables.changes(changes, print))));
        }
        annexes.add(matrices(print.streets(), tables.streets()));
        annexes.add(matrices(print.communities(), tables.communities()));
        annexes.add(new Part(Kind.ANNEX, unnumbered(print.method()), PaperTables.method(print)));
        return annexes.stream().filter(part -> !part.isEmpty()).toList();
    }

    private List<ItemCard> shown() {
        return text.items().stream().filter(card -> card.sample().isShown()).toList();
    }

    private Part matrices(String heading, List<PrintView.Matrix> tables) {
        List<Paper.Block> blocks = new ArrayList<>();
        tables.forEach(table -> {
            if (!table.title().isEmpty()) {
                blocks.add(strong(table.title()));
            }
            blocks.add(PaperTables.matrix(table, print));
        });
        return new Part(Kind.ANNEX, unnumbered(heading), blocks);
    }
}
