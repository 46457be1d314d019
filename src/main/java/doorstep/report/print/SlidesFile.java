package doorstep.report.print;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** Writes what a meeting looks at first as five slides of 16 : 9: verdict, communities, items, changes, tasks. */
final class SlidesFile implements Paper.Pen {
    private static final List<Paper.Kind> SHOWN =
            List.of(Paper.Kind.VERDICT, Paper.Kind.MAP, Paper.Kind.ITEMS, Paper.Kind.CHANGES, Paper.Kind.TASKS);
    private static final Dimension PAGE = new Dimension(960, 540);
    private static final int LEFT = 40;
    private static final int WIDTH = 880;
    private static final int TOP = 96;
    private static final int BOTTOM = 500;
    private static final int MOST_TEXTS = 6;
    private static final int TILES_A_ROW = 8;
    private static final String HEADING = "黑体";
    private static final String BODY = "微软雅黑";
    private static final Color GREY = new Color(0xBF, 0xBF, 0xBF);
    private static final Color LIGHT = new Color(0xED, 0xED, 0xED);

    private final XMLSlideShow show = new XMLSlideShow();
    private final Paper paper;
    private final PaperNumbers numbers;
    private XSLFSlide slide;
    private int y;

    private SlidesFile(Paper paper, PaperNumbers numbers) {
        this.paper = paper;
        this.numbers = numbers;
        show.setPageSize(PAGE);
    }

    static byte[] of(Paper paper, PaperNumbers numbers) {
        return new SlidesFile(paper, numbers).write();
    }

