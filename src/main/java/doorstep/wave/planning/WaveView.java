package doorstep.wave.planning;

import doorstep.office.PublicAddress;
import doorstep.place.PlaceLevel;
import doorstep.place.PlaceNames;
import doorstep.place.Scope;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.AnswersSoFar;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a wave as it is shown: its facts, and its links by street; of the places that its reader sees. */
final class WaveView {
    /** With more communities than this, a street at a time is shown. */
    private static final int MOST_AT_ONCE = 200;

    /** A wave in one line of the list; its languages stand on its own page. */
    record Row(
            Wave wave,
            Wave.State state,
            String questionnaire,
            List<LanguageOffer> languages,
            long communities,
            AnswersSoFar.Count answers) {
        /** Whether the name, or the questionnaire by title or form_id, has all of these words in it. */
        boolean has(String words) {
            String all =
                    (wave.name + " " + questionnaire + " " + wave.formId + " " + wave.version).toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(all::contains);
        }
    }

    /**
     * The list of waves.
     *
     * @param typed what was searched for; empty for all
     * @param isArchive whether these are the archived ones
     * @param archived how many of those there are
     */
    record Listed(List<Row> rows, String typed, boolean isArchive, int archived) {}

    /** A share link as it is shown. */
    record Link(
            String token,
            String label,
            String address,
            String typed,
            long opened,
            long started,
            long finished,
            boolean withdrawn) {
        static Link of(ShareLink link, String address) {
            return new Link(
                    link.token,
                    link.label,
                    address,
                    PublicAddress.typed(address),
                    link.opened,
                    link.started,
                    link.finished,
                    link.withdrawnAt != null);
        }

        /** Whether letters carry it, and no poster does. */
        public boolean isOfLetters() {
            return label.equals(ShareLink.LETTERS_LABEL);
        }
    }

    /** A community with its links. */
    record Community(String code, String name, List<Link> links) {}

    /** A street with its chosen communities; none where another street is shown. */
    record Street(String code, String name, int count, List<Community> communities) {}

    private final AnswersSoFar answers;
    private final Questionnaires questionnaires;
    private final LocalDateTime now;
    private final Language language;
    private final Scope places;

    WaveView(AnswersSoFar answers, Questionnaires questionnaires, LocalDateTime now, Language language, Scope places) {
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.now = now;
        this.language = language;
        this.places = places;
    }

    List<Row> rows(List<Wave> waves) {
        Map<Long, Long> communities = pairs(
                "select w.id, count(c) from Wave w join w.communities c where " + places.where("c") + " group by w.id");
        Map<Long, AnswersSoFar.Count> answers = this.answers.in(places);
        return waves.stream()
                .map(wave -> new Row(
                        wave,
                        wave.state(now),
                        questionnaires
                                .published(wave.formId, wave.version)
                                .title()
                                .in(language),
                        List.of(),
                        communities.getOrDefault(wave.id, 0L),
                        answers.getOrDefault(wave.id, AnswersSoFar.Count.NONE)))
                .toList();
    }

    /** One wave in the same way. */
    Row row(Wave wave) {
        Questionnaire asked = questionnaires.published(wave.formId, wave.version);
        return new Row(
                wave,
                wave.state(now),
                asked.title().in(language),
                wave.tongues().stream()
                        .map(one -> LanguageOffer.of(one, language).lacking(asked.untranslated(one)))
                        .toList(),
                wave.communities.stream().filter(places::covers).count(),
                answers.of(wave.id, places));
    }

    private static Map<Long, Long> pairs(String query) {
        return Wave.getEntityManager()
                .createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The streets of a wave; of a large one only the asked street carries its communities. */
    List<Street> streets(Wave wave, Optional<String> asked, UnaryOperator<String> address) {
        List<String> own =
                wave.communities.stream().filter(places::covers).sorted().toList();
        Map<String, List<String>> byStreet = own.stream()
                .collect(Collectors.groupingBy(PlaceLevel.street::codeOf, TreeMap::new, Collectors.toList()));
        boolean all = own.size() <= MOST_AT_ONCE;
        List<String> shown = byStreet.entrySet().stream()
                .filter(street -> all || asked.filter(street.getKey()::equals).isPresent())
                .flatMap(street -> street.getValue().stream())
                .toList();
        Map<String, List<Link>> links = links(wave, shown, address);
        Map<String, String> names = names(byStreet, shown);
        var streets = new ArrayList<Street>();
        byStreet.forEach((code, communities) -> streets.add(new Street(
                code,
                names.get(code),
                communities.size(),
                communities.stream()
                        .filter(shown::contains)
                        .map(one -> new Community(one, names.get(one), links.getOrDefault(one, List.of())))
                        .toList())));
        return streets;
    }

    private static Map<String, List<Link>> links(Wave wave, List<String> communities, UnaryOperator<String> address) {
        if (communities.isEmpty()) {
            return Map.of();
        }
        return ShareLink.<ShareLink>list("wave = ?1 and community in ?2", wave, communities).stream()
                .sorted(Comparator.comparing((ShareLink link) -> link.createdAt).thenComparing(link -> link.label))
                .collect(Collectors.groupingBy(
                        link -> link.community,
                        LinkedHashMap::new,
                        Collectors.mapping(link -> Link.of(link, address.apply(link.token)), Collectors.toList())));
    }

    private static Map<String, String> names(Map<String, List<String>> byStreet, List<String> communities) {
        var codes = new ArrayList<>(byStreet.keySet());
        codes.addAll(communities);
        return PlaceNames.of(codes);
    }
}
