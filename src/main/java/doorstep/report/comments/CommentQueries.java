package doorstep.report.comments;

import doorstep.place.Asker;
import doorstep.place.Scope;
import doorstep.questionnaire.answers.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks up open answers of the caller's places, and their tags. */
@ApplicationScoped
class CommentQueries {
    private static final String IS_TAGGED =
            " (SELECT 1 FROM open_answer_tag t WHERE t.response = a.response AND t.question = a.question";

    private static final Pattern HIDEABLE = Pattern.compile("[\\p{N}\\p{IsLatin}@＠]");
    private static final int CHUNK = 2_000;

    @Inject
    Asker caller;

    @Inject
    EntityManager database;

    /**
     * What is looked for.
     *
     * @param elsewhere communities in the place whose answers are shown under a place above it
     * @param hidden answers that have the words searched for only in what is masked when shown, each its mixed number and its question
     */
    record Wanted(long wave, CommentsAsked asked, Set<String> elsewhere, Set<String> hidden) {
        Wanted(long wave, CommentsAsked asked, Set<String> elsewhere) {
            this(wave, asked, elsewhere, Set.of());
        }
    }

    /**
     * The same, so that nobody finds by its digits what is masked when shown: words of an earlier version are stored as they were typed.
     * Nothing masked is without a digit or a letter, so that most searches cost nothing more.
     */
    Wanted asShown(Wanted wanted) {
        if (!HIDEABLE.matcher(wanted.asked().q()).find()) {
            return wanted;
        }
        Set<String> hidden = new HashSet<>();
        int from = 0;
        List<?> rows;
        do {
            rows = query(
                            "SELECT a.mixed, a.question, a.words FROM open_answer a",
                            wanted,
                            " ORDER BY a.mixed, a.question")
                    .setFirstResult(from)
                    .setMaxResults(CHUNK)
                    .getResultList();
            for (Object found : rows) {
                Object[] row = (Object[]) found;
                if (isHidden("" + row[2], wanted.asked().q())) {
                    hidden.add(row[0] + " " + row[1]);
                }
            }
            from += rows.size();
        } while (rows.size() == CHUNK);
        return new Wanted(wanted.wave(), wanted.asked(), wanted.elsewhere(), hidden);
    }

    private static boolean isHidden(String words, String searched) {
        String masked = Masking.mask(words);
        return !masked.equals(words) && !plain(masked).contains(plain(searched));
    }

    /** As the database compares: neither case nor width count. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Something that somebody wrote; its id is its place in a list that is in no order of arrival. */
    record Comment(long id, String question, String community, String words) {}

    /** How many open answers of a community have a tag; tag 0: have none. */
    record TagCount(String community, long tag, long answers) {}

    long count(Wanted wanted) {
        Object count = query("SELECT COUNT(*) FROM open_answer a", wanted, "").getSingleResult();
        return ((Number) count).longValue();
    }

    List<Comment> list(Wanted wanted, int from, int most) {
        String order = " ORDER BY a.mixed, a.question";
        return comments(query("SELECT a.mixed, a.question, a.community, a.words FROM open_answer a", wanted, order)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList());
    }

    /** Those of the numbers that are the wave's and counted now. */
    List<Comment> byNumber(long wave, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return comments(database.createNativeQuery("SELECT mixed, question, community, words FROM open_answer"
                        + " WHERE wave_id = :wave AND mixed IN (:numbers) AND " + own("open_answer")
                        + " ORDER BY mixed")
                .setParameter("wave", wave)
                .setParameter("numbers", numbers)
                .getResultList());
    }

    /** The next ones of a wave in its mixed order, in these places. */
    List<Comment> after(long wave, Scope places, long last, int most) {
        return comments(database.createNativeQuery("SELECT mixed, question, community, words FROM open_answer"
                        + " WHERE wave_id = ?1 AND mixed > ?2 AND " + places.where("community")
                        + " ORDER BY mixed")
                .setParameter(1, wave)
                .setParameter(2, last)
                .setMaxResults(most)
                .getResultList());
    }

