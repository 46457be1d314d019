package doorstep.report.comments;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts open answers into places, words and addresses. */
final class CommentsPresenter {
    private static final int MOST_COLUMNS = 8;
    private static final String INDENT = "　";

    private final long wave;
    private final WaveRates rates;
    private final CommentsAsked asked;
    private final List<CommentTag> tags;
    private final CommentMessages words;
    private final Language language;
    private final Map<String, String> shownUnder;
    private final Map<String, String> names;

    CommentsPresenter(ResultsPage page, CommentsAsked asked, List<CommentTag> tags, CommentMessages words) {
        this.wave = page.wave().id;
        this.rates = page.rates();
        this.asked = asked;
        this.tags = tags;
        this.words = words;
        this.language = page.language();
        shownUnder = CommentPlaces.of(rates);
        names = new HashMap<>(rates.places().names());
        rates.places().communities().forEach(one -> names.put(one.code(), one.name()));
    }

    /** Under which place answers from there are shown; of an answer that came in this very moment, none. */
    private String shown(String community) {
        return shownUnder.getOrDefault(community, CommentPlaces.WHOLE);
    }

    private String name(String place) {
        return place.isEmpty() ? words.somewhere() : names.getOrDefault(place, place);
    }

    /** Communities in that place whose answers are shown above it. */
    Set<String> elsewhere(String place) {
        return rates.places().codes().stream()
                .filter(code -> !place.isEmpty()
                        && code.startsWith(place)
                        && !shown(code).startsWith(place))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String address(CommentsAsked other) {
        return "/staff/waves/" + wave + "/results/comments" + other;
    }

    private CommentsView.Words frequent(List<CommentQueries.Comment> comments) {
        return new CommentsView.Words(
                comments.size(),
                FrequentWords.of(comments.stream()
                                .map(CommentQueries.Comment::words)
                                .toList())
                        .stream()
                        .map(word -> new CommentsView.WordRow(
                                word, address(asked.word(word.word())), tagging(asked.word(word.word()))))
                        .toList());
    }

    private String tagging(CommentsAsked other) {
        return "/staff/waves/" + wave + "/results/comments/tags" + other;
    }

    List<CommentsView.Item> items(
            List<CommentQueries.Comment> comments, Map<Long, List<Long>> tagged, Set<Long> ticked) {
        Map<Long, CommentTag> byId = tags.stream().collect(Collectors.toMap(tag -> tag.id, tag -> tag));
        return comments.stream()
                .map(one -> new CommentsView.Item(
                        one.id(),
                        CommentsView.parts(one.words(), asked.q()),
                        label(one.question()),
                        name(shown(one.community())),
                        tagged.getOrDefault(one.id(), List.of()).stream()
                                .map(byId::get)
                                .filter(tag -> tag != null)
                                .map(tag -> new CommentsView.Tag(tag.name, address(asked.tag("" + tag.id))))
                                .toList(),
                        task(one),
                        one.community(),
                        ticked.contains(one.id())))
                .toList();
    }

    /** The words themselves stay out of the address: addresses are logged and kept. */
    private String task(CommentQueries.Comment one) {
        return "/staff/tasks/new?wave=" + wave + "&place=" + shown(one.community()) + "&answer=" + one.id();
    }

    /** The narrowest place that all of these are shown under; empty where only the whole wave is. */
    String commonPlace(List<CommentQueries.Comment> comments) {
        Set<String> places =
                comments.stream().map(one -> shown(one.community())).collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(PlaceLevel.values())
                .sorted(Comparator.comparing((PlaceLevel level) -> -level.digits))
                .filter(level -> places.stream().allMatch(place -> place.length() >= level.digits))
                .map(level -> places.stream().map(level::codeOf).collect(Collectors.toSet()))
                .filter(codes -> codes.size() == 1)
                .flatMap(Set::stream)
                .findFirst()
                .orElse(CommentPlaces.WHOLE);
    }

    private String label(String question) {
        return rates.questionnaire()
                .question(question)
                .map(one -> one.label().in(language))
                .orElse(question);
    }

    CommentsView.Choices choices(List<CommentQueries.Comment> counted) {
        return new CommentsView.Choices(
                questions(),
                places(),
                tags.stream()
                        .map(one -> new CommentsView.Choice(
                                "" + one.id, one.name, asked.tag().equals("" + one.id)))
                        .toList(),
                frequent(counted));
    }

    /** The questions that take free text. */
    private List<CommentsView.Choice> questions() {
        return rates.questionnaire().questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .map(Question::name)
                .map(name -> new CommentsView.Choice(name, label(name), name.equals(asked.question())))
                .toList();
    }

    /** All places that answers are shown under, and those above them, from the widest on which there is a choice. */
    private List<CommentsView.Choice> places() {
        Set<String> codes = new TreeSet<>();
        for (String shown : shownUnder.values()) {
            for (PlaceLevel level : PlaceLevel.values()) {
                if (level.digits <= shown.length()) {
                    codes.add(level.codeOf(shown));
                }
            }
        }
        String whole = rates.places().whole().place().code();
        codes.removeIf(code ->
                code.length() <= whole.length() || !rates.places().seen().covers(code));
        int widest = codes.stream().mapToInt(String::length).min().orElse(0);
        return codes.stream()
                .map(code -> new CommentsView.Choice(
                        code, INDENT.repeat(depth(code) - depthOf(widest)) + name(code), code.equals(asked.place())))
                .toList();
    }

    private static int depth(String code) {
        return depthOf(code.length());
    }

    private static int depthOf(int digits) {
        return (int) Stream.of(PlaceLevel.values())
                .filter(level -> level.digits < digits)
                .count();
    }

    /** How often each tag was given, by the places one step below what is shown. */
    CommentsView.Table table(Map<String, Long> all, List<CommentQueries.TagCount> counts) {
        PlaceLevel level = rowLevel();
        Map<Long, Long> byTag = new HashMap<>();
        counts.forEach(one -> byTag.merge(one.tag(), one.answers(), Long::sum));
        List<CommentTag> columns = tags.stream()
                .filter(tag -> byTag.containsKey(tag.id))
                .sorted(Comparator.comparing((CommentTag tag) -> -byTag.get(tag.id))
                        .thenComparing(tag -> tag.name))
                .limit(MOST_COLUMNS)
                .toList();
        Map<String, Map<Long, Long>> rows = new TreeMap<>();
        counts.forEach(one -> rows.computeIfAbsent(row(one.community(), level), row -> new HashMap<>())
                .merge(one.tag(), one.answers(), Long::sum));
        Map<String, Long> sums = new HashMap<>();
        all.forEach((community, count) -> sums.merge(row(community, level), count, Long::sum));
        List<CommentsView.Row> lines = new ArrayList<>();
        lines.add(row(
                asked.place(),
                true,
                columns,
                byTag,
                sums.values().stream().mapToLong(Long::longValue).sum()));
        if (rows.size() > 1) {
            rows.forEach((place, found) -> lines.add(row(place, false, columns, found, sums.getOrDefault(place, 0L))));
        }
        return new CommentsView.Table(
                columns.stream()
                        .map(tag -> new CommentsView.Column(
                                tag.name, address(asked.everyWord().tag("" + tag.id))))
                        .toList(),
                lines);
    }

    /** The first level below the chosen place at which there are several. */
    private PlaceLevel rowLevel() {
        return Stream.of(PlaceLevel.values())
                .filter(level -> level.digits > asked.place().length())
                .filter(level -> rates.places().codes().stream()
                                .filter(code -> code.startsWith(asked.place()))
                                .map(level::codeOf)
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .orElse(PlaceLevel.community);
    }

    private String row(String community, PlaceLevel level) {
        String shown = shown(community);
        return shown.length() >= level.digits ? level.codeOf(shown) : shown;
    }

    private CommentsView.Row row(
            String place, boolean isWhole, List<CommentTag> columns, Map<Long, Long> counts, long sum) {
        boolean isOwn = isWhole || place.length() > asked.place().length() && hasNothingBelow(place);
        CommentsAsked there = asked.everyWord().place(place);
        List<CommentsView.Cell> cells = new ArrayList<>();
        columns.forEach(tag -> cells.add(cell(counts.getOrDefault(tag.id, 0L), isOwn, there.tag("" + tag.id))));
        cells.add(cell(counts.getOrDefault(0L, 0L), isOwn, there.tag(CommentsAsked.UNTAGGED)));
        cells.add(cell(sum, isOwn, there));
        String name = isWhole ? (place.isEmpty() ? words.all() : name(place)) : name(place);
        return new CommentsView.Row(isOwn ? name : words.only(name), isOwn ? address(there) : "", isWhole, cells);
    }

    /** Whether the row is all of the place, rather than what is left of it beside other rows. */
    private boolean hasNothingBelow(String place) {
        return !place.isEmpty() && place.length() >= rowLevel().digits;
    }

    private CommentsView.Cell cell(long answers, boolean isOwn, CommentsAsked there) {
        return new CommentsView.Cell(answers, isOwn && answers > 0 ? address(there) : "");
    }
}
