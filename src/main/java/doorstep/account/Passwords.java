package doorstep.account;

import doorstep.web.Secret;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Passwords as bcrypt keeps them. */
final class Passwords {
    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    static final int FEWEST_CHARACTERS = 10;

    /** What an account without a password has in its place. */
    static final String NONE = "";

    private static final int COST = 11;

    /** Nobody's password, so that an unknown name takes as long as a wrong password. */
    private static final String NOBODY = hash(Secret.fresh().text());

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(normal(password), COST);
    }

    /** Takes the same time whether there is a hash to compare with or not. */
    static boolean matches(String password, String hash) {
        boolean has = hash != null && !hash.equals(NONE);
        boolean fits = bytes(password) <= MOST_BYTES;
        boolean same = BcryptUtil.matches(fits ? normal(password) : "", has ? hash : NOBODY);
        return same && has && fits;
    }

    static int bytes(String password) {
        return normal(password).getBytes(StandardCharsets.UTF_8).length;
    }

    /** The same characters may be typed as different code points on another keyboard. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
