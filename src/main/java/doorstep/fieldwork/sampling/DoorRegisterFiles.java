package doorstep.fieldwork.sampling;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.CsvText;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The doors of a wave that are to be visited, of all communities in one file, with empty columns for whoever notes on paper what came of
 * them. It says nothing of who has answered.
 */
@Path("/staff/waves/{id: \\d+}/samples")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Blocking
public class DoorRegisterFiles {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int[] WIDTHS = {24, 8, 24, 12, 12, 24, 8, 14, 14, 20, 24};
    private static final int ROWS_A_FLUSH = 500;

    @Inject
    Waves waves;

    @Inject
    DoorRegister register;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage ui;

    /** Writes the rows somewhere. */
    private interface Writing {
        void to(OutputStream stream, List<List<String>> rows) throws IOException;
    }

    @GET
    @Path("doors.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @Transactional
    public Response csv(long id) {
        return file(id, "csv", CsvText.MEDIA_TYPE + ";charset=UTF-8", DoorRegisterFiles::csv);
    }

    private static void csv(OutputStream stream, List<List<String>> rows) throws IOException {
        var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CsvWriter csv = CsvText.to(text);
        for (List<String> row : rows) {
            csv.writeRecord(row.stream().map(CsvText::safe).toList());
        }
        csv.flush();
    }

    @GET
    @Path("doors.xlsx")
    @Produces(WORKBOOK)
    @Transactional
    public Response workbook(long id) {
        return file(id, "xlsx", WORKBOOK, DoorRegisterFiles::workbook);
    }

    /** Text stands in its cell as text, so that 3-1 is no date. */
    private static void workbook(OutputStream stream, List<List<String>> rows) throws IOException {
        try (var book = new Workbook(stream, "Doorstep", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (int at = 0; at < WIDTHS.length; at++) {
                sheet.width(at, WIDTHS[at]);
                sheet.style(0, at).bold().set();
            }
            for (int line = 0; line < rows.size(); line++) {
                for (int at = 0; at < rows.get(line).size(); at++) {
                    String text = rows.get(line).get(at);
                    if (!text.isEmpty()) {
                        sheet.inlineString(line, at, text);
                    }
                }
                if (line > 0 && line % ROWS_A_FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private Response file(long id, String kind, String type, Writing writing) {
        Wave wave = waves.find(id);
        List<List<String>> rows = register.rows(wave, waves.communities(wave), ui.texts(SamplingMessages.class));
        audit.record(
                AuditAction.DOORS_DOWNLOAD,
                AuditFact.WAVE.is(id),
                AuditFact.FILE.is(kind),
                AuditFact.DOORS.is(rows.size() - 1));
        StreamingOutput output = stream -> writing.to(stream, rows);
        return Reply.file(output, type, "wave-" + id + "-doors." + kind);
    }
}
