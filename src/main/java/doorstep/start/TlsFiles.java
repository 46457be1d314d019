package doorstep.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * TLS without a proxy: a certificate with its chain, and its key, as PEM files, read anew each hour; whoever comes to the plain port is sent on.
 *
 * @param port where TLS is spoken
 */
record TlsFiles(Path certificate, Path key, int port) {
    private static final String NAME = "doorstep";
    private static final String USUAL_PORT = "8443";

    /** Empty where the environment names none. */
    static Optional<TlsFiles> named(Map<String, String> environment) throws StartProblem {
        String certificate = environment.getOrDefault("DOORSTEP_TLS_CERTIFICATE", "");
        String key = environment.getOrDefault("DOORSTEP_TLS_KEY", "");
        if (certificate.isBlank() && key.isBlank()) {
            return Optional.empty();
        }
        String port = environment.getOrDefault("DOORSTEP_TLS_PORT", USUAL_PORT);
        return Optional.of(new TlsFiles(
                readable("DOORSTEP_TLS_CERTIFICATE", certificate),
                readable("DOORSTEP_TLS_KEY", key),
                Integer.parseInt(port)));
    }

    private static Path readable(String variable, String file) throws StartProblem {
        if (file.isBlank() || !Files.isReadable(Path.of(file))) {
            throw new StartProblem(
                    variable + " 指的文件读不了：" + file + "。证书和私钥（PEM）两个都要写。",
                    "Cannot read the file of " + variable + ": " + file
                            + ". Both are needed, certificate and key (PEM).");
        }
        return Path.of(file).toAbsolutePath();
    }

    /** What the service is to be told. */
    Map<String, String> settings() {
        String tls = "quarkus.tls." + NAME + ".";
        return Map.of(
                tls + "key-store.pem.0.cert",
                certificate.toString(),
                tls + "key-store.pem.0.key",
                key.toString(),
                tls + "reload-period",
                "1h",
                "quarkus.http.tls-configuration-name",
                NAME,
                "quarkus.http.ssl-port",
                Integer.toString(port),
                "quarkus.http.insecure-requests",
                "redirect");
    }
}
