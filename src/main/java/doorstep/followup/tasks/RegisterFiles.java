package doorstep.followup.tasks;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.followup.FollowupMessages;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.web.CsvText;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The register as a file, with the same filter as the page. */
@Path("/staff/tasks")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Blocking
public class RegisterFiles {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDEST = 45;

    @Inject
    Register register;

    @Inject
    UiLanguage ui;

    @Inject
    AuditTrail audit;

    @GET
    @Path("register.csv")
    @Produces(CsvText.MEDIA_TYPE)
    public Response csv(@BeanParam RegisterFilter filter) throws IOException {
        RegisterTable table = table(filter, "csv");
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvText.to(text)) {
            csv.writeRecord(table.header());
            for (List<Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(RegisterFiles::cell).toList());
            }
        }
        return file(text.toString(), CsvText.MEDIA_TYPE + ";charset=UTF-8", "csv");
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return CsvText.number(number);
        }
        return value == null ? "" : CsvText.safe(value.toString());
    }

    /** Texts are texts to a workbook, whatever they begin with: none of them is ever a formula. */
    @GET
    @Path("register.xlsx")
    @Produces(WORKBOOK)
    public Response workbook(@BeanParam RegisterFilter filter) throws IOException {
        RegisterTable table = table(filter, "xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Doorstep", "1.0")) {
            Worksheet sheet =
                    workbook.newWorksheet(ui.texts(FollowupMessages.class).register());
            write(sheet, table);
        }
        return file(bytes.toByteArray(), WORKBOOK, "xlsx");
    }

    private static void write(Worksheet sheet, RegisterTable table) {
        List<List<Object>> rows = new ArrayList<>(table.rows());
        rows.add(0, List.copyOf(table.header()));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                put(sheet, r, c, rows.get(r).get(c));
            }
        }
        for (int c = 0; c < table.header().size(); c++) {
            int column = c;
            int longest =
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
            sheet.width(c, Math.min(WIDEST, 2 + longest));
        }
        sheet.range(0, 0, 0, table.header().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column)
                    .format("yyyy-mm-dd")
                    .verticalAlignment("top")
                    .set();
        } else if (value instanceof Double share) {
            sheet.value(row, column, share);
            sheet.style(row, column).format("0.0%").verticalAlignment("top").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column).verticalAlignment("top").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** Chinese characters are twice as wide. */
    private static int width(Object value) {
        String text = value instanceof Double ? "00.0%" : value == null ? "" : value.toString();
        return text.codePoints().map(letter -> letter < 0x250 ? 1 : 2).sum();
    }

    private RegisterTable table(RegisterFilter filter, String ending) {
        RegisterTable table = RegisterTable.of(
                register.whole(filter, Language.orChinese(ui.tag())).tasks(), ui.texts(FollowupMessages.class));
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        AuditAction.TASKS_DOWNLOAD,
                        AuditFact.REGISTER.holds(true),
                        AuditFact.FILE.is(ending),
                        AuditFact.ROWS.is(table.rows().size())));
        return table;
    }

    private static Response file(Object content, String type, String ending) {
        return Reply.file(content, type, "tasks." + ending);
    }
}
