package doorstep.response.resident;

import doorstep.questionnaire.Language;
import doorstep.wave.links.LinkTarget;
import doorstep.web.ChineseClock;
import doorstep.web.Texts;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

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

    /** The first of these wishes that the wave offers, else the wave's own first language. */
    static Language language(LinkTarget link, String... wishes) {
        for (String wish : wishes) {
            Optional<Language> wanted = wish == null ? Optional.empty() : Language.of(wish);
            if (wanted.isPresent() && link.wave().languages().contains(wish)) {
                return wanted.get();
            }
        }
        return Language.orChinese(link.wave().languages().get(0));
    }
}
