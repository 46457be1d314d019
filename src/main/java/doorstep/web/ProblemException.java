package doorstep.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends a request with a problem of the catalogue; the API answers with problem+json, people get a page. */
public class ProblemException extends RuntimeException {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemException.class);
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
        return Texts.choose(tag, problem.zh, problem.en);
    }

    /** What exactly, and the remedy; may be empty. */
    public String detail(String tag) {
        return Texts.choose(tag, detailZh, detailEn);
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

    /** Logs what nobody foresaw, and answers with no more than a reference under which the log has it. */
    public static ProblemException unexpected(Throwable why, String where) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(why, "Unexpected, reference %s, at %s", reference, where);
        return new ProblemException(Problem.BROKEN).with("reference", reference);
    }

    /** Empty where all of it was foreseen. */
    String reference() {
        return (String) members.getOrDefault("reference", "");
    }

    /** As problem+json (RFC 9457), in the language with that tag. */
    Map<String, Object> json(String tag) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", problem.type().toString());
        json.put("title", title(tag));
        json.put("status", problem.status);
        if (!detail(tag).isEmpty()) {
            json.put("detail", detail(tag));
        }
        json.putAll(members);
        return json;
    }

    Map<String, String> headers() {
        return headers;
    }
}
