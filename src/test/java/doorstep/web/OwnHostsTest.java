package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnHostsTest {
    private static final OwnHosts OURS =
            OwnHosts.of("https://Wenming.example.cn:8443/", List.of("doorstep.intra", " desk-7 "));

    @ParameterizedTest
    @CsvSource({
        "wenming.example.cn, true",
        "WENMING.EXAMPLE.CN, true",
        "doorstep.intra, true",
        "desk-7, true",
        "localhost, true",
        "127.0.0.1, true",
        "192.168.3.7, true",
        "[::1], true",
        "::1, true",
        "evil.example, false",
        "wenming.example.cn.evil.example, false",
        "127.0.0.1.evil.example, false",
        "evil.example.127.0.0.1, false"
    })
    void nobodyElsesNameOpensIt(String host, boolean ours) {
        assertEquals(ours, OURS.have(host));
    }

    @ParameterizedTest
    @CsvSource({
        "wenming.example.cn, true",
        "[fe80::1%25eth0], true",
        "10.0.0.1, true",
        "a b, false",
        "a<script>, false",
        "文明, false"
    })
    void hostIsWrittenAsHostsAre(String host, boolean written) {
        assertEquals(written, OwnHosts.isHost(host));
    }

    @ParameterizedTest
    @CsvSource({"anything.example, true", "127.0.0.1, true"})
    void withoutAStatedAddressAnyNameWillDo(String host, boolean ours) {
        assertEquals(ours, OwnHosts.of("", List.of()).have(host));
    }
}
