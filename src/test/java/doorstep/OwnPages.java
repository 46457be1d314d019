package doorstep;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;

/** Tests send forms as browsers do, which say from which page: ours, unless a test says otherwise. */
public class OwnPages implements QuarkusTestBeforeClassCallback, Filter {
    private static final List<String> SAYING = List.of("Origin", "Referer", "Sec-Fetch-Site");

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        boolean said = SAYING.stream().anyMatch(request.getHeaders()::hasHeaderWithName);
        if (!said && !request.getMethod().equals("GET")) {
            request.header("Origin", "http://localhost:" + RestAssured.port);
        }
        return context.next(request, response);
    }
}
