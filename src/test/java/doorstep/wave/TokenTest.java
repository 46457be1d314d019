package doorstep.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void carriesAtLeast45Bits() {
        assertTrue(Token.LENGTH * Math.log(Token.ALPHABET.length()) / Math.log(2) >= 45);
        assertEquals(Token.ALPHABET.length(), Token.ALPHABET.chars().distinct().count());
    }

    @Test
    void cannotBeMisreadOrSpellAWord() {
        assertFalse(Token.ALPHABET.matches(".*[aeiou01lA-Z].*"));
        var tokens = Stream.generate(Token::next).limit(1000).collect(Collectors.toSet());
        assertEquals(1000, tokens.size());
        assertTrue(tokens.stream().allMatch(token -> token.matches("[" + Token.ALPHABET + "]{10}")));
    }

    @Test
    void typedWithCapitalsAndSpacesIsTheSame() {
        assertEquals(Optional.of("bcdf3g7h2k"), Token.typed(" BCDF3g7h2k\n"));
        assertEquals(Optional.empty(), Token.typed("bcdf'--"));
        assertEquals(Optional.empty(), Token.typed("b".repeat(17)));
    }
}
