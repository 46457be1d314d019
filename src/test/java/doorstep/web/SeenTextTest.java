package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                " 王小明\t",
                "王\u200b小\u2060明",
                "\ufeff王小明",
                "\u202e王小明\u202c",
                "\u2067王小明\u2069",
                "王\u00ad小明\u3164",
                "王小\u0000明\ufe0f",
                "\u3000王小明\u00a0"
            })
    void namesThatLookAlikeAreAlike(String typed) {
        assertEquals("王小明", SeenText.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana  Müller", "Ana\u3000Müller", "Ana\nMüller"})
    void spacesAreOneSpace(String typed) {
        assertEquals("Ana Müller", SeenText.of(typed));
    }
}
