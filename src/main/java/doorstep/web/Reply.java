package doorstep.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What is answered to a form that was sent. */
public final class Reply {
    private Reply() {}

    /** On to a page, so that loading it anew sends nothing again. */
    public static Response next(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** The page again, with what does not fit beside what was typed. */
    public static Response again(Object page) {
        return with(Problem.DOES_NOT_FIT, page);
    }

    /** A page that says what stands in the way. */
    public static Response with(Problem problem, Object page) {
        return Response.status(problem.status).entity(page).build();
    }

    /** A file to take away. */
    public static Response file(Object content, String type, String name) {
        return Response.ok(content)
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
