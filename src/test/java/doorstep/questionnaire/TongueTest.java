package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questionnaires speak any language, each by one tag. */
class TongueTest {

    @ParameterizedTest
    @CsvSource({
        "zh, zh, 中文, ltr, zh-CN, ZH",
        "EN, en, English, ltr, en, EN",
        "ug, ug, ئۇيغۇرچە, rtl, ug, ",
        "uig, ug, ئۇيغۇرچە, rtl, ug, ",
        "bo, bo, བོད་སྐད་, ltr, bo, ",
        "za, za, Vahcuengh, ltr, za, ",
        "zh_hant, zh-Hant, 中文 (繁體), ltr, zh-Hant, ZH",
        "kk, kk, қазақ тілі, ltr, kk, ",
        "kk-cn, kk-CN, قازاقشا, rtl, kk-CN, ",
        "kk-Cyrl, kk-Cyrl, қазақ тілі (кирилл жазуы), ltr, kk-Cyrl, ",
        "pa-Arab, pa-Arab, پنجابی (عربی), rtl, pa-Arab, ",
        "iw, he, עברית, rtl, he, ",
        "khg, khg, khg, ltr, khg, "
    })
    void eachLanguageHasOneTagItsOwnNameAndItsDirection(
            String written, String tag, String name, String dir, String lang, Language ours) {
        Tongue tongue = Tongue.of(written).orElseThrow();
        assertEquals(tag, tongue.tag());
        assertEquals(name, tongue.ownName());
        assertEquals(dir, tongue.dir());
        assertEquals(lang, tongue.lang());
        assertEquals(Optional.ofNullable(ours), tongue.ours());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cn",
                "uy",
                "chinese",
                "zh-",
                "z",
                "und",
                "x-dialect",
                "zh;en",
                "zh-toolongsubtag",
                "中文",
                "de-a-one-b-two-c-three-d-four-e-five"
            })
    void whatNamesNoLanguageIsNone(String written) {
        assertEquals(Optional.empty(), Tongue.of(written));
    }

    @Test
    void readersGetTheirOwnWordsOrTheNearestOrTheFirst() {
        Text text = text("ug", "U", "zh", "Z", "pt-BR", "P", "zh-Hant", "H");
        assertEquals("U", text.in(new Tongue("ug")));
        assertEquals("U", text.in(new Tongue("ug-Arab-CN")));
        assertEquals("H", text.in(new Tongue("zh-Hant-TW")));
        assertEquals("Z", text.in(new Tongue("zh-TW")));
        assertEquals("P", text.in(new Tongue("pt")));
        assertEquals("U", text.in(new Tongue("de")));
        assertEquals(new Tongue("ug"), text.spokenTo(new Tongue("de")));
    }

    @Test
    void staffReadChineseBeforeTheFirst() {
        assertEquals("Z", text("ug", "U", "zh", "Z").in(Language.EN));
        assertEquals("E", text("ug", "U", "zh", "Z", "en", "E").in(Language.EN));
        assertEquals("U", text("ug", "U", "de", "D").in(Language.ZH));
        assertEquals("C", text("ug", "U", "zh-CN", "C").in(Language.ZH));
    }

    @Test
    void questionnaireNamesItsLanguagesAndWhatIsNotTranslated() {
        Questionnaire questionnaire = TinySurveys.read("tongues");
        assertEquals(
                List.of("ug", "zh", "bo"),
                questionnaire.languages().stream().map(Tongue::tag).toList());
        assertEquals(0, questionnaire.untranslated(Tongue.CHINESE));
        assertEquals(6, questionnaire.untranslated(new Tongue("bo")));
        assertTrue(questionnaire.untranslated(Tongue.ENGLISH) > 10);
        assertEquals(
                "ئاز قالدى.",
                questionnaire.question("farewell").orElseThrow().label().in(new Tongue("bo")));
    }

    private static Text text(String... tagsAndWords) {
        Map<Tongue, String> words = new LinkedHashMap<>();
        for (int at = 0; at < tagsAndWords.length; at += 2) {
            words.put(new Tongue(tagsAndWords[at]), tagsAndWords[at + 1]);
        }
        return new Text(words);
    }
}
