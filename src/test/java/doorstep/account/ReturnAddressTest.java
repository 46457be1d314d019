package doorstep.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/waves/3",
                "/staff/audit?actor=%E7%8E%8B&before=9",
                "/staff/waves/3/results/matrix?by=street"
            })
    void staffPagesAreReturnedTo(String asked) {
        assertEquals(asked, ReturnAddress.safe(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/staff",
                "/staffevil",
                "/staff@evil.example",
                "/staff\\evil",
                "/staff/\r\nSet-Cookie: a=b",
                "/staff/../../evil",
                "/staff/../s/token",
                "/\\evil.example",
                "javascript:alert(1)",
                " /staff",
                "/staff/{",
                "/staff/王芳"
            })
    void anythingElseLeadsHome(String asked) {
        assertEquals("/staff", ReturnAddress.safe(asked));
    }

    @org.junit.jupiter.api.Test
    void nothingAskedLeadsHome() {
        assertEquals("/staff", ReturnAddress.safe(null));
    }
}
