package doorstep.response.resident;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.wave.links.LinkTarget;
import doorstep.web.ChineseClock;
import doorstep.web.Texts;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What all residents' pages have in common: their language, and that nobody keeps a copy of them. */
public final class Page {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter MOMENT_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private Page() {}

    /** The texts in that language. */
    static ResponseMessages words(Language language) {
        return Texts.in(language.tag(), ResponseMessages.class);
    }

    /** The page as an answer, which no cache and no phone's memory of pages keeps. */
    static Response.ResponseBuilder of(int status, TemplateInstance page, Language language) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(page.setLocale(language.tag()).render());
    }

    /** A day as people say it; empty for none. */
    static String day(LocalDate day, Language language) {
        return day == null ? "" : day.format(language.choose(DAY_ZH, DAY_EN));
    }

    /** A moment in UTC as people in China say it. */
    static String moment(LocalDateTime utc, Language language) {
        return ChineseClock.local(utc).format(language.choose(MOMENT_ZH, MOMENT_EN));
    }

    /** In the first of these wishes that the wave offers, else in the wave's own first language. */
    static Speech speech(LinkTarget link, String... wishes) {
        List<Tongue> offered = link.wave().languages();
        Tongue chosen = Stream.of(wishes)
                .filter(Objects::nonNull)
                .flatMap(wish -> Tongue.of(wish).stream())
                .filter(offered::contains)
                .findFirst()
                .orElse(offered.get(0));
        return Speech.of(chosen, offered);
    }
}
