package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.wave.Wave;
import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** What the helper for sample sizes is asked, as typed. */
public class SampleSizeForm {
    @RestQuery
    @DefaultValue("10")
    public String margin;

    @RestQuery
    @DefaultValue("85")
    public String share;

    @RestQuery
    @DefaultValue("1.3")
    public String effect;

    @RestQuery
    @DefaultValue("60")
    public String response;

    /** Null where nothing was asked yet; empty for not known. */
    @RestQuery
    public String households;

    /** The median list of these communities stands in where nothing was asked. */
    SampleSizeForm filledIn(Wave wave, Set<String> communities) {
        if (households == null) {
            var sizes = Frame.latestOf(wave.id).values().stream()
                    .filter(frame -> communities.contains(frame.community))
                    .map(frame -> frame.households)
                    .sorted()
                    .toList();
            households = sizes.isEmpty() ? "" : sizes.get(sizes.size() / 2).toString();
        }
        return this;
    }

    public boolean isMarginWrong() {
        return !isBetween(margin, 0.1, 49);
    }

    public boolean isShareWrong() {
        return !isBetween(share, 1, 99);
    }

    public boolean isEffectWrong() {
        return !isBetween(effect, 1, 10);
    }

    public boolean isResponseWrong() {
        return !isBetween(response, 1, 100);
    }

    public boolean isHouseholdsWrong() {
        return !households.isBlank() && SampleForm.number(households.strip(), 2).isEmpty();
    }

    Optional<SampleSize> size() {
        if (isMarginWrong() || isShareWrong() || isEffectWrong() || isResponseWrong() || isHouseholdsWrong()) {
            return Optional.empty();
        }
        OptionalInt all = households.isBlank() ? OptionalInt.empty() : SampleForm.number(households.strip(), 2);
        return Optional.of(new SampleSize(number(margin), number(share), number(effect), number(response), all));
    }

    static boolean isBetween(String text, double least, double most) {
        double number = number(text);
        return number >= least && number <= most;
    }

    /** Not a number for what is none. */
    static double number(String text) {
        String plain = text.strip().replace("%", "").replace('，', '.').replace(',', '.');
        return plain.matches("[0-9]{1,4}([.][0-9]{1,4})?") ? Double.parseDouble(plain) : Double.NaN;
    }
}
