package doorstep.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityContactTest {
    @ParameterizedTest
    @CsvSource({
        "0990-8765432, tel:09908765432",
        "（0990）876 5432, tel:09908765432",
        "+86 990 8765432, tel:+869908765432",
        "'', https://wenming.example.cn/",
        "8765432 转 12, https://wenming.example.cn/"
    })
    void contactIsAnAddress(String telephone, String contact) {
        assertEquals(contact, SecurityContact.contact(telephone, "https://wenming.example.cn"));
    }
}
