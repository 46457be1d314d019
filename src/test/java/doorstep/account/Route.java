package doorstep.account;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * One address that the running service answers, as it says itself.
 *
 * @param path with its variables in braces, without their patterns
 */
public record Route(String method, String path, List<Variable> variables) {
    /** A part of the address that names something; the pattern is empty where anything will do. */
    public record Variable(String name, String pattern) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** All that are there, for members of staff and others. */
    public static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (method != null) {
                            routes.add(of(method, path));
                        }
                    }
                });
        return routes.stream()
                .distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Route of(String method, String template) {
        String path = ("/" + template).replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
        List<Variable> variables = VARIABLE.matcher(path)
                .results()
                .map(one -> new Variable(
                        one.group(1), one.group(2) == null ? "" : one.group(2).strip()))
                .toList();
        return new Route(method, VARIABLE.matcher(path).replaceAll("{$1}"), variables);
    }

    /** Whether members of staff alone come here. */
    public boolean isForStaff() {
        return path.equals("/staff")
                || path.startsWith("/staff/")
                || path.startsWith("/api/v1/")
                        && !path.startsWith("/api/v1/responses")
                        && !path.startsWith("/api/v1/field");
    }

    /** The address with something in the place of each variable. */
    public String with(Function<Variable, String> value) {
        Map<String, String> values = new HashMap<>();
        variables.forEach(one -> values.put(one.name(), value.apply(one)));
        return NAME.matcher(path).replaceAll((MatchResult one) -> values.get(one.group(1)));
    }

    public Response ask(RequestSpecification caller, String address) {
        return caller.request(method, address);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
