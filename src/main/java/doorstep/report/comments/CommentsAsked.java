package doorstep.report.comments;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which open answers are wanted: all that the address says, so that a view can be sent as a link.
 *
 * @param q words in them
 * @param question name of one; empty for all
 * @param place code of one; empty for all
 * @param tag number of one, {@link #UNTAGGED}, or empty for all
 * @param page from 1
 */
public record CommentsAsked(
        @QueryParam("q") @DefaultValue("") String q,
        @QueryParam("question") @DefaultValue("") String question,
        @QueryParam("place") @DefaultValue("") String place,
        @QueryParam("tag") @DefaultValue("") String tag,
        @QueryParam("page") @DefaultValue("1") int page) {
    static final String UNTAGGED = "none";
    private static final int LONGEST_WORDS = 100;

    public CommentsAsked {
        q = q.strip();
        boolean sound = q.length() <= LONGEST_WORDS
                && question.matches("[A-Za-z0-9_]{0,60}")
                && place.matches("\\d{0,12}")
                && tag.matches("none|\\d{0,18}")
                && page >= 1
                && page <= 1_000_000;
        if (!sound) {
            throw new ProblemException(
                    Problem.BAD_REQUEST, "这个地址里的筛选条件看不懂。", "The filters in this address are not understood.");
        }
    }

    public boolean isFiltered() {
        return !(q + question + place + tag).isEmpty();
    }

    CommentsAsked page(int other) {
        return new CommentsAsked(q, question, place, tag, other);
    }

    CommentsAsked tag(String other) {
        return new CommentsAsked(q, question, place, other, 1);
    }

    CommentsAsked place(String other) {
        return new CommentsAsked(q, question, other, tag, 1);
    }

    CommentsAsked word(String other) {
        return new CommentsAsked(other, question, place, "", 1);
    }

    CommentsAsked everyWord() {
        return new CommentsAsked("", question, place, "", 1);
    }

    /** As it stands behind an address, with its question mark; empty where all is wanted. */
    @Override
    public String toString() {
        StringBuilder query = new StringBuilder();
        add(query, "q", q);
        add(query, "question", question);
        add(query, "place", place);
        add(query, "tag", tag);
        add(query, "page", page == 1 ? "" : "" + page);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
