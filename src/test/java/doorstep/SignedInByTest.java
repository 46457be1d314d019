package doorstep;

import doorstep.web.BodyAllowance;
import io.quarkus.test.security.TestIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Whom {@code @TestSecurity} signs in brings no cookie, and may bring whole files all the same. */
@Singleton
class SignedInByTest implements BodyAllowance {
    private static final long MOST_BYTES = 64L << 20;

    private final Instance<TestIdentityAssociation> tests;

    SignedInByTest(Instance<TestIdentityAssociation> tests) {
        this.tests = tests;
    }

    @Override
    public OptionalLong mostBytes(RoutingContext request) {
        boolean signedIn = request.request().path().startsWith("/staff/")
                && tests.isResolvable()
                && tests.get().getTestIdentity() != null;
        return signedIn ? OptionalLong.of(MOST_BYTES) : OptionalLong.empty();
    }
}
