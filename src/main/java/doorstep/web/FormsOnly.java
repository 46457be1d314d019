package doorstep.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Pages take what browsers send of forms; anything else is refused in words, before a page looks for fields that are not there. */
class FormsOnly {
    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean ofPrograms = path.startsWith("/api/") || path.startsWith("/field/api/");
        if (request.getMethod().equals("POST") && !ofPrograms && !isForm(request.getMediaType())) {
            throw new ProblemException(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** What says nothing of its kind has nothing in it; parts without what parts them are none. */
    private static boolean isForm(MediaType type) {
        return type == null
                || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                        && type.getParameters().containsKey("boundary");
    }
}
