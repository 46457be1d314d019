package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts any questionnaire into the sheets of a form. */
public final class FormWriter {

    private final Questionnaire questionnaire;
    private final ExpressionWriter expressions;

    private FormWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.expressions = new ExpressionWriter(questionnaire);
    }

    /** The sheets, each with its heading; a sheet without rows is there too. */
    public static List<FormSheet> write(Questionnaire questionnaire) {
        FormWriter writer = new FormWriter(questionnaire);
        return List.of(writer.survey(), writer.choices(), writer.settings(), writer.indicators());
    }

    /** The cells of one row by column. */
    private static final class Cells {
        private final Map<FormColumn, String> cells = new HashMap<>();

        Cells put(String key, String cell) {
            cells.put(new FormColumn(key, Optional.empty()), cell);
            return this;
        }

        Cells put(String key, Text text) {
            text.words().forEach((language, words) -> cells.put(new FormColumn(key, Optional.of(language)), words));
            return this;
        }

        Cells put(String key, Optional<Text> text) {
            text.ifPresent(words -> put(key, words));
            return this;
        }

        List<String> of(List<FormColumn> columns) {
            return columns.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList();
        }
    }

    private FormSheet sheet(FormTable table, List<Cells> cells) {
        List<FormColumn> columns = table.columns(questionnaire.languages());
        List<FormSheet.Row> rows = new ArrayList<>();
        rows.add(new FormSheet.Row(1, columns.stream().map(FormColumn::heading).toList()));
        cells.forEach(row -> rows.add(new FormSheet.Row(rows.size() + 1, row.of(columns))));
        return new FormSheet(table.sheet(), rows);
    }

    private FormSheet survey() {
        List<Cells> rows = new ArrayList<>();
        for (Group group : questionnaire.groups()) {
            rows.add(new Cells()
                    .put("type", "begin_group")
                    .put("name", group.name())
                    .put("label", group.label())
                    .put("relevant", expressions.relevant(group.relevant())));
            group.questions().forEach(question -> rows.add(question(question)));
            rows.add(new Cells().put("type", "end_group"));
        }
        return sheet(FormTable.SURVEY, rows);
    }

    private Cells question(Question question) {
        String list = question.type().isSelect() ? " " + question.choices().name() : "";
        return new Cells()
                .put("type", question.type().keyword() + list)
                .put("name", question.name())
                .put("label", question.label())
                .put("hint", question.hint())
                .put("required", question.required() ? "yes" : "")
                .put("relevant", expressions.relevant(question.relevant()))
                .put("constraint", expressions.constraint(question))
                .put("constraint_message", question.allowed().message())
                .put("shuffle", question.allowed().shuffled() ? "yes" : "");
    }

    private FormSheet choices() {
        List<Cells> rows = new ArrayList<>();
        questionnaire.choiceLists().forEach((name, list) -> list.choices()
                .forEach(choice -> rows.add(new Cells()
                        .put("list_name", name)
                        .put("name", choice.name())
                        .put("label", choice.label())
                        .put("read_out", choice.readOut() ? "" : "no"))));
        return sheet(FormTable.CHOICES, rows);
    }

    private FormSheet settings() {
        FormSheet sheet = sheet(
                FormTable.SETTINGS,
                List.of(new Cells()
                        .put("form_title", questionnaire.title())
                        .put("form_id", questionnaire.formId())
                        .put("version", questionnaire.version())
                        .put("default_language", FormColumn.name(questionnaire.defaultLanguage()))
                        .put("notice", questionnaire.notice())
                        .put("thanks", questionnaire.thanks())
                        .put("eligible", expressions.relevant(questionnaire.eligible()))
                        .put("adults", questionnaire.weighting().adults().orElse(""))
                        .put(
                                "classes",
                                String.join(" ", questionnaire.weighting().classes()))));
        String title = new FormColumn("form_title", Optional.of(questionnaire.defaultLanguage())).heading();
        List<String> headings = sheet.rows().get(0).cells().stream()
                .map(heading -> heading.equals(title) ? "form_title" : heading) // as other tools look for it
                .toList();
        return new FormSheet(
                sheet.name(),
                List.of(new FormSheet.Row(1, headings), sheet.rows().get(1)));
    }

    private FormSheet indicators() {
        return sheet(
                FormTable.INDICATORS,
                questionnaire.indicators().stream().map(FormWriter::indicator).toList());
    }

    private static Cells indicator(Indicator indicator) {
        return new Cells()
                .put("name", indicator.name())
                .put("measure", indicator.measure().keyword())
                .put("label", indicator.label())
                .put("question", indicator.question())
                .put(
                        "credit",
                        indicator.credit().byChoice().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue().toPlainString())
                                .collect(Collectors.joining(" ")))
                .put(
                        "credit_at_least",
                        indicator
                                .credit()
                                .threshold()
                                .map(one -> one.toPlainString())
                                .orElse(""))
                .put("outside_base", String.join(" ", indicator.credit().outsideBase()))
                .put("not_asked", indicator.notAsked().keyword())
                .put("target", indicator.target().toPlainString())
                .put("points", indicator.points().toPlainString())
                .put("standard", indicator.aim().standard().orElse(""))
                .put("source", indicator.aim().source())
                .put("card", indicator.card());
    }
}
