package doorstep.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Name and password as a script sends them by HTTP Basic (RFC 7617, in UTF-8). */
record BasicCredentials(String name, String password) {
    private static final String SCHEME = "Basic ";

    /** Empty for no header and for another scheme; one that cannot be read has an empty name, which nobody has. */
    static Optional<BasicCredentials> of(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(bytes, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return Optional.of(
                    colon < 0
                            ? new BasicCredentials("", "")
                            : new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.of(new BasicCredentials("", ""));
        }
    }

    @Override
    public String toString() {
        return "BasicCredentials";
    }
}
