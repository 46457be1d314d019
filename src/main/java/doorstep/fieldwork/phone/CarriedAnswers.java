package doorstep.fieldwork.phone;

import doorstep.questionnaire.answers.RawAnswers;
import doorstep.web.Seal;
import doorstep.web.ServiceSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that staff put right, on their way over the page that asks for the household: sealed, so that nobody who looks at
 * that page reads them beside the door.
 */
@ApplicationScoped
class CarriedAnswers {
    private final Seal seal;

    CarriedAnswers(ServiceSecret secret) {
        seal = new Seal(secret, "answers on their way");
    }

    String seal(RawAnswers answers, QuarantinedRecord row) {
        StringBuilder text = new StringBuilder();
        answers.questions().forEach(question -> answers.get(question).forEach(value -> text.append(encoded(question))
                .append('=')
                .append(encoded(value))
                .append('&')));
        return seal.seal(text.toString().getBytes(StandardCharsets.US_ASCII), row.hash());
    }

    /** Empty where nothing of this record was sealed by us. */
    Optional<RawAnswers> open(String sealed, QuarantinedRecord row) {
        return seal.open(sealed, row.hash()).map(CarriedAnswers::read);
    }

    private static RawAnswers read(byte[] content) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String pair : new String(content, StandardCharsets.US_ASCII).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.computeIfAbsent(decoded(pair.substring(0, equals)), question -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return RawAnswers.of(given);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
