package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.tally.compare.Change;
import doorstep.web.ChineseClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The register as rows for files: shares from 0 to 1 are {@code Double}, days {@code LocalDate}; null is not known or not shown, and
 * never 0.
 */
record RegisterTable(List<String> header, List<List<Object>> rows) {
    private static final int MOST_QUOTES = 100;
    private static final int LONGEST_QUOTE = 150;

    static RegisterTable of(List<TaskText> tasks, FollowupMessages words) {
        return new RegisterTable(
                header(words), tasks.stream().map(task -> row(task, words)).toList());
    }

    private static List<String> header(FollowupMessages words) {
        return List.of(
                words.number(),
                words.fromWave(),
                words.columnPlaceCode(),
                words.columnWithin(),
                words.place(),
                words.columnMeasureOf(),
                words.item(),
                words.rateThen(),
                words.columnLow(),
                words.columnHigh(),
                words.columnBase(),
                words.target(),
                words.measure(),
                words.owner(),
                words.due(),
                words.state(),
                words.columnLate(),
                words.what(),
                words.doneBy(),
                words.doneOn(),
                words.commentLabel(),
                words.retest(),
                words.columnRetestWave(),
                words.against(),
                words.columnChange(),
                words.columnChangeLow(),
                words.columnChangeHigh(),
                words.columnPreliminary(),
                words.columnOpenedBy(),
                words.columnOpenedOn());
    }

    private static List<Object> row(TaskText text, FollowupMessages words) {
        Task task = text.task();
        RetestView.Headline retest = text.retest();
        boolean said = retest.wave() != null;
        Object[] cells = {
            task.id,
            text.wave().name,
            task.place,
            text.place().within(),
            text.place().name(),
            text.measureOf(),
            text.label(),
            task.rateThen,
            task.lowThen,
            task.highThen,
            task.baseThen,
            text.target(),
            task.measure,
            task.owner,
            task.dueOn,
            words.stateName(task.state),
            text.daysLate(),
            task.doneWhat,
            task.doneBy,
            task.doneOn,
            quotes(text.quotes(), words),
            words.verdictName(retest.slug()),
            said ? retest.wave().name : null,
            said ? retest.since().name : null,
            points(retest, Change::difference),
            points(retest, Change::low),
            points(retest, Change::high),
            said && retest.preliminary() ? words.preliminary() : null,
            task.createdBy,
            ChineseClock.day(task.createdAt)
        };
        return new ArrayList<>(Arrays.asList(cells));
    }

    /** The beginnings of the first ones, a line each: as many as a cell of a workbook holds whatever they are written in. */
    private static String quotes(List<Quotes.Quote> quotes, FollowupMessages words) {
        String first = quotes.stream()
                .limit(MOST_QUOTES)
                .map(quote -> quote.isGone() ? words.quoteGone() : beginning(quote.words()))
                .collect(Collectors.joining("\n"));
        int more = quotes.size() - MOST_QUOTES;
        return more > 0 ? first + "\n" + words.moreQuotes(more) : first;
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** With one decimal; null where nothing was compared. */
    private static BigDecimal points(RetestView.Headline retest, ToDoubleFunction<Change> of) {
        return retest.measured() == null
                ? null
                : BigDecimal.valueOf(Math.round(1000 * of.applyAsDouble(retest.measured())), 1);
    }
}
