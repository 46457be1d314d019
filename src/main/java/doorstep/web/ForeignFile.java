package doorstep.web;

import doorstep.web.UploadedTable.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Knows files that are called tables and are something else by what they really are, so that people are told what to do. */
final class ForeignFile {
    private static final int START = 8;
    private static final int LOOKED_AT = 2048;
    private static final int DIRECTORY_WITHIN = 64 << 20;

    private ForeignFile() {}

    /** @param start its first bytes. @return empty for what may be a table that can be read */
    static Optional<TableFault> fault(Source source, byte[] start) throws IOException {
        if (FileMagic.valueOf(Arrays.copyOf(start, START)) == FileMagic.OLE2) {
            return Optional.of(isOldExcel(source) ? TableFault.OLD_EXCEL : TableFault.ENCRYPTED);
        }
        String text = text(source);
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        if (text.contains("schemas-microsoft-com:office:spreadsheet") || text.contains("excel.sheet")) {
            return Optional.of(TableFault.XML_2003);
        }
        return text.matches("(?s).*<(html|table|!doctype html|meta|body).*")
                ? Optional.of(TableFault.WEB_PAGE)
                : Optional.empty();
    }

    /** The directory of an old workbook names its one stream; a new one with a password is a parcel of the same kind without it. */
    private static boolean isOldExcel(Source source) throws IOException {
        try (InputStream bytes = source.open()) {
            String raw = new String(bytes.readNBytes(DIRECTORY_WITHIN), StandardCharsets.ISO_8859_1);
            return raw.contains(wide("Workbook")) || raw.contains(wide("Book\0"));
        }
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static String text(Source source) throws IOException {
        try (InputStream bytes = source.open()) {
            return new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading()
                    .toLowerCase(Locale.ROOT);
        }
    }
}
