package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-rm", "@SUM(A1)", "\tx", "\r=1", "＝1", "-1+2", "+"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, CsvText.safe(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-3.5", "+7", "-1.2e-5", "12", "满意", "a=b", "'quoted'"})
    void plainTextAndNumbersStayAsTheyAre(String text) {
        assertEquals(text, CsvText.safe(text));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.1, 123456789.123})
    void numbersAreWrittenInFullAndReadBackTheSame(double number) {
        String written = CsvText.number(number);
        assertEquals(number, Double.parseDouble(written));
        assertEquals(-1, written.indexOf('E'));
    }
}
