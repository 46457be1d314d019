package doorstep.web;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which this service may be asked for: the configured ones, and any address in figures, which nobody else can point here.
 * Without a configured one any name will do, because nobody has said which is ours.
 */
record OwnHosts(Set<String> names) {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9_.-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}(%25[A-Za-z0-9]+)?\\]?");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f.]*:.*");

    OwnHosts {
        names = Set.copyOf(names);
    }

    /** @param publicAddress with its scheme; empty where none is configured */
    static OwnHosts of(String publicAddress, List<String> others) {
        Set<String> names = new HashSet<>();
        if (!publicAddress.isBlank()) {
            names.add(
                    String.valueOf(URI.create(publicAddress.strip()).getHost()).toLowerCase(Locale.ROOT));
            others.forEach(other -> names.add(other.strip().toLowerCase(Locale.ROOT)));
        }
        return new OwnHosts(names);
    }

    /** Whether it is written as hosts are. */
    static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    boolean have(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        return names.isEmpty()
                || names.contains(plain)
                || plain.equals("localhost")
                || FIGURES.matcher(plain).matches();
    }
}
