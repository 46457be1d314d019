package doorstep.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.place.Role;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RoleWordsTest {
    @Test
    void roleIsReadAsPagesWriteIt() throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            var texts = new Properties();
            try (Reader file = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/account_" + language + ".properties"))) {
                texts.load(file);
            }
            for (String role : Role.ALL) {
                var word = Pattern.compile("\\{#is '" + role + "'}([^{]+)").matcher(texts.getProperty("roleName"));
                word.find();
                assertEquals(Optional.of(role), RoleWords.role(" " + word.group(1)));
                assertEquals(Optional.of(role), RoleWords.role(role.toUpperCase(java.util.Locale.ROOT)));
            }
        }
    }
}
