package doorstep.followup.tasks;

import doorstep.followup.PlaceName;
import doorstep.questionnaire.Language;
import doorstep.rates.Figures;
import doorstep.rates.ItemText;
import doorstep.rates.Reason;
import doorstep.wave.Wave;
import doorstep.web.Punctuation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A task as pages and files show it.
 *
 * @param item empty where the questionnaire has it no more
 * @param quotes what residents wrote
 */
public record TaskText(
        Task task,
        PlaceName place,
        Optional<ItemText> item,
        RetestView.Headline retest,
        List<Quotes.Quote> quotes,
        Setting setting) {

    /** What all tasks of a page have in common. */
    record Setting(Language language, LocalDate today) {}

    public Wave wave() {
        return task.wave;
    }

    /** The item's. */
    public String label() {
        return item.map(ItemText::label).orElse(task.item);
    }

    /** The measure that the item belongs to: 知晓率. */
    public String measureOf() {
        return item.map(ItemText::measure).orElse("");
    }

    public String target() {
        return item.map(ItemText::target).orElse("");
    }

    public String points() {
        return item.map(ItemText::points).orElse("");
    }

    /** The evaluation's own item that it stands for; may be empty. */
    public String standard() {
        return item.map(ItemText::standard).orElse("");
    }

    /** The rate as it stood: {@code 40.0%（33.2–47.1）}; the reason where none was shown. */
    public String then() {
        if (task.rateThen == null) {
            return Arrays.stream(Reason.values())
                    .filter(one -> one.slug().equals(task.reasonThen))
                    .findFirst()
                    .map(one -> one.sentence().in(setting.language()))
                    .orElse("–");
        }
        return Figures.percent(task.rateThen)
                + Punctuation.of(setting.language().tag())
                        .bracketed(Figures.bare(task.lowThen) + "–" + Figures.bare(task.highThen));
    }

    public boolean wasShown() {
        return task.rateThen != null;
    }

    /** 0 where it is not late. */
    public long daysLate() {
        return task.daysLate(setting.today());
    }

    /** How many of the quotes cannot be read any more. */
    public long quotesGone() {
        return quotes.stream().filter(Quotes.Quote::isGone).count();
    }
}
