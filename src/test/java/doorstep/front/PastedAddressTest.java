package doorstep.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.front.PastedAddress.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people paste into the box, as long as the end of the address is in it somewhere. */
class PastedAddressTest {
    private static final String TOKEN = "bcdf67hjkm";
    private static final String CODE = "3F5K9M2XPT4D7QF2M9XAT4DGHJ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bcdf67hjkm",
                " bcdf67hjkm\n",
                "BCDF67HJKM",
                "bcdf 67hj km",
                "bcdf-67hj-km",
                "bcdf—67hj—km",
                "ｂｃｄｆ６７ｈｊｋｍ",
                "bcdf\u200B67\u200Bhjkm",
                "\uFEFFbcdf67hjkm\u200E",
                "https://wenming.example.cn/s/bcdf67hjkm",
                "HTTPS://WENMING.EXAMPLE.CN/S/BCDF67HJKM",
                "wenming.example.cn/s/bcdf67hjkm",
                "wenming.example.cn/bcdf67hjkm",
                "https://wenming.example.cn/s/bcdf67hjkm/",
                "https://wenming.example.cn/s/bcdf67hjkm?lang=en",
                "https://wenming.example.cn/s/bcdf67hjkm/withdrawal",
                "https://wenming.example.cn / s / bcdf67 hjkm",
                "https://wenming.example.cn/ s /bcdf67hjkm。",
                "https：／／wenming．example．cn／s／ｂｃｄｆ６７ｈｊｋｍ",
                "https://wenming.example.cn/s/bcdf67hjkm。请大家都填一下",
                "https://wenming.example.cn/s/bcdf67hjkm.",
                "（https://wenming.example.cn/s/bcdf67hjkm）",
                "【居民问卷】https://wenming.example.cn/s/bcdf67hjkm】点开填写",
                "请各位邻居点开 https://wenming.example.cn/s/bcdf67hjkm 填写，谢谢",
                "Please open https://wenming.example.cn/s/bcdf67hjkm please",
                "wenming.example.cn/s/bcdf67 hjkm thank you",
                "s/bcdf67hjkm",
                "/s/bcdf67hjkm",
                "http://192.168.1.20:8080/s/bcdf67hjkm",
                "https://wenming.example.cn/s/\nbcdf67hjkm",
                "https://wenming.example.cn/s/bcdf67hjkm#",
                "https://wenming.example.cn/s/bcdf67hjkm#c=3F5K"
            })
    void leadsToTheSurvey(String pasted) {
        PastedAddress read = PastedAddress.read(pasted);
        assertEquals(TOKEN, read.token(), pasted);
        assertEquals("", read.code(), pasted);
        assertTrue(read.isFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wenming.example.cn/s/bcdf67hjkm#c=3F5K9M2XPT4D7QF2M9XAT4DGHJ",
                "https://wenming.example.cn/s/bcdf67hjkm#c=3f5k9m2xpt4d7qf2m9xat4dghj。",
                "https://wenming.example.cn/s/bcdf67hjkm ＃ｃ＝3F5K 9M2X PT4D 7QF2 M9XA T4DG HJ",
                "wenming.example.cn/s/bcdf67hjkm#3F5K-9M2X-PT4D-7QF2-M9XA-T4DG-HJ 谢谢"
            })
    void letterKeepsItsCode(String pasted) {
        PastedAddress read = PastedAddress.read(pasted);
        assertEquals(TOKEN, read.token());
        assertEquals(CODE, read.code());
    }

    @ParameterizedTest
    @CsvSource({"bcdf6zhjkm,bcdf62hjkm", "bcdf6shjkm,bcdf65hjkm", "/s/bcdfq7hjkm,bcdf97hjkm"})
    void lookAlikesAreReadAsWhatIsMeant(String pasted, String token) {
        assertEquals(
                token, PastedAddress.read("/s/" + pasted.replace("/s/", "")).token());
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' \u200B　', EMPTY",
        "'https://wenming.example.cn', NO_ADDRESS",
        "'https://wenming.example.cn/', NO_ADDRESS",
        "'怎么填', NO_ADDRESS",
        "'https://wenming.example.cn/s/', TOO_SHORT",
        "'https://wenming.example.cn/s/bcdf67hjk', TOO_SHORT",
        "'https://wenming.example.cn/s/bcdf67hjkmn', TOO_LONG",
        "'https://wenming.example.cn/s/bcdf0ohjkm', STRANGE_LETTERS",
        "'bcdf0ohjkm', STRANGE_LETTERS",
        "'3F5K 9M2X PT4D 7QF2 M9XA T4DG HJ', LETTER_CODE_ALONE",
        "'K7QF-2M9X-PT4D', RECEIPT_ALONE",
        "'https://wenming.example.cn/staff/welcome#x3f5k9m2', SIGN_IN_CARD",
        "'https://wenming.example.cn/field/#bcdf67hjkm', SIGN_IN_CARD"
    })
    void whatIsMissingIsSaid(String pasted, Fault fault) {
        PastedAddress read = PastedAddress.read(pasted);
        assertEquals(fault, read.fault(), pasted);
        assertFalse(read.isFound());
    }

    @Test
    void secretsAreNotPrintedByMistake() {
        PastedAddress read = PastedAddress.read("/s/" + TOKEN + "#c=" + CODE);
        assertFalse((read + " " + new DoorBox("/s/" + TOKEN + "#c=" + CODE, null)).contains(CODE));
    }

    @Test
    void wholeChatIsReadInNoTime() {
        String chat = "请填 a-b c_d ".repeat(100_000);
        assertEquals(Fault.NO_ADDRESS, PastedAddress.read(chat).fault());
    }
}
