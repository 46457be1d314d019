package doorstep.place.imports;

import doorstep.place.PlaceLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The places of the whole country, as they come along with the program: {@code place/README.md} beside the file says whence. Read as a
 * stream, so that memory stays flat; only provinces, cities and districts, of which there are some 3,400, are kept once they were asked for.
 */
@ApplicationScoped
class NationalList {
    private static final String FILE = "/place/china-places.csv.gz";

    private volatile List<PlaceRow> upper = List.of();

    /** The provinces, or the cities or districts of a place, by code. */
    List<PlaceRow> children(String code) {
        Optional<PlaceLevel> level = code.isEmpty()
                ? Optional.of(PlaceLevel.province)
                : PlaceLevel.ofCode(code).flatMap(PlaceLevel::below);
        return upper().stream()
                .filter(row -> level.isPresent()
                        && row.level() == level.get()
                        && row.code().startsWith(code))
                .toList();
    }

    /** From the province down to the place; empty where there is no such province, city or district. */
    List<PlaceRow> path(String code) {
        List<PlaceRow> path =
                upper().stream().filter(row -> code.startsWith(row.code())).toList();
        return !path.isEmpty() && path.get(path.size() - 1).code().equals(code) ? path : List.of();
    }

    /** Cities and districts with that code, or whose name holds the text, with the names above it where those are typed too; by code. */
    List<PlaceRow> found(String text) {
        String wanted = text.replaceAll("\\s", "");
        Map<String, String> names = upper().stream().collect(Collectors.toMap(PlaceRow::code, PlaceRow::name));
        return upper().stream()
                .filter(row -> row.level() != PlaceLevel.province
                        && (row.code().equals(wanted) || isCalled(row, names, wanted)))
                .toList();
    }

    private static boolean isCalled(PlaceRow row, Map<String, String> names, String wanted) {
        String above = IntStream.iterate(2, length -> length < row.code().length(), length -> length + 2)
                .mapToObj(length -> names.getOrDefault(row.code().substring(0, length), ""))
                .collect(Collectors.joining());
        int at = (above + row.name()).lastIndexOf(wanted);
        return at >= 0 && at + wanted.length() > above.length();
    }

    /** Hands on the way down to a place, the place, and all that lies in it, parents before their children. */
    void each(String code, Consumer<PlaceRow> taking) {
        read((one, name) -> {
            if (one.startsWith(code) || code.startsWith(one)) {
                taking.accept(new PlaceRow(one, name, null, null));
            }
            return one.compareTo(code) <= 0 || one.startsWith(code);
        });
    }

    private List<PlaceRow> upper() {
        if (upper.isEmpty()) {
            List<PlaceRow> found = new ArrayList<>();
            read((code, name) -> {
                if (code.length() <= PlaceLevel.district.digits) {
                    found.add(new PlaceRow(code, name, null, null));
                }
                return true;
            });
            upper = List.copyOf(found);
        }
        return upper;
    }

    /** Takes a line, and says whether more are wanted. */
    private interface Line {
        boolean take(String code, String name);
    }

    private static void read(Line line) {
        try (InputStream file = NationalList.class.getResourceAsStream(FILE);
                var text = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
            text.readLine();
            boolean more = true;
            for (String one = text.readLine(); more && one != null; one = text.readLine()) {
                int comma = one.indexOf(',');
                more = line.take(one.substring(0, comma), one.substring(comma + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
