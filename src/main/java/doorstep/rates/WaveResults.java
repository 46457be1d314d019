package doorstep.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import doorstep.census.CensusHistory;
import doorstep.census.CensusSetting;
import doorstep.census.CensusStore;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.KnownDoors;
import doorstep.fieldwork.rounds.Progress;
import doorstep.place.Asker;
import doorstep.place.CommunityCount;
import doorstep.place.HouseholdsHistory;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.quality.ChannelsTold;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.Cells;
import doorstep.response.cells.Responses;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.dice.Evaluation;
import doorstep.wave.Channel;
import doorstep.wave.CommunityFrame;
import doorstep.wave.Evaluations;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.WaveLot;
import doorstep.wave.Waves;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Brings together what the rates of a wave are worked out from: its cells, its questionnaire and its places. */
@ApplicationScoped
public class WaveResults implements ChannelsTold.OfWave {
    /** Of how many readers' waves the rates are remembered; they are dropped where the heap grows short. */
    private static final int READERS = 12;

    @Inject
    Asker caller;

    @Inject
    Waves waves;

    @Inject
    DataSource database;

    @Inject
    Cells cells;

    @Inject
    Responses responses;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Evaluations evaluations;

    @Inject
    Progress progress;

    @Inject
    CensusStore census;

    @Inject
    UiLanguage language;

    private final Cache<Reader, Known> memory =
            Caffeine.newBuilder().maximumSize(READERS).softValues().build();

    /** What a page of a wave's results stands on; a problem where nobody may see such a wave. */
    public ResultsPage page(long id) {
        Wave wave = waves.find(id);
        return new ResultsPage(wave, rates(wave), progress.waitingOnPhones(id), Language.orChinese(language.tag()));
    }

    public Questionnaire questionnaire(Wave wave) {
        return questionnaires.published(wave.formId, wave.version);
    }

    /**
     * Those of the caller's places, wherever the wave goes besides.
     *
     * <p>The cells are read first: a community that joins the wave meanwhile is then among the places, and none of its answers is left
     * over. What was worked out before is given again as long as all that it stands on is the same.
     */
    public WaveRates rates(Wave wave) {
        WaveTally tally = cells.of(wave.id);
        Scope seen = caller.scope();
        var basis = new Basis(
                tally.cells(),
                questionnaire(wave),
                places(wave, tally),
                census(wave),
                responses.excluded(wave.id, seen),
                evaluations.of(wave));
        var reader = new Reader(wave.id, seen);
        Known known = memory.getIfPresent(reader);
        if (known == null || !known.basis().equals(basis)) {
            known = new Known(basis, basis.rates(tally, seen));
            memory.put(reader, known);
        }
        return known.rates().as(tally);
    }

    /** Who sees the same of a wave. */
    private record Reader(long waveId, Scope seen) {}

    private record Known(Basis basis, WaveRates rates) {}

    /** All that a reader's rates follow from. */
    private record Basis(
            Map<CellKey, Cell> cells,
            Questionnaire questionnaire,
            WavePlaces places,
            CensusSetting census,
            Map<Channel, Long> excluded,
            Evaluation evaluation) {
        WaveRates rates(WaveTally tally, Scope seen) {
            return new WaveRates(tally, questionnaire, places, census)
                    .within(seen, excluded)
                    .evaluatedBy(evaluation);
        }
    }

    /** The census figures that the wave counts by, whoever asks. */
    public CensusSetting census(Wave wave) {
        List<Question> questions = CensusWeights.questions(questionnaire(wave));
        CensusHistory history = census.of(wave.formId);
        return history.entries().isEmpty()
                ? CensusSetting.of(wave.communities, List.of())
                : history.of(new CensusHistory.Asking(questions, wave.opensAt, wave.communities, wave.joined));
    }

    @Override
    public ChannelsTold told(Wave wave) {
        return rates(wave);
    }

    /** The last published wave before it that asked the same questionnaire in some of the same communities of the caller's. */
    public Optional<Wave> earlier(Wave wave) {
        Set<String> own = waves.communities(wave);
        return waves.before(wave).stream()
                .filter(one -> !Collections.disjoint(one.communities, own))
                .findFirst();
    }

