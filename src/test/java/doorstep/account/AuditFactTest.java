package doorstep.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What entries of the trail tell is stored as names and values, and read back as it was told. */
class AuditFactTest {
    @Test
    void factsAreLinesOfNameAndValue() {
        String stored = AuditFact.written(List.of(
                AuditFact.LETTERS.is(30),
                AuditFact.REPRINTS.is(0),
                AuditFact.SAME_PERSON.holds(true),
                AuditFact.WITH_EXCLUDED.holds(false),
                AuditFact.REASON.is((String) null),
                AuditFact.ITEM.is(Text.of("知晓率", "Awareness")),
                AuditFact.ADULTS.became(null, 5)));
        assertEquals("letters 30\nreprints 0\nsame-person\nitem 知晓率\nitem@en Awareness\nadults — → 5", stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"甲", "two\nlines", "two\n lines", "\nreason x", "letters 3\nletters 4", "a = b → c", "\r\n\r\n."
            })
    void whatPeopleTypeComesBackAsItWas(String typed) {
        var told = List.of(
                AuditFact.REASON.is(typed), AuditFact.ITEM.is(Text.of(typed, typed + "!")), AuditFact.DOORS.is("1"));
        assertEquals(Optional.of(told), AuditFact.read(AuditFact.written(told)));
    }

    @Test
    void nothingToldIsNothing() {
        assertEquals(Optional.of(List.of()), AuditFact.read(AuditFact.written(List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 封 letters，其中重印 reprints 0", "letters 30\nand more", "csv", " ", "@en", "LETTERS 3"})
    void otherTextsAreNoFacts(String stored) {
        assertEquals(Optional.empty(), AuditFact.read(stored));
    }

    @Test
    void storedNamesDifferAndFit() {
        Set<String> names =
                Stream.of(AuditAction.values()).map(AuditAction::stored).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(AuditAction.values().length, names.size());
        names.forEach(name -> assertTrue(name.matches("[a-z][a-z-]*\\.[a-z-]+") && name.length() <= 60, name));
    }

    /** The build asks for a text for each; here: that it is one, in its own language, with at most one place for the value. */
    @Test
    void everyActionAndFactHasItsWords() throws IOException {
        for (String language : List.of("zh", "en")) {
            var words = new Properties();
            try (Reader file =
                    Files.newBufferedReader(Path.of("src/main/resources/messages/audit_" + language + ".properties"))) {
                words.load(file);
            }
            for (AuditAction action : AuditAction.values()) {
                String said = words.getProperty("action_$" + action, "");
                assertFalse(said.isBlank(), language + " " + action);
                assertEquals(language.equals("zh"), said.codePoints().anyMatch(Character::isIdeographic), said);
            }
            for (AuditFact fact : AuditFact.values()) {
                String said = words.getProperty("fact_$" + fact, "");
                assertTrue(said.matches("[^…]+|[^…]*…[^…]*"), language + " " + fact);
            }
        }
    }
}
