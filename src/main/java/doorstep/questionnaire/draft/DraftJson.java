package doorstep.questionnaire.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** A draft as it is stored: JSON with the name of its form, so that later ones can be told apart. */
public final class DraftJson {
    private static final int FORM = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param form 1 */
    private record Stored(int form, Draft draft) {}

    private DraftJson() {}

    public static String write(Draft draft) {
        try {
            return MAPPER.writeValueAsString(new Stored(FORM, draft));
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** What {@link #write} wrote. */
    public static Draft read(String json) {
        try {
            return MAPPER.readValue(json, Stored.class).draft();
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