    /** What changed since the wave before; empty where there is none. */
    public Optional<ChangeText.Since> since(ResultsPage page) {
        return earlier(page.wave())
                .map(before -> new ChangeText.Since(before, WaveChange.between(rates(before), page.rates())));
    }

    /** The wave and those before it, each the one that its follower is compared with; the oldest first. */
    public List<Wave> series(Wave wave) {
        LinkedList<Wave> series = new LinkedList<>(List.of(wave));
        Optional<Wave> before = earlier(wave);
        while (before.isPresent()) {
            series.addFirst(before.get());
            before = earlier(before.get());
        }
        return series;
    }

    /** The communities of the wave that are the caller's, and all places above them, with households as the rates weigh by them. */
    public WavePlaces places(Wave wave) {
        return places(wave, cells.of(wave.id)).within(caller.scope());
    }

    private WavePlaces places(Wave wave, WaveTally tally) {
        return known(wave).at(tally);
    }

    /**
     * What is known of a wave's places beside its answers; how many households there are follows from both.
     *
     * @param households by community: of the list that the sample was drawn from, else as the tree of places knew as the wave began there
     * @param doors what came of the doors, by community
     * @param names of the places above
     * @param frame all communities there are, and how those of the wave were chosen
     */
    public record KnownPlaces(
            List<Place> communities,
            Map<String, Integer> households,
            Map<String, KnownDoors> doors,
            Map<String, String> names,
            CommunityFrame frame) {

        /** With households as rates weigh by them that are worked out from that tally. */
        public WavePlaces at(WaveTally tally) {
            Map<String, Count> counts = counts(tally);
            return new WavePlaces(
                    communities.stream()
                            .map(place -> at(place, counts.getOrDefault(place.code, Count.NONE)))
                            .toList(),
                    names,
                    frame,
                    Scope.ALL);
        }

        private WavePlaces.Community at(Place place, Count count) {
            Integer known = households.get(place.code);
            OptionalLong listed = known == null ? OptionalLong.empty() : OptionalLong.of(known);
            OptionalLong eligible = listed.isPresent() && doors.containsKey(place.code)
                    ? OptionalLong.of(
                            doors.get(place.code).mayAnswer(listed.getAsLong(), count.screenedOut(), count.answered()))
                    : listed;
            return new WavePlaces.Community(place.code, place.name, listed, eligible);
        }
    }

    /** All places of the wave, whoever asks. */
    public KnownPlaces known(Wave wave) {
        Set<String> above = new TreeSet<>();
        for (PlaceLevel level : PlaceLevel.values()) {
            if (level != PlaceLevel.community) {
                wave.communities.forEach(code -> above.add(level.codeOf(code)));
            }
        }
        Map<String, String> names = new HashMap<>();
        Place.of(above).forEach(place -> names.put(place.code, place.name));
        List<Place> communities = Place.of(wave.communities);
        return new KnownPlaces(
                communities, households(wave, communities), KnownDoors.of(database, wave.id), names, frame(wave));
    }

    private Map<String, Integer> households(Wave wave, List<Place> communities) {
        Map<String, Integer> households =
                HouseholdsHistory.of(database, wave.communities).at(communities, wave::beginsIn);
        households.putAll(Frame.householdsOf(wave.id));
        return households;
    }

    private static CommunityFrame frame(Wave wave) {
        return new CommunityFrame(
                CommunityCount.above(wave.communities),
                WaveLot.of(wave.id).filter(lot -> lot.stands(wave.communities)).map(CommunityFrame.Drawn::of));
    }

    /** Answers of the sample in one community: eligible ones, and those that the screener ruled out. */
    private record Count(long answered, long screenedOut) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(answered + other.answered, screenedOut + other.screenedOut);
        }
    }

    private static Map<String, Count> counts(WaveTally tally) {
        Map<String, Count> counts = new HashMap<>();
        tally.cells().forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                counts.merge(key.community(), new Count(cell.responses(), cell.ineligible()), Count::plus);
            }
        });
        return counts;
    }
}
