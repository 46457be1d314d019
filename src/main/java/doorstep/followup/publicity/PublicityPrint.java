package doorstep.followup.publicity;

import doorstep.followup.PlaceName;
import doorstep.followup.tasks.Tasks;
import doorstep.place.Role;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.Tongue;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Posters on A4 and cards of A6 with the publicity texts of items.
 *
 * <p>They carry what is good to know and nothing of the survey: no question, no choice, no rate, no link. Publicity beside questions
 * is coaching.
 */
@Path("/staff/waves/{id: \\d+}/publicity")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Blocking
public class PublicityPrint {
    private static final int MOST_ITEMS = 20;

    private static final String HEADING = "邻里小知识";

    /** Letters of the longest text that each size of type holds. */
    private static final int SHORT = 45;

    private static final int MIDDLING = 90;

    @CheckedTemplate(basePath = "followup/publicity")
    static class Templates {
        static native TemplateInstance poster(Sheet sheet);

        static native TemplateInstance cards(Sheet sheet);
    }

    /**
     * What is printed.
     *
     * @param place that stands on it; empty for none
     * @param other the address of the same with or without English
     * @param asking whether a wave asks there at the moment
     */
    public record Sheet(Wave wave, List<Card> cards, String place, boolean english, String other, boolean asking) {

        /** In Chinese, as the text itself is, whatever language the page around it speaks. */
        public String heading() {
            return HEADING;
        }

        public List<Integer> four() {
            return List.of(1, 2, 3, 4);
        }
    }

    /**
     * One text.
     *
     * @param english empty where it is not wanted, or was not written
     * @param size how long it is, as a class of the style sheet
     */
    public record Card(String text, String english, String size) {
        static Card of(Text text, boolean both) {
            String zh = text.in(Language.ZH);
            String en = both ? text.written(Tongue.ENGLISH).orElse("") : "";
            int width = zh.codePoints().map(letter -> letter < 0x250 ? 1 : 2).sum() / 2;
            return new Card(zh, en, width <= SHORT ? "short" : width <= MIDDLING ? "middling" : "long");
        }
    }

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Tasks tasks;

    @Inject
    ChineseClock clock;

    @GET
    @Path("poster")
    @Transactional
    public TemplateInstance poster(
            long id,
            @RestQuery List<String> item,
            @RestQuery @DefaultValue("") String place,
            @RestQuery @DefaultValue("") String english) {
        return Templates.poster(sheet(id, "poster", item, place, english));
    }

    @GET
    @Path("cards")
    @Transactional
    public TemplateInstance cards(
            long id,
            @RestQuery List<String> item,
            @RestQuery @DefaultValue("") String place,
            @RestQuery @DefaultValue("") String english) {
        return Templates.cards(sheet(id, "cards", item, place, english));
    }

    private Sheet sheet(long id, String what, List<String> items, String place, String english) {
        Wave wave = waves.find(id);
        if (!tasks.isIn(wave, place)) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个地点。", "This place is not in the wave.");
        }
        boolean both = english.equals("yes");
        Questionnaire questionnaire = results.questionnaire(wave);
        List<Card> cards = items.stream()
                .distinct()
                .limit(MOST_ITEMS)
                .map(name -> Card.of(text(questionnaire, name), both))
                .toList();
        if (cards.isEmpty()) {
            throw nothing();
        }
        String query = items.stream().map(name -> "item=" + encoded(name)).collect(Collectors.joining("&"));
        String other = what + "?" + query + (place.isEmpty() ? "" : "&place=" + place) + (both ? "" : "&english=yes");
        boolean asking = wave.isOpen(clock.now());
        return new Sheet(wave, cards, place.isEmpty() ? "" : PlaceName.of(place).name(), both, other, asking);
    }

    private static Text text(Questionnaire questionnaire, String item) {
        return questionnaire.indicator(item).flatMap(Indicator::card).orElseThrow(PublicityPrint::nothing);
    }

    private static ProblemException nothing() {
        return new ProblemException(
                Problem.NOT_FOUND,
                "这项指标在问卷里没有宣传文字（card），没有可打印的。",
                "The questionnaire has no publicity text (card) for this item: nothing to print.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
