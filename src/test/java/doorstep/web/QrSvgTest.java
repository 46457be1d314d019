package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

public class QrSvgTest {
    private static final String ADDRESS = "https://doorstep.example.gov.cn/s/bcdf3g7h2k";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 6;

    @Test
    void pictureCarriesTheAddress() throws Exception {
        assertEquals(ADDRESS, read(QrSvg.of(ADDRESS, "海报")));
    }

    @Test
    void titleCannotLeaveItsPlace() {
        String svg = QrSvg.of(ADDRESS, "甲<script>&乙");
        assertTrue(svg.contains("<title>甲&lt;script&gt;&amp;乙</title>"), svg);
    }

    /** Paints the picture's runs as a camera would see them, and decodes what it sees. */
    public static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertTrue(box.find());
        int size = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            paint(
                    pixels,
                    size,
                    Integer.parseInt(run.group(1)),
                    Integer.parseInt(run.group(2)),
                    Integer.parseInt(run.group(3)));
        }
        var seen = new RGBLuminanceSource(size, size, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }

    private static void paint(int[] pixels, int size, int x, int y, int length) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            Arrays.fill(pixels, row * size + x * SCALE, row * size + (x + length) * SCALE, 0);
        }
    }
}
