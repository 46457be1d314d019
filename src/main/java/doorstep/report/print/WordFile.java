package doorstep.report.print;

import doorstep.report.print.WordPage.Face;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes a paper as a Word file that an office can edit and send on. */
final class WordFile implements Paper.Pen {
    /** What is between the margins, in millimetres. */
    private static final int BETWEEN = 156;

    private static final int TILES_A_ROW = 6;
    private static final String GREY = "BFBFBF";
    private static final String LIGHT = "EDEDED";

    private final XWPFDocument document = WordPage.begin();
    private final PrintMessages words;
    private final PaperNumbers numbers;

    private WordFile(PrintMessages words, PaperNumbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    static byte[] of(Paper paper, PrintMessages words, PaperNumbers numbers) {
        return new WordFile(words, numbers).write(paper);
    }

    private byte[] write(Paper paper) {
        WordPage.title(document, paper.title());
        WordPage.write(WordPage.line(document), paper.addressed(), Face.BODY, false);
        int number = 1;
        for (Paper.Part part : paper.parts()) {
            if (!part.isEmpty()) {
                WordPage.heading(document, numbers.of(number++) + part.heading(), 1);
                part.blocks().forEach(block -> block.writtenBy(this));
            }
        }
        signed(paper.office());
        signed(numbers.day(paper.day()));
        annexes(paper.annexes());
        return bytes();
    }

    private void signed(String text) {
        XWPFParagraph paragraph = WordPage.line(document);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(4 * 320);
        WordPage.write(paragraph, text, Face.BODY, false);
    }

    private void annexes(List<Paper.Part> annexes) {
        for (int i = 0; i < annexes.size(); i++) {
            Paper.Part annex = annexes.get(i);
            WordPage.heading(document, words.annex(i + 1, annex.heading()), 1).setPageBreak(true);
            annex.blocks().forEach(block -> block.writtenBy(this));
        }
    }

    @Override
    public void text(Paper.Text text) {
        WordPage.text(document, text);
    }

    @Override
    public void chart(Paper.Chart chart) {
        Optional<IntervalChart.Picture> picture = IntervalChart.of(chart);
        picture.ifPresentOrElse(drawn -> picture(drawn, chart.label()), () -> table(IntervalChart.asTable(chart)));
    }

    private void picture(IntervalChart.Picture picture, String label) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        int height = BETWEEN * picture.height() / IntervalChart.WIDTH;
        try {
            XWPFPicture drawn = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.png()),
                            PictureType.PNG,
                            "chart.png",
                            Math.toIntExact(BETWEEN * Units.EMU_PER_CENTIMETER / 10L),
                            Math.toIntExact(height * Units.EMU_PER_CENTIMETER / 10L));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(label);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void table(Paper.Table from) {
        int heads = from.head().isEmpty() ? 0 : 1;
        XWPFTable table = begin(
                heads + from.rows().size(),
                from.widths().size(),
                from.widths().stream().mapToInt(w -> w).toArray());
        if (heads == 1) {
            row(table.getRow(0), from.head(), Face.TABLE_HEAD);
            table.getRow(0).setRepeatHeader(true);
            table.getRow(0).getTableCells().forEach(cell -> cell.setColor(LIGHT));
        }
        for (int r = 0; r < from.rows().size(); r++) {
            row(table.getRow(heads + r), from.rows().get(r), Face.TABLE);
        }
        space();
    }

    private XWPFTable begin(int rows, int columns, int... widths) {
        XWPFTable table = document.createTable(rows, columns);
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int sum = IntStream.of(widths).sum();
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int c = 0; c < columns; c++) {
            (c < grid.sizeOfGridColArray() ? grid.getGridColArray(c) : grid.addNewGridCol())
                    .setW(BigInteger.valueOf(Math.round(WordPage.twips(BETWEEN) * (double) widths[c] / sum)));
        }
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int c = 0; c < columns; c++) {
                row.getCell(c).setWidth(Long.toString(Math.round(WordPage.twips(BETWEEN) * (double) widths[c] / sum)));
                row.getCell(c).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            }
        }
        return table;
    }

    private static void row(XWPFTableRow row, List<String> texts, Face face) {
        for (int c = 0; c < texts.size(); c++) {
            cell(row.getCell(c), texts.get(c), face, false);
        }
    }

    private static void cell(XWPFTableCell cell, String text, Face face, boolean isStrong) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setSpacingAfter(0);
        WordPage.write(paragraph, text, face, isStrong);
    }

    @Override
    public void map(Paper.Map map) {
        int rows = map.streets().stream()
                .mapToInt(street -> -Math.floorDiv(-street.tiles().size(), TILES_A_ROW))
                .sum();
        XWPFTable table = begin(rows, TILES_A_ROW + 1, 16, 14, 14, 14, 14, 14, 14);
        int at = 0;
        for (Paper.Street street : map.streets()) {
            cell(table.getRow(at).getCell(0), street.name(), Face.TABLE_HEAD, false);
            for (int t = 0; t < street.tiles().size(); t++) {
                tile(
                        table.getRow(at + t / TILES_A_ROW).getCell(1 + t % TILES_A_ROW),
                        street.tiles().get(t));
            }
            at -= Math.floorDiv(-street.tiles().size(), TILES_A_ROW);
        }
        space();
    }

    private static void tile(XWPFTableCell cell, Paper.Tile tile) {
        boolean isWorse = tile.shade() == Paper.Shade.SURELY_WORSE;
        cell(cell, tile.name() + "\n" + tile.mark() + " " + tile.figure(), Face.TILE, isWorse);
        cell.getParagraphArray(0).setAlignment(ParagraphAlignment.CENTER);
        if (isWorse) {
            cell.setColor(GREY);
        } else if (tile.shade() == Paper.Shade.UNSURE) {
            hatch(cell);
        }
    }

    private static void hatch(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        CTShd shade = properties.isSetShd() ? properties.getShd() : properties.addNewShd();
        shade.setVal(STShd.PCT_5);
        shade.setColor("auto");
        shade.setFill("FFFFFF");
    }

    /** Word needs a paragraph between tables. */
    private void space() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(6, LineSpacingRule.EXACT);
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
