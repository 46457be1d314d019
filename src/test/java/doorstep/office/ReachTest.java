package doorstep.office;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://LOCALHOST.",
                "http://survey.localhost",
                "http://127.0.0.1",
                "http://127.8.9.10:8080",
                "http://0.0.0.0:8080",
                "http://10.1.2.3",
                "https://172.16.0.9",
                "https://172.31.255.1",
                "http://192.168.1.20:8080",
                "http://169.254.7.7",
                "http://100.64.0.1",
                "http://[::1]:8080",
                "http://[fc00::12]",
                "http://[fd12:3456::1]",
                "http://[fe80::1]",
                "http://[::ffff:192.168.1.2]",
                "http://pc-wangfang:8080",
                "http://server.local",
                "http://wenming.lan",
                "http://2130706433",
                "http://300.1.1.1",
                "http://10.1",
                "",
                "wenming.example.cn",
                "http:///nothing"
            })
    void inside(String address) {
        assertFalse(Reach.isFromOutside(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wenming.example.cn",
                "https://wenming.example.cn:8443",
                "http://8.130.1.2:8080",
                "http://172.32.0.1",
                "http://172.15.0.1",
                "http://192.169.0.1",
                "http://11.0.0.1",
                "http://[2408:8000::1]",
                "https://local.example.cn",
                "https://xn--fiq228c.xn--fiqs8s"
            })
    void outside(String address) {
        assertTrue(Reach.isFromOutside(address), address);
    }
}