    private static List<Comment> comments(List<?> rows) {
        List<Comment> comments = new ArrayList<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            // words that an earlier version brought here may hold what is hidden today
            String words = Masking.mask("" + row[3]);
            comments.add(new Comment(((Number) row[0]).longValue(), "" + row[1], "" + row[2], words));
        }
        return comments;
    }

    /** How many there are in each community, whatever their tags. */
    Map<String, Long> countByCommunity(Wanted wanted) {
        Map<String, Long> counts = new HashMap<>();
        for (Object found : query("SELECT a.community, COUNT(*) FROM open_answer a", wanted, " GROUP BY a.community")
                .getResultList()) {
            Object[] row = (Object[]) found;
            counts.put("" + row[0], ((Number) row[1]).longValue());
        }
        return counts;
    }

    /** How many there are in each community with each tag; one with two tags counts for both. */
    List<TagCount> countByTag(Wanted wanted) {
        String select = "SELECT a.community, COALESCE(g.tag_id, 0) AS tag, COUNT(*) FROM open_answer a"
                + " LEFT JOIN open_answer_tag g ON g.response = a.response AND g.question = a.question";
        List<TagCount> counts = new ArrayList<>();
        for (Object found :
                query(select, wanted, " GROUP BY a.community, g.tag_id").getResultList()) {
            Object[] row = (Object[]) found;
            counts.add(new TagCount("" + row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
        }
        return counts;
    }

    private String own(String table) {
        return caller.scope().where(table + ".community");
    }

    private Query query(String select, Wanted wanted, String rest) {
        CommentsAsked asked = wanted.asked();
        boolean byTag = !asked.tag().isEmpty() && !asked.tag().equals(CommentsAsked.UNTAGGED);
        String where = " WHERE a.wave_id = :wave AND " + own("a")
                + (asked.question().isEmpty() ? "" : " AND a.question = :question")
                + (asked.place().isEmpty() ? "" : " AND a.community LIKE :place")
                + (wanted.elsewhere().isEmpty() ? "" : " AND a.community NOT IN (:elsewhere)")
                + (asked.q().isEmpty() ? "" : " AND LOWER(a.words) LIKE :words ESCAPE '!'")
                + (wanted.hidden().isEmpty() ? "" : " AND CONCAT(a.mixed, ' ', a.question) NOT IN (:hidden)")
                + (asked.tag().equals(CommentsAsked.UNTAGGED) ? " AND NOT EXISTS" + IS_TAGGED + ")" : "")
                + (byTag ? " AND EXISTS" + IS_TAGGED + " AND t.tag_id = :tag)" : "");
        Query query = database.createNativeQuery(select + where + rest).setParameter("wave", wanted.wave());
        set(query, "question", asked.question());
        set(query, "place", asked.place().isEmpty() ? "" : asked.place() + "%");
        set(query, "words", asked.q().isEmpty() ? "" : "%" + escaped(asked.q()) + "%");
        if (!wanted.hidden().isEmpty()) {
            query.setParameter("hidden", wanted.hidden());
        }
        if (!wanted.elsewhere().isEmpty()) {
            query.setParameter("elsewhere", wanted.elsewhere());
        }
        return byTag ? query.setParameter("tag", Long.valueOf(asked.tag())) : query;
    }

    private static void set(Query query, String name, String value) {
        if (!value.isEmpty()) {
            query.setParameter(name, value);
        }
    }

    /** Signs that LIKE would read are words here. */
    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    /** The numbers of the tags of some answers. */
    Map<Long, List<Long>> tags(long wave, Collection<Long> comments) {
        Map<Long, List<Long>> tags = new HashMap<>();
        if (comments.isEmpty()) {
            return tags;
        }
        List<?> rows = database.createNativeQuery("SELECT a.mixed, t.tag_id FROM open_answer a JOIN open_answer_tag t"
                        + " ON t.response = a.response AND t.question = a.question"
                        + " WHERE a.wave_id = :wave AND a.mixed IN (:comments) AND " + own("a")
                        + " ORDER BY t.tag_id")
                .setParameter("wave", wave)
                .setParameter("comments", comments)
                .getResultList();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            tags.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add(((Number) row[1]).longValue());
        }
        return tags;
    }

    /** Tags those that have not got the tag yet; returns how many. */
    int tag(long wave, Collection<Long> comments, long tag) {
        return database.createNativeQuery("INSERT INTO open_answer_tag (response, question, tag_id, wave_id)"
                        + " SELECT a.response, a.question, :tag, a.wave_id FROM open_answer a"
                        + " WHERE a.wave_id = :wave AND a.mixed IN (:comments) AND " + own("a")
                        + " AND NOT EXISTS" + IS_TAGGED
                        + " AND t.tag_id = :tag)")
                .setParameter("tag", tag)
                .setParameter("wave", wave)
                .setParameter("comments", comments)
                .executeUpdate();
    }

    /** Takes the tag from those that have it; returns how many. */
    int untag(long wave, Collection<Long> comments, long tag) {
        return database.createNativeQuery(
                        "DELETE FROM open_answer_tag WHERE wave_id = :wave AND tag_id = :tag AND EXISTS"
                                + " (SELECT 1 FROM open_answer a WHERE a.response = open_answer_tag.response"
                                + " AND a.question = open_answer_tag.question AND a.mixed IN (:comments) AND "
                                + own("a")
                                + ")")
                .setParameter("tag", tag)
                .setParameter("wave", wave)
                .setParameter("comments", comments)
                .executeUpdate();
    }

    /**
     * How often a tag is used.
     *
     * @param own answers of all waves in the caller's places
     * @param elsewhere those in other places, which the caller is not told
     */
    record Uses(long own, long elsewhere) {
        static final Uses NONE = new Uses(0, 0);
    }

    /** How often each tag is used; unused ones are not there. */
    Map<Long, Uses> uses() {
        Map<Long, Uses> uses = new HashMap<>();
        for (Object found : database.createNativeQuery("SELECT t.tag_id, SUM(CASE WHEN " + own("a")
                        + " THEN 1 ELSE 0 END), COUNT(*) FROM open_answer_tag t JOIN open_answer a"
                        + " ON a.response = t.response AND a.question = t.question GROUP BY t.tag_id")
                .getResultList()) {
            Object[] row = (Object[]) found;
            long own = ((Number) row[1]).longValue();
            uses.put(((Number) row[0]).longValue(), new Uses(own, ((Number) row[2]).longValue() - own));
        }
        return uses;
    }

    /** Whether the wave's answers from before this table are still being looked for. */
    boolean isBeingFilled(long wave) {
        return !database.createNativeQuery("SELECT 1 FROM open_answer_due WHERE wave_id = ?1")
                .setParameter(1, wave)
                .getResultList()
                .isEmpty();
    }
}
