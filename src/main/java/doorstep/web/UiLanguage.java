package doorstep.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The language of the page that is being made: {@code ?lang=}, else the cookie of an earlier choice, else Chinese. */
@Named("ui")
@RequestScoped
public class UiLanguage {
    static final String COOKIE = "lang";

    @Inject
    RoutingContext request;

    public String tag() {
        return of(request);
    }

    public boolean isChinese() {
        return choose(true, false);
    }

    /** What this language has of two. */
    public <T> T choose(T chinese, T english) {
        return Texts.choose(tag(), chinese, english);
    }

    /** A room's texts in this language. */
    public <T> T texts(Class<T> bundle) {
        return Texts.in(tag(), bundle);
    }

    /** Brackets, commas and the like, as this language writes them. */
    public Punctuation marks() {
        return Punctuation.of(tag());
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The address of this same page in the other language. */
    public String otherAddress() {
        var address =
                new StringBuilder(request.normalizedPath()).append("?lang=").append(choose("en", "zh"));
        for (Map.Entry<String, String> other : request.queryParams()) {
            if (!other.getKey().equals("lang")) {
                address.append('&').append(encoded(other.getKey())).append('=').append(encoded(other.getValue()));
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String of(RoutingContext request) {
        String asked = request.queryParams().get("lang");
        if (asked == null) {
            Cookie cookie = request.request().getCookie(COOKIE);
            asked = cookie == null ? "" : cookie.getValue();
        }
        return Texts.LANGUAGES.contains(asked) ? asked : Texts.LANGUAGES.get(0);
    }
}
