package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.web.StrictJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A JSON object read strictly: what is missing, misshapen or not known is refused by name, never passed over. */
final class StrictObject {
    private final JsonNode object;
    private final Set<String> seen = new HashSet<>();

    private StrictObject(JsonNode object) throws NotUnderstood {
        if (object == null || !object.isObject()) {
            throw new NotUnderstood("not a JSON object");
        }
        this.object = object;
    }

    static StrictObject read(byte[] json) throws NotUnderstood {
        try {
            return new StrictObject(StrictJson.tree(json));
        } catch (IOException e) {
            throw new NotUnderstood("not valid JSON in UTF-8");
        }
    }

    String text(String name, int longest) throws NotUnderstood {
        return optionalText(name, longest).orElseThrow(() -> missing(name));
    }

    /** Empty where it is missing or null. */
    Optional<String> optionalText(String name, int longest) throws NotUnderstood {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isTextual() || value.get().textValue().length() > longest) {
            throw new NotUnderstood(name + " is no text of at most " + longest + " characters");
        }
        return Optional.of(value.get().textValue());
    }

    UUID uuid(String name) throws NotUnderstood {
        return uuid(name, text(name, 36));
    }

    private static UUID uuid(String name, String text) throws NotUnderstood {
        try {
            UUID uuid = UUID.fromString(text);
            // fromString takes shortened ones too
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new NotUnderstood(name + " is no UUID");
    }

    List<UUID> uuids(String name, int most) throws NotUnderstood {
        List<UUID> uuids = new ArrayList<>();
        for (JsonNode item : items(name, most)) {
            uuids.add(uuid(name, item.asText()));
        }
        return uuids;
    }

    long number(String name, long least, long most) throws NotUnderstood {
        return optionalNumber(name, least, most).orElseThrow(() -> missing(name));
    }

    Optional<Long> optionalNumber(String name, long least, long most) throws NotUnderstood {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = value.get().isIntegralNumber() && value.get().canConvertToLong();
        if (!fits || value.get().longValue() < least || value.get().longValue() > most) {
            throw new NotUnderstood(name + " is no whole number from " + least + " to " + most);
        }
        return Optional.of(value.get().longValue());
    }

    boolean flag(String name) throws NotUnderstood {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isBoolean()) {
            throw new NotUnderstood(name + " is neither true nor false");
        }
        return value.booleanValue();
    }

    Instant moment(String name) throws NotUnderstood {
        return optionalMoment(name).orElseThrow(() -> missing(name));
    }

    /**
     * A moment in UTC, such as 2026-11-23T12:00:00Z, within the years 1970 to 2199: a phone that lost its battery believes to be
     * in 1970, and how far it is off is known apart.
     */
    Optional<Instant> optionalMoment(String name) throws NotUnderstood {
        Optional<String> text = optionalText(name, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text.get());
            if (text.get().matches("(19[7-9]\\d|2[01]\\d\\d)-.*")) {
                return Optional.of(moment);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new NotUnderstood(name + " is no moment in UTC");
    }

    /** Names of questions or indicators. */
    List<String> names(String name) throws NotUnderstood {
        List<String> names = new ArrayList<>();
        for (JsonNode item : items(name, 200)) {
            if (!item.isTextual() || !item.textValue().matches("[a-z][a-z0-9_]{0,39}")) {
                throw new NotUnderstood(name + " are no names");
            }
            names.add(item.textValue());
        }
        return names;
    }

    List<StrictObject> objects(String name, int most) throws NotUnderstood {
        List<StrictObject> objects = new ArrayList<>();
        for (JsonNode item : items(name, most)) {
            objects.add(new StrictObject(item));
        }
        return objects;
    }

    /** A nested object as it is, for whoever knows what it holds. */
    JsonNode object(String name) throws NotUnderstood {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isObject()) {
            throw new NotUnderstood(name + " is no JSON object");
        }
        return value;
    }

    /** To be called when all was read: a field that nobody asked for means that the sender says more than we understand. */
    void end() throws NotUnderstood {
        for (var fields = object.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!seen.contains(field)) {
                throw new NotUnderstood("unknown field " + field.substring(0, Math.min(field.length(), 40)));
            }
        }
    }

    private JsonNode items(String name, int most) throws NotUnderstood {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isArray() || value.size() > most) {
            throw new NotUnderstood(name + " is no list of at most " + most);
        }
        return value;
    }

    private Optional<JsonNode> value(String name) {
        seen.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    private static NotUnderstood missing(String name) {
        return new NotUnderstood(name + " is missing");
    }
}
