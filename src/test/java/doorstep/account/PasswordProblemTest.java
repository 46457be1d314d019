package doorstep.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordProblemTest {
    @ParameterizedTest
    @CsvSource({
        "123456789, TOO_SHORT",
        "我们社区的小广场很热, COMMON_NOT",
        "1234567890, COMMON",
        "Password123, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "1231231231, COMMON",
        "qwertyuiopas, COMMON",
        "wangfang2024, COMMON_NOT",
        "wangfang01!, LIKE_NAME",
        "WangFangWangFang, LIKE_NAME",
        "red horse on the roof, COMMON_NOT",
    })
    void guessablePasswordIsRefused(String password, String expected) {
        var found = PasswordProblem.of("WangFang", password, password)
                .map(Enum::name)
                .orElse("COMMON_NOT");
        assertEquals(expected, found);
    }

    @Test
    void bcryptsSeventyTwoBytesAreTheLimit() {
        String fits = "春夏秋冬东南西北梅兰竹菊琴棋书画山川湖海日月星辰";
        assertEquals(72, Passwords.bytes(fits));
        assertEquals(Optional.empty(), PasswordProblem.of("a", fits, fits));
        assertEquals(Optional.of(PasswordProblem.TOO_LONG), PasswordProblem.of("a", fits + "!", fits + "!"));
    }

    @Test
    void bothFieldsMustBeTheSame() {
        assertEquals(
                Optional.of(PasswordProblem.NOT_THE_SAME),
                PasswordProblem.of("a", "red horse on the roof", "red horse on the root"));
    }

    @Test
    void invisibleCharactersAreRefused() {
        assertEquals(
                Optional.of(PasswordProblem.UNREADABLE),
                PasswordProblem.of("a", "red horse\u0000 roof", "red horse\u0000 roof"));
    }

    @Test
    void theSameCharactersTypedOnAnotherKeyboardMatch() {
        String hash = Passwords.hash("un café très serré");
        assertTrue(Passwords.matches("un cafe\u0301 tre\u0300s serre\u0301", hash));
        assertFalse(Passwords.matches("un cafe tres serre", hash));
    }

    @Test
    void nothingMatchesWhereThereIsNoPassword() {
        assertFalse(Passwords.matches("", Passwords.NONE));
        assertFalse(Passwords.matches("red horse on the roof", Passwords.NONE));
    }

    @Test
    void whatComesAfterTheLimitIsNotIgnored() {
        String longest = "x".repeat(71) + "y";
        assertFalse(Passwords.matches(longest + "z", Passwords.hash(longest)));
    }
}
