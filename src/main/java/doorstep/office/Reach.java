package doorstep.office;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether an address can lead here from anywhere: what a machine, a house or an office calls itself does not. Nothing is looked up. */
final class Reach {
    /** Endings that no name server of the world knows. */
    private static final List<String> INSIDE =
            List.of("localhost", "local", "localdomain", "lan", "home", "internal", "intranet", "corp", "home.arpa");

    private Reach() {}

    static boolean isFromOutside(String address) {
        String host = host(address);
        if (host.startsWith("[")) {
            return isPublic6(host);
        }
        return host.matches("(.+\\.)?[0-9]+|.*\\.0x[0-9a-f]*|0x[0-9a-f]+") ? isPublic4(host) : isPublicName(host);
    }

    private static String host(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isPublicName(String host) {
        return host.contains(".") && INSIDE.stream().noneMatch(ending -> host.endsWith("." + ending));
    }

    /** Four numbers, none of the ranges that are used inside of houses and networks (RFC 6890). */
    private static boolean isPublic4(String host) {
        if (!host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return false;
        }
        List<Integer> parts = Stream.of(host.split("\\.")).map(Integer::valueOf).toList();
        int first = parts.get(0);
        int second = parts.get(1);
        boolean inside = first == 0
                || first == 10
                || first == 127
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first >= 224;
        return !inside && parts.stream().allMatch(part -> part < 256);
    }

    /** A literal in brackets is read and not looked up. */
    private static boolean isPublic6(String host) {
        try {
            InetAddress read = InetAddress.getByName(host);
            if (!(read instanceof Inet6Address)) {
                return isPublic4(read.getHostAddress());
            }
            boolean unique = (read.getAddress()[0] & 0xFE) == 0xFC;
            return !unique
                    && !read.isLoopbackAddress()
                    && !read.isAnyLocalAddress()
                    && !read.isLinkLocalAddress()
                    && !read.isSiteLocalAddress()
                    && !read.isMulticastAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
