package doorstep.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {
    @TempDir
    Path folder;

    @Test
    void withoutFilesThereIsNoTls() throws StartProblem {
        assertEquals(Optional.empty(), TlsFiles.named(Map.of("DOORSTEP_TLS_CERTIFICATE", "")));
    }

    @Test
    void filesAreForTheServiceToRead() throws Exception {
        String certificate = Files.createFile(folder.resolve("chain.pem")).toString();
        String key = Files.createFile(folder.resolve("key.pem")).toString();
        var environment =
                Map.of("DOORSTEP_TLS_CERTIFICATE", certificate, "DOORSTEP_TLS_KEY", key, "DOORSTEP_TLS_PORT", "9443");
        var settings = TlsFiles.named(environment).orElseThrow().settings();
        assertEquals(certificate, settings.get("quarkus.tls.doorstep.key-store.pem.0.cert"));
        assertEquals("9443", settings.get("quarkus.http.ssl-port"));
        assertEquals("redirect", settings.get("quarkus.http.insecure-requests"));
    }

    @Test
    void oneFileAloneIsRefusedInWords() throws Exception {
        String certificate = Files.createFile(folder.resolve("chain.pem")).toString();
        var environment = Map.of("DOORSTEP_TLS_CERTIFICATE", certificate);
        assertEquals(
                true,
                assertThrows(StartProblem.class, () -> TlsFiles.named(environment))
                        .getMessage()
                        .contains("DOORSTEP_TLS_KEY"));
    }
}
