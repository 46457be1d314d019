package doorstep.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with a problem of the catalogue; the API answers with problem+json, people get a page. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public final Problem problem;
    public final String detailZh;
    public final String detailEn;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(Problem problem) {
        this(problem, "", "");
    }

    /** @param detailZh what exactly is wrong here, and the remedy; may be empty, as may its English */
    public ProblemException(Problem problem, String detailZh, String detailEn) {
        super(problem.en + (detailEn.isEmpty() ? "" : ": " + detailEn), null, false, false);
        this.problem = problem;
        this.detailZh = detailZh;
        this.detailEn = detailEn;
    }

    /** What went wrong, in the language with that tag. */
    public String title(String tag) {
        return "en".equals(tag) ? problem.en : problem.zh;
    }

    /** What exactly, and the remedy; may be empty. */
    public String detail(String tag) {
        return "en".equals(tag) ? detailEn : detailZh;
    }

    /** Adds a member to the problem+json, a record or a plain value. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
