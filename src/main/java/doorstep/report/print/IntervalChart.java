package doorstep.report.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Draws items with limits and targets in black and greys, so that any printer can; only where the machine has letters for them. */
final class IntervalChart {
    static final int WIDTH = 1248;
    private static final int ROW = 40;
    private static final int TOP = 40;
    private static final int LEFT = 430;
    private static final int RIGHT = 1080;
    private static final int LETTERS = 26;
    private static final List<String> FAMILIES = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Microsoft YaHei",
            "SimHei",
            Font.SANS_SERIF);

    private final Graphics2D pen;
    private final Font font;

    private IntervalChart(Graphics2D pen, Font font) {
        this.pen = pen;
        this.font = font;
    }

    /** A picture. @param height in pixels, where it is {@value #WIDTH} wide */
    record Picture(byte[] png, int height) {}

    /** Empty where no font of this machine has all its letters, or nothing can be drawn here at all. */
    static Optional<Picture> of(Paper.Chart chart) {
        try {
            return font(chart).map(font -> drawn(chart, font));
        } catch (LinkageError | RuntimeException noPen) {
            return Optional.empty();
        }
    }

    private static Optional<Font> font(Paper.Chart chart) {
        String letters =
                chart.bars().stream().map(bar -> bar.label() + bar.said()).collect(Collectors.joining());
        return FAMILIES.stream()
                .map(family -> new Font(family, Font.PLAIN, LETTERS))
                .filter(font -> font.canDisplayUpTo(letters) < 0)
                .findFirst();
    }

    private static Picture drawn(Paper.Chart chart, Font font) {
        int height = TOP + ROW * chart.bars().size() + 8;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        try {
            new IntervalChart(pen, font).draw(chart, height);
        } finally {
            pen.dispose();
        }
        return new Picture(png(image), height);
    }

    private void draw(Paper.Chart chart, int height) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height);
        axis(height);
        int y = TOP;
        for (Paper.Bar bar : chart.bars()) {
            row(bar, y);
            y += ROW;
        }
    }

    private void axis(int height) {
        pen.setFont(font.deriveFont(20f));
        for (int percent : List.of(0, 20, 40, 60, 80, 100)) {
            pen.setColor(Color.LIGHT_GRAY);
            pen.drawLine(x(percent), TOP - 6, x(percent), height - 8);
            pen.setColor(Color.DARK_GRAY);
            String said = percent + "%";
            pen.drawString(said, x(percent) - pen.getFontMetrics().stringWidth(said) / 2, TOP - 14);
        }
    }

    private void row(Paper.Bar bar, int y) {
        int middle = y + ROW / 2;
        pen.setColor(Color.BLACK);
        label(bar.label(), middle);
        pen.setFont(font);
        pen.drawString(bar.said(), RIGHT + 20, middle + 9);
        pen.setColor(new Color(0xAA, 0xAA, 0xAA));
        pen.fillRect(x(bar.low()), middle - 9, Math.max(2, x(bar.high()) - x(bar.low())), 18);
        pen.setColor(Color.BLACK);
        pen.fillRect(x(bar.rate()) - 3, middle - 13, 6, 26);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {6, 4}, 0));
        pen.drawLine(x(bar.target()), middle - 17, x(bar.target()), middle + 17);
        pen.setStroke(new BasicStroke(1));
    }

    /** As large as its column takes. */
    private void label(String label, int middle) {
        Font fitting = Stream.iterate(font, one -> one.deriveFont(one.getSize2D() - 1))
                .limit(14)
                .filter(one -> pen.getFontMetrics(one).stringWidth(label) <= LEFT - 24)
                .findFirst()
                .orElse(font.deriveFont(13f));
        pen.setFont(fitting);
        pen.drawString(
                label, LEFT - 20 - Math.min(LEFT - 24, pen.getFontMetrics().stringWidth(label)), middle + 9);
    }

    private static int x(double percent) {
        return (int) Math.round(LEFT + percent * (RIGHT - LEFT) / 100);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same without letters of its own, for a machine without fonts: ten squares for a rate. */
    static Paper.Table asTable(Paper.Chart chart) {
        return new Paper.Table(
                List.of(),
                chart.bars().stream()
                        .map(bar -> List.of(bar.label(), squares(bar.rate()), bar.said()))
                        .toList(),
                List.of(40, 40, 20));
    }

    private static String squares(double rate) {
        int full = (int) Math.round(rate / 10);
        return "■".repeat(full) + "□".repeat(10 - full);
    }
}
