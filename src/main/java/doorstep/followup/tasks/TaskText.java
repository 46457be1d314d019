package doorstep.followup.tasks;

import doorstep.followup.PlaceName;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.Figures;
import doorstep.rates.Reason;
import doorstep.wave.Wave;
import doorstep.web.Punctuation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A task as pages and files show it.
 *
 * @param label the item's
 * @param measureOf the measure that the item belongs to: 知晓率
 * @param then the rate as it stood: {@code 40.0%（33.2–47.1）}; the reason where none was shown
 * @param daysLate 0 where it is not late
 * @param quotes what residents wrote
 */
public record TaskText(
        Task task,
        Wave wave,
        PlaceName place,
        String label,
        String measureOf,
        String target,
        String then,
        boolean wasShown,
        long daysLate,
        RetestView.Headline retest,
        List<Quotes.Quote> quotes) {

    /** What all tasks of a page have in common. */
    record Setting(Language language, LocalDate today) {}

    /** What is known of a task beside itself. */
    record Known(
            PlaceName place, Optional<Indicator> indicator, RetestView.Headline retest, List<Quotes.Quote> quotes) {}

    static TaskText of(Task task, Known known, Setting setting) {
        Language language = setting.language();
        Optional<Indicator> indicator = known.indicator();
        return new TaskText(
                task,
                task.wave,
                known.place(),
                indicator.map(one -> one.label().in(language)).orElse(task.item),
                indicator.map(one -> one.measure().label().in(language)).orElse(""),
                indicator
                        .map(one -> Figures.plain(one.target().movePointRight(2)) + "%")
                        .orElse(""),
                then(task, language),
                task.rateThen != null,
                task.daysLate(setting.today()),
                known.retest(),
                known.quotes());
    }

    private static String then(Task task, Language language) {
        if (task.rateThen == null) {
            return Arrays.stream(Reason.values())
                    .filter(one -> one.slug().equals(task.reasonThen))
                    .findFirst()
                    .map(one -> one.sentence().in(language))
                    .orElse("–");
        }
        return Figures.percent(task.rateThen)
                + Punctuation.of(language.tag())
                        .bracketed(Figures.bare(task.lowThen) + "–" + Figures.bare(task.highThen));
    }

    /** How many of the quotes cannot be read any more. */
    public long quotesGone() {
        return quotes.stream().filter(Quotes.Quote::isGone).count();
    }

    public LocalDateTime asOf() {
        return task.asOf;
    }
}