    private byte[] write() {
        SHOWN.forEach(kind -> slide(paper.part(kind)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (show) {
            show.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void slide(Paper.Part part) {
        slide = show.createSlide();
        text(new Rectangle(LEFT, 24, WIDTH, 56), part.heading(), HEADING, 32, true);
        text(new Rectangle(LEFT, 508, WIDTH, 24), paper.title() + "　" + numbers.day(paper.day()), BODY, 11, false);
        y = TOP;
        texts(part);
        part.blocks().forEach(block -> block.writtenBy(this));
    }

    /** They stand in a box of their own already. */
    @Override
    public void text(Paper.Text text) {}

    @Override
    public void chart(Paper.Chart chart) {
        IntervalChart.of(chart)
                .ifPresentOrElse(picture -> picture(picture, chart.label()), () -> table(IntervalChart.asTable(chart)));
    }

    /** One box for all of them, so that it can be edited as one; under a map they come last, and small. */
    private void texts(Paper.Part part) {
        boolean isAside = part.kind() == Paper.Kind.MAP;
        List<Paper.Text> texts = part.blocks().stream()
                .flatMap(Paper.Block::paragraphs)
                .limit(MOST_TEXTS)
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        boolean isAlone = texts.size() == part.blocks().size();
        int height = isAlone ? BOTTOM - TOP : 44;
        XSLFTextBox box = box(new Rectangle(LEFT, isAside ? 460 : y, WIDTH, height));
        for (Paper.Text text : texts) {
            paragraph(box, text.text(), BODY, isAside ? 13 : size(text.tone()), text.tone() == Paper.Tone.LEAD);
        }
        if (!isAside) {
            y += height + 8;
        }
    }

    private static double size(Paper.Tone tone) {
        return switch (tone) {
            case LEAD -> 30;
            case PLAIN -> 22;
            case NOTE -> 16;
        };
    }

    private XSLFTextBox box(Rectangle at) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(at);
        box.setWordWrap(true);
        box.setTextAutofit(TextShape.TextAutofit.NORMAL);
        box.clearText();
        return box;
    }

    private void text(Rectangle at, String text, String font, double size, boolean isStrong) {
        paragraph(box(at), text, font, size, isStrong);
    }

    private static void paragraph(XSLFTextBox box, String text, String font, double size, boolean isStrong) {
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        paragraph.setSpaceAfter(-6d);
        run(paragraph, text, font, size, isStrong);
    }

    private static void run(XSLFTextParagraph paragraph, String text, String font, double size, boolean isStrong) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontFamily(font, FontGroup.EAST_ASIAN);
        run.setFontFamily("Arial", FontGroup.LATIN);
        run.setFontSize(size);
        run.setBold(isStrong);
        run.setFontColor(Color.BLACK);
    }

    private void picture(IntervalChart.Picture picture, String label) {
        int width = 720;
        int height = width * picture.height() / IntervalChart.WIDTH;
        XSLFPictureShape shape = slide.createPicture(show.addPicture(picture.png(), PictureData.PictureType.PNG));
        shape.setAnchor(new Rectangle(LEFT, y, width, height));
        ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().setDescr(label);
        y += height + 8;
    }

    @Override
    public void table(Paper.Table from) {
        List<List<String>> rows = new ArrayList<>();
        if (!from.head().isEmpty()) {
            rows.add(from.head());
        }
        rows.addAll(from.rows());
        int height = Math.min(48, Math.max(24, (BOTTOM - y) / rows.size()));
        XSLFTable table = begin(rows.size(), from.widths(), height);
        for (int r = 0; r < rows.size(); r++) {
            boolean isHead = r == 0 && !from.head().isEmpty();
            for (int c = 0; c < rows.get(r).size(); c++) {
                cell(
                        table.getCell(r, c),
                        rows.get(r).get(c),
                        isHead ? HEADING : BODY,
                        height < 30 ? 11 : height < 44 ? 14 : 18,
                        isHead);
                if (isHead) {
                    table.getCell(r, c).setFillColor(LIGHT);
                }
            }
        }
        y += height * rows.size() + 8;
    }

    private XSLFTable begin(int rows, List<Integer> widths, int height) {
        XSLFTable table = slide.createTable(rows, widths.size());
        table.setAnchor(new Rectangle(LEFT, y, WIDTH, height * rows));
        int sum = widths.stream().mapToInt(width -> width).sum();
        for (int c = 0; c < widths.size(); c++) {
            table.setColumnWidth(c, (double) WIDTH * widths.get(c) / sum);
        }
        for (XSLFTableRow row : table.getRows()) {
            row.setHeight(height);
        }
        return table;
    }

    private static void cell(XSLFTableCell cell, String text, String font, double size, boolean isStrong) {
        cell.clearText();
        XSLFTextParagraph paragraph = cell.addNewTextParagraph();
        run(paragraph, text, font, size, isStrong);
        cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
        cell.setLeftInset(4);
        cell.setRightInset(4);
        cell.setTopInset(2);
        cell.setBottomInset(2);
        for (TableCell.BorderEdge edge : TableCell.BorderEdge.values()) {
            cell.setBorderColor(edge, Color.GRAY);
            cell.setBorderWidth(edge, 0.5);
        }
    }

    @Override
    public void map(Paper.Map map) {
        int rows = map.streets().stream()
                .mapToInt(street -> rows(street.tiles().size()))
                .sum();
        int height = Math.min(72, 350 / rows);
        int across = map.streets().stream()
                .mapToInt(street -> Math.min(TILES_A_ROW, street.tiles().size()))
                .max()
                .orElse(1);
        List<Integer> widths = new ArrayList<>(List.of(14));
        widths.addAll(Collections.nCopies(across, 11));
        XSLFTable table = begin(rows, widths, height);
        int at = 0;
        for (Paper.Street street : map.streets()) {
            for (int r = 0; r < rows(street.tiles().size()); r++) {
                tiles(
                        table,
                        at + r,
                        r == 0 ? street.name() : "",
                        street.tiles().stream()
                                .skip((long) r * TILES_A_ROW)
                                .limit(TILES_A_ROW)
                                .toList(),
                        height);
            }
            at += rows(street.tiles().size());
        }
        y += height * rows + 8;
    }

    private static int rows(int tiles) {
        return -Math.floorDiv(-tiles, TILES_A_ROW);
    }

    private static void tiles(XSLFTable table, int row, String street, List<Paper.Tile> tiles, int height) {
        double size = height < 30 ? 9 : height < 50 ? 11 : 14;
        cell(table.getCell(row, 0), street, HEADING, size, false);
        for (int t = 0; t < table.getNumberOfColumns() - 1; t++) {
            XSLFTableCell cell = table.getCell(row, t + 1);
            if (t >= tiles.size()) {
                cell(cell, "", BODY, size, false);
                continue;
            }
            Paper.Tile tile = tiles.get(t);
            boolean isWorse = tile.shade() == Paper.Shade.SURELY_WORSE;
            cell(cell, tile.name() + " " + tile.mark() + " " + tile.figure(), BODY, size, isWorse);
            cell.getTextParagraphs().forEach(one -> one.setTextAlign(TextParagraph.TextAlign.CENTER));
            if (isWorse) {
                cell.setFillColor(GREY);
            }
        }
    }
}
