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
import java.util.Map;
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
    private static final Set<TableFault> TOO_LARGE = Set.of(
            TableFault.TOO_LARGE_INSIDE,
            TableFault.TOO_MANY_ROWS,
            TableFault.TOO_MANY_CELLS,
            TableFault.TOO_MUCH_PADDING);

    /** Files of which there is more to say than that they are no workbook. */
    private static final Map<TableFault, UnfitForm> KNOWN =
            Map.of(TableFault.OLD_EXCEL, UnfitForm.OLD_EXCEL, TableFault.ENCRYPTED, UnfitForm.ENCRYPTED);

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
        UploadedTable.Source source = () -> Files.newInputStream(file);
        try {
            Optional<UnfitForm> foreign = foreign(source);
            return foreign.isPresent() ? unfit(foreign.get()) : new UploadedForm(sheets(source), Optional.empty());
        } catch (UploadedTable.Unreadable broken) {
            return unfit(TOO_LARGE.contains(broken.fault) ? UnfitForm.TOO_LARGE : UnfitForm.NO_WORKBOOK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<UnfitForm> foreign(UploadedTable.Source source) throws IOException {
        if (isLimeSurvey(source)) {
            return Optional.of(UnfitForm.LIMESURVEY);
        }
        return UploadedTable.foreign(source).map(fault -> KNOWN.getOrDefault(fault, UnfitForm.NO_WORKBOOK));
    }

    private static boolean isLimeSurvey(UploadedTable.Source source) throws IOException {
        try (var bytes = source.open()) {
            return new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1).contains("<LimeSurveyDocType>");
        }
    }

    private static List<FormSheet> sheets(UploadedTable.Source source) throws UploadedTable.Unreadable {
        return UploadedWorkbook.sheets(source).stream()
                .map(sheet -> new FormSheet(
                        sheet.name(),
                        sheet.rows().stream()
                                .map(row -> new FormSheet.Row(row.line(), row.fields()))
                                .toList()))
                .toList();
    }
}
