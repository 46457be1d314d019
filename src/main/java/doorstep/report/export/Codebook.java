package doorstep.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.rates.Method;
import doorstep.report.Formula;
import doorstep.report.comments.CommentsFile;
import doorstep.web.CsvText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each column of the files means, in Chinese and English: a file of its own and a sheet of each workbook. */
public final class Codebook {
    static final List<String> HEADER = List.of(
            "variable",
            "type",
            "label_zh",
            "label_en",
            "choices_zh",
            "choices_en",
            "note_zh",
            "note_en",
            "measure",
            "target",
            "points");

    private Codebook() {}

    /** {@code name=label; …}, the same names as in the column. */
    static Text choices(Question question) {
        Function<Language, String> list = language -> question.choices().choices().stream()
                .map(choice -> choice.name() + "=" + choice.label().in(language))
                .collect(Collectors.joining("; "));
        return Text.of(list.apply(Language.ZH), list.apply(Language.EN));
    }

    /** How answers to a question turn into the credit of an indicator, and which of them leave its base. */
    public static Text formula(Questionnaire questionnaire, Indicator indicator) {
        return Text.of(
                "由 " + indicator.question() + " 计：" + formula(questionnaire, indicator, Language.ZH)
                        + "；没答的不计入基数；不计入基数的为空",
                "from " + indicator.question() + ": " + formula(questionnaire, indicator, Language.EN)
                        + "; unanswered is outside the base; outside the base is empty");
    }

    /** The same for people: what each answer counts. */
    public static String formula(Questionnaire questionnaire, Indicator indicator, Language language) {
        Formula formula = Formula.of(questionnaire, indicator, language);
        String comma = language.choose("、", ", ");
        List<String> parts = new ArrayList<>();
        parts.add(
                formula.atLeast().isEmpty()
                        ? String.join(comma, formula.credits())
                        : language.choose(
                                "不小于 " + formula.atLeast() + " 计 1，否则计 0",
                                "1 from " + formula.atLeast() + " on, else 0"));
        if (!formula.outside().isEmpty()) {
            parts.add(language.choose("不计入基数：", "outside the base: ") + String.join(comma, formula.outside()));
        }
        parts.add(
                formula.isNotAskedZero()
                        ? language.choose("没问到的计 0", "not asked counts 0")
                        : language.choose("没问到的不计入基数", "not asked is outside the base"));
        return String.join(language.choose("；", "; "), parts);
    }

    /** One row for each column. */
    static List<List<String>> rows(Questionnaire questionnaire, List<ResponseColumn> columns) {
        return columns.stream().map(column -> row(questionnaire, column)).toList();
    }

    private static List<String> row(Questionnaire questionnaire, ResponseColumn column) {
        Optional<Indicator> indicator = Optional.of(column.name())
                .filter(name -> name.startsWith("credit."))
                .flatMap(name -> questionnaire.indicator(name.substring("credit.".length())));
        return List.of(
                column.name(),
                column.type().slug(),
                column.label().zh(),
                column.label().in(Language.EN),
                in(column.choices(), Language.ZH),
                in(column.choices(), Language.EN),
                in(column.note(), Language.ZH),
                in(column.note(), Language.EN),
                indicator.map(one -> one.measure().keyword()).orElse(""),
                indicator.map(one -> one.target().toPlainString()).orElse(""),
                indicator.map(one -> one.points().toPlainString()).orElse(""));
    }

    private static String in(Optional<Text> text, Language language) {
        return text.map(words -> words.in(language)).orElse("");
    }

    /** As a file. */
    static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvText.to(text)) {
            csv.writeRecord(HEADER);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The columns, and below them, as comments of variable {@code #}, what is told less of, how R gives our rates back and what the
     * method is.
     *
     * @param coarsened what that amounts to in one file
     */
    static List<List<String>> all(
            Questionnaire questionnaire, List<ResponseColumn> columns, RScript script, List<Text> coarsened) {
        List<List<String>> rows = new ArrayList<>(rows(questionnaire, columns));
        rows.add(comment("# coarsened", CoarseningNote.RULE));
        coarsened.forEach(line -> rows.add(comment("# coarsened", line)));
        rows.add(comment("# limits", CoarseningNote.LIMITS));
        rows.add(comment("# comments", CommentsFile.NOTE));
        script.lines().forEach(line -> rows.add(comment("# R", Text.of(line, line))));
        rows.add(comment("# method", Method.NOTE));
        return rows;
    }

    private static List<String> comment(String name, Text text) {
        return List.of(name, "", text.zh(), text.in(Language.EN), "", "", "", "", "", "", "");
    }
}
