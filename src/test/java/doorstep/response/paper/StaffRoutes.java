package doorstep.response.paper;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of the rooms places, waves, fieldwork and paper that staff's roles open, as the classes say them. */
final class StaffRoutes {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    /** These change the whole tree of places: they are nobody's who sees a part. */
    private static final List<String> OF_THE_WHOLE = List.of("/staff/places/imports", "/staff/places/national");

    /** @param roles that open it */
    record Route(boolean isPost, boolean isUpload, String path, Set<String> roles) {
        /** The names of what its address names. */
        List<String> parameters() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> named(path, found))
                    .toList();
        }

        String with(Map<String, String> values) {
            return PARAMETER.matcher(path).replaceAll(found -> {
                String name = named(path, found);
                return Optional.ofNullable(values.get(name))
                        .orElseThrow(() -> new AssertionError("No value for " + name + " in " + path));
            });
        }

        /** Numbers are called alike, whatever they are of. */
        private static String named(String path, MatchResult found) {
            return switch (found.group(1)) {
                case "id" -> path.startsWith("/staff/volunteers") ? "volunteer" : "wave";
                case "version" -> path.startsWith("/staff/frames") ? "frame" : "version";
                default -> found.group(1);
            };
        }
    }

    private StaffRoutes() {}

    static List<Route> all() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "doorstep.place", "doorstep.wave", "doorstep.fieldwork", "doorstep.response.paper")
                        .stream()
                        .filter(one -> one.isAnnotatedWith(Path.class))
                        .flatMap(StaffRoutes::routes)
                        .filter(route -> !route.roles().isEmpty()
                                && OF_THE_WHOLE.stream().noneMatch(route.path()::startsWith))
                        .sorted(Comparator.comparing(Route::path))
                        .toList();
    }

    private static Stream<Route> routes(JavaClass one) {
        String top = one.getAnnotationOfType(Path.class).value();
        List<Route> routes = new ArrayList<>();
        for (JavaMethod method : one.getMethods()) {
            boolean isPost = method.isAnnotatedWith(POST.class);
            if (isPost || method.isAnnotatedWith(GET.class)) {
                String below = method.tryGetAnnotationOfType(Path.class)
                        .map(path -> "/" + path.value())
                        .orElse("");
                boolean isUpload = method.tryGetAnnotationOfType(Consumes.class)
                        .filter(consumes -> consumes.value()[0].startsWith("multipart"))
                        .isPresent();
                routes.add(new Route(isPost, isUpload, (top + below).replace("//", "/"), roles(one, method)));
            }
        }
        return routes.stream();
    }

    private static Set<String> roles(JavaClass one, JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> one.tryGetAnnotationOfType(RolesAllowed.class))
                .map(roles -> Set.of(roles.value()))
                .orElse(Set.of());
    }

    /** The values for an address of that street in that wave. */
    static Map<String, String> values(TwoStreets.Street street, long wave) {
        Map<String, String> values = new TreeMap<>();
        values.put("wave", Long.toString(wave));
        values.put("volunteer", Long.toString(street.volunteer));
        values.put("community", street.first);
        values.put("code", street.first);
        values.put("token", street.token);
        values.put("device", Long.toString(street.device));
        values.put("change", "end");
        values.put("form", street.differing.toString());
        values.put("record", street.record());
        values.put("hash", TwoStreets.Street.hash());
        values.put("formId", "field_doors");
        values.put("version", "1");
        values.put("draft", Long.toString(street.draft));
        values.put("question", "clean");
        values.put("group", "all");
        values.put("frame", Long.toString(street.frame));
        values.put("upload", Long.toString(street.upload));
        return values;
    }

    static Map<String, String> changed(Map<String, String> values, String name, String to) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getKey().equals(name) ? to : one.getValue()));
    }
}
