package doorstep.wave.questionnaires;

import doorstep.questionnaire.xlsform.FormSheet;
import doorstep.web.TableFault;
import doorstep.web.UploadedTable;
import doorstep.web.UploadedWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file that should be a workbook with a form in it.
 *
 * @param unfit what it is instead; then it has no sheets
 */
record UploadedForm(List<FormSheet> sheets, Optional<UnfitForm> unfit) {
    private static final long MOST_BYTES = 5_000_000;
    private static final int LOOKED_AT = 4096;
    private static final Set<TableFault> TOO_LARGE =
            Set.of(TableFault.TOO_LARGE_INSIDE, TableFault.TOO_MANY_ROWS, TableFault.TOO_MANY_CELLS);

    static UploadedForm of(FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            return unfit(UnfitForm.NO_FILE);
        }
        return file.size() > MOST_BYTES ? unfit(UnfitForm.TOO_LARGE) : read(file.uploadedFile());
    }

    private static UploadedForm unfit(UnfitForm kind) {
        return new UploadedForm(List.of(), Optional.of(kind));
    }

    private static UploadedForm read(Path file) {
        String start = start(file);
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return unfit(UnfitForm.OLD_EXCEL);
        }
        if (start.contains("<LimeSurveyDocType>")) {
            return unfit(UnfitForm.LIMESURVEY);
        }
        if (!start.startsWith("PK")) {
            return unfit(UnfitForm.NO_WORKBOOK);
        }
        try {
            return new UploadedForm(sheets(file), Optional.empty());
        } catch (UploadedTable.Unreadable broken) {
            return unfit(TOO_LARGE.contains(broken.fault) ? UnfitForm.TOO_LARGE : UnfitForm.NO_WORKBOOK);
        }
    }

    /** Its first bytes, each as a letter. */
    private static String start(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FormSheet> sheets(Path file) throws UploadedTable.Unreadable {
        return UploadedWorkbook.sheets(() -> Files.newInputStream(file)).stream()
                .map(sheet -> new FormSheet(
                        sheet.name(),
                        sheet.rows().stream()
                                .map(row -> new FormSheet.Row(row.line(), row.fields()))
                                .toList()))
                .toList();
    }
}
