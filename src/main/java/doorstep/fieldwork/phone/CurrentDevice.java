package doorstep.fieldwork.phone;

import doorstep.fieldwork.Device;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Secret;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;

/** The phone whose request this is, by its token alone: no session of staff is looked at. */
@RequestScoped
class CurrentDevice {
    private static final String SCHEME = "Bearer ";

    @Inject
    HttpHeaders headers;

    /** @throws ProblemException PHONE_SIGNED_OUT where no phone that is signed in has this token */
    @Transactional
    public Device get() {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw signedOut();
        }
        return Device.findSignedIn(
                        new Secret(authorization.substring(SCHEME.length()).strip()))
                .orElseThrow(CurrentDevice::signedOut);
    }

    private static ProblemException signedOut() {
        return new ProblemException(Problem.PHONE_SIGNED_OUT).withHeader("WWW-Authenticate", "Bearer");
    }
}
