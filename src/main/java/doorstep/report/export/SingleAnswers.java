package doorstep.report.export;

import doorstep.census.CensusSetting;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.CensusWeights;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.response.cells.NamedAdults;
import doorstep.response.cells.Responses;
import doorstep.response.cells.StoredResponse;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.tally.rates.Stratum;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The single answers of a wave as they may leave the house: each told of as one of a crowd.
 *
 * <p>Who was ruled out by the screener is in no base, has nothing to say to a rate and is not told of.
 */
final class SingleAnswers {
    private final Questionnaire questionnaire;
    private final TraitSheet sheet;
    private final CreditSheet credits;
    private final Map<String, Stratum> strata;
    private final Responses.Reading reading;
    private final Map<String, Double> factors = new HashMap<>();
    private final CensusWeights weighting;
    private final Crowds crowds;
    private NamedAdults.Count named = new NamedAdults.Count(0, 0);

    /** Whose answers they are, and what their rates rest on. */
    record Basis(Questionnaire questionnaire, WaveResults.KnownPlaces places, CensusSetting census) {
        /** At the moment of that tally, as the answers that are read. */
        WaveRates rates(WaveTally tally) {
            return new WaveRates(tally, questionnaire, places.at(tally), census);
        }
    }

    /** One of the sample's responses as our rates see it, and the file. */
    private record Known(Answers answers, Credited credited, Shares shares, Traits traits) {}

    /** Counts all of them once, to know who would be alone. */
    SingleAnswers(Basis basis, TraitSheet sheet, Responses.Reading reading) {
        this.questionnaire = basis.questionnaire();
        this.sheet = sheet;
        this.reading = reading;
        this.credits = new CreditSheet(questionnaire);
        WaveRates rates = basis.rates(reading.tally());
        this.strata = rates.drawn(rates.places().codes()).stream()
                .collect(Collectors.toMap(Stratum::community, Function.identity()));
        weighting = rates.weighting();
        Coarsening coarsening = new Coarsening(sheet.ladder());
        reading.each((kept, isCounted) -> known(kept, isCounted).ifPresent(one -> {
            coarsening.count(one.traits, one.shares);
            countNamed(kept);
        }));
        crowds = coarsening.settle();
    }

    private void countNamed(StoredResponse kept) {
        if (kept.channel() == Channel.household) {
            named = new NamedAdults.Count(
                    named.drawn() + (kept.answerer() == Answerer.drawn ? 1 : 0),
                    named.others() + (kept.answerer() == Answerer.drawn ? 0 : 1));
        }
    }

    /** Of the answers with a letter's code. */
    NamedAdults.Count named() {
        return named;
    }

    Crowds crowds() {
        return crowds;
    }

    /** Takes the lines of the file. */
    @FunctionalInterface
    interface Reader {
        void read(ResponseLine line);
    }

    /** Hands over every one that is told of, in an order drawn for this once. */
    void mixed(Reader reader) {
        reading.mixed((kept, isCounted) -> known(kept, isCounted).ifPresent(one -> crowds.of(one.traits)
                .ifPresent(crowd ->
                        reader.read(new ResponseLine(kept.channel(), isCounted, one.answers, one.credited, crowd)))));
    }

    /** How far the rates by the file are from ours. */
    RateGaps gaps() {
        RateGaps gaps = new RateGaps(questionnaire, sheet);
        reading.each((kept, isCounted) -> known(kept, isCounted)
                .filter(one -> isCounted)
                .ifPresent(
                        one -> gaps.add(kept.channel().isSampled(), one.credited, one.shares, crowds.of(one.traits))));
        return gaps;
    }

    private Optional<Known> known(StoredResponse kept, boolean isCounted) {
        Answers answers = Answers.fromCanonicalJson(questionnaire, kept.answers());
        Channel channel = kept.channel();
        Credited credited =
                kept.answerer().standsForAdults(channel) ? credits.credit(answers) : credits.creditUnweighted(answers);
        if (!credited.eligible()) {
            return Optional.empty();
        }
        Shares shares = shares(kept, isCounted, credited);
        String kind = (channel.isSampled() ? "sampled" : "link")
                + (isCounted ? "" : " excluded")
                + (shares.households() > 0 ? " weighted" : "");
        Traits traits = sheet.of(kind, kept, credited.weight(), answers);
        return Optional.of(new Known(answers, credited, shares, traits));
    }

    private Shares shares(StoredResponse kept, boolean isCounted, Credited credited) {
        Stratum stratum = isCounted && kept.channel().isSampled() ? strata.get(kept.community()) : null;
        return stratum != null && stratum.households().isPresent()
                ? new Shares(credited.weight(), stratum.factor(), stratum.chance(), factor(credited))
                : new Shares(credited.weight(), 0, 1, 0);
    }

    private double factor(Credited credited) {
        return factors.computeIfAbsent(credited.weightingClass(), one -> {
            OptionalDouble factor = weighting.factor(one);
            return factor.orElse(0);
        });
    }
}
