package doorstep.rates;

import java.util.Locale;

/** Names of closed choices as programs read them: {@code TOO_FEW} is {@code too-few}. */
public final class Slug {
    private Slug() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
