package doorstep.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx as Excel writes it, in its least parts: shared strings, numbers, a date style, a formula with its value. */
public final class WorkbookFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final List<String> strings = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    /** Cells begin with = (formula|value), d: (date serial), n: (number) or ! (error); the rest is text. */
    public WorkbookFile sheet(String... rows) {
        var xml = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            String[] cells = rows[row].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    xml.append(cell((char) ('A' + column) + "" + (row + 1), cells[column]));
                }
            }
            xml.append("</row>");
        }
        sheets.add(xml.append("</sheetData></worksheet>").toString());
        return this;
    }

    private String cell(String at, String text) {
        if (text.startsWith("n:")) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(at, text.substring(2));
        } else if (text.startsWith("d:")) {
            return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, text.substring(2));
        } else if (text.startsWith("!")) {
            return "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(at, text.substring(1));
        } else if (text.startsWith("=")) {
            String[] parts = text.substring(1).split("\\|");
            return "<c r=\"%s\" t=\"str\"><f>%s</f><v>%s</v></c>".formatted(at, parts[0], parts[1]);
        }
        strings.add(text);
        return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(at, strings.size() - 1);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var types = new StringBuilder();
            var relations = new StringBuilder();
            var listed = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
                relations.append(relation(OFFICE, "rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
                listed.append("<sheet name=\"Sheet%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
                put(zip, "xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1));
            }
            types.append(type("/xl/workbook.xml", "sheet.main"))
                    .append(type("/xl/styles.xml", "styles"))
                    .append(type("/xl/sharedStrings.xml", "sharedStrings"));
            relations
                    .append(relation(OFFICE, "rId98", "styles", "styles.xml"))
                    .append(relation(OFFICE, "rId99", "sharedStrings", "sharedStrings.xml"));
            put(
                    zip,
                    "[Content_Types].xml",
                    HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType="
                            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                            + relation(OFFICE, "rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + listed
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/styles.xml",
                    HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"176\""
                            + " formatCode=\"m&quot;月&quot;d&quot;日&quot;;@\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                            + "<xf numFmtId=\"176\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            // piece by piece: tests have texts of many megabytes
            List<String> shared = new ArrayList<>(List.of(HEAD + "<sst xmlns=\"" + MAIN + "\">"));
            strings.forEach(text -> shared.addAll(List.of("<si><t>", text, "</t></si>")));
            shared.add("</sst>");
            put(zip, "xl/sharedStrings.xml", shared.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(String base, String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, base, kind, target);
    }

    private static void put(ZipOutputStream zip, String name, String... texts) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (String text : texts) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }
}
