package doorstep.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Page and type of an official paper, after GB/T 9704-2012: A4, margins 37, 35, 28 and 26 mm, titles in 小标宋, text in 仿宋 of size 三号. Lines
 * stand closer than its 28 points, so that what everybody reads fits two pages.
 */
final class WordPage {
    /** A typeface of official papers. */
    enum Face {
        TITLE("方正小标宋简体", 22),
        HEADING("黑体", 16),
        SUBHEADING("楷体", 16),
        BODY("仿宋", 16),
        NOTE("仿宋", 12),
        TABLE("仿宋", 10.5),
        TABLE_HEAD("黑体", 10.5),
        TILE("仿宋", 9),
        PAGE("宋体", 14);

        final String name;

        /** In points: 二号 is 22, 三号 16, 四号 14, 小四 12, 五号 10.5, 小五 9. */
        final double size;

        Face(String name, double size) {
            this.name = name;
            this.size = size;
        }
    }

    private static final String LATIN = "Times New Roman";
    private static final int LINE = 24;
    private static final int NOTE_LINE = 16;

    /** Two letters of the text. */
    private static final int INDENT = 640;

    /** What stands in where a machine lacks a typeface. */
    private static final String FONT_TABLE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,宋体,SimSun,Noto Serif CJK SC"/></w:font>
            <w:font w:name="黑体"><w:altName w:val="SimHei,Noto Sans CJK SC"/></w:font>
            <w:font w:name="楷体"><w:altName w:val="楷体_GB2312,KaiTi,Noto Serif CJK SC"/></w:font>
            <w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312,FangSong,Noto Serif CJK SC"/></w:font>
            <w:font w:name="宋体"><w:altName w:val="SimSun,Noto Serif CJK SC"/></w:font>
            </w:fonts>
            """;

    private WordPage() {}

    static XWPFDocument begin() {
        XWPFDocument document = new XWPFDocument();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(37)));
        margins.setBottom(BigInteger.valueOf(twips(35)));
        margins.setLeft(BigInteger.valueOf(twips(28)));
        margins.setRight(BigInteger.valueOf(twips(26)));
        margins.setFooter(BigInteger.valueOf(twips(25)));
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        write(foot, "— ", Face.PAGE, false);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        write(foot, " —", Face.PAGE, false);
        fonts(document);
        return document;
    }

    /** 1440 to the inch. */
    static long twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }

    private static void fonts(XWPFDocument document) {
        try {
            PackagePart part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/fontTable.xml"),
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(FONT_TABLE.getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart()
                    .addRelationship(
                            part.getPartName(),
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void title(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        write(paragraph, text, Face.TITLE, false);
    }

    /** @param level 1 or 2 */
    static XWPFParagraph heading(XWPFDocument document, String text, int level) {
        XWPFParagraph paragraph = line(document);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        write(paragraph, text, level == 1 ? Face.HEADING : Face.SUBHEADING, false);
        return paragraph;
    }

    static void text(XWPFDocument document, Paper.Text text) {
        Look look = look(text.tone());
        XWPFParagraph paragraph = line(document);
        paragraph.setSpacingBetween(look.line, LineSpacingRule.EXACT);
        paragraph.setIndentationFirstLine(look.indent);
        write(paragraph, text.text(), look.face, look.isStrong);
    }

    /** @param line in points, {@code indent} in twentieths of one */
    private record Look(Face face, int line, int indent, boolean isStrong) {}

    private static Look look(Paper.Tone tone) {
        return switch (tone) {
            case LEAD -> new Look(Face.BODY, LINE, INDENT, true);
            case PLAIN -> new Look(Face.BODY, LINE, INDENT, false);
            case NOTE -> new Look(Face.NOTE, NOTE_LINE, INDENT * 3 / 4, false);
        };
    }

    /** A line that begins at the margin. */
    static XWPFParagraph line(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** Lines of the text become lines of the paragraph. */
    static void write(XWPFParagraph paragraph, String text, Face face, boolean isStrong) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(face.name, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(face.size);
        run.setBold(isStrong);
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
