package doorstep.fieldwork.frames;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists that were uploaded and wait until somebody has looked at what they amount to. */
@Entity
public class FrameImport extends PanacheEntityBase {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The wave whose communities are meant; null where it is one community. */
    public Long waveId;

    /** The one community that is meant; null where it is a wave's. */
    public String community;

    /** The files, as their owner calls them. */
    public String source;

    public String startedBy;

    public LocalDateTime startedAt;

    /** A {@link Found} as JSON. */
    public String found;

    Found found() {
        try {
            return JSON.readValue(found, Found.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was found in import " + id + " cannot be read", e);
        }
    }

    void found(Found now) {
        try {
            found = JSON.writeValueAsString(now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Communities of a wave for which lists wait: uploaded for the wave, or for the community alone. */
    public static Set<String> waiting(long waveId) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT DISTINCT r.community FROM frame_import i JOIN frame_import_row r ON r.import_id = i.id"
                                + " WHERE (i.wave_id = ?1 OR i.wave_id IS NULL AND i.community IN"
                                + " (SELECT w.community FROM wave_community w WHERE w.wave_id = ?1)) AND r.community IS NOT NULL")
                .setParameter(1, waveId)
                .getResultList();
        return found.stream().map(Object::toString).collect(Collectors.toSet());
    }

    static List<Long> startedBefore(LocalDateTime moment) {
        return FrameImport.<FrameImport>list("startedAt < ?1", moment).stream()
                .map(one -> one.id)
                .toList();
    }
}
