package doorstep.fieldwork.phone;

import doorstep.fieldwork.Household;
import doorstep.wave.PublishedQuestionnaire;
import doorstep.wave.Wave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What records refer to, read anew each time. */
@ApplicationScoped
class FieldRegister {
    @Transactional
    public Optional<Wave> wave(long id) {
        return Wave.findByIdOptional(id);
    }

    /** Whether the version with which a phone asked was published no later than the wave's own. */
    @Transactional
    public boolean isPublishedBefore(FieldRecord.Given given, Wave wave) {
        PublishedQuestionnaire taken =
                PublishedQuestionnaire.findById(new PublishedQuestionnaire.Key(given.formId(), given.version()));
        PublishedQuestionnaire current =
                PublishedQuestionnaire.findById(new PublishedQuestionnaire.Key(wave.formId, wave.version));
        return taken != null && !taken.publishedAt.isAfter(current.publishedAt);
    }

    /** The household, as it is now. @throws NotTaken unknown_household */
    @Transactional
    public Household household(UUID id, long waveId) throws NotTaken {
        return Household.<Household>findByIdOptional(id)
                .filter(one -> one.waveId == waveId)
                .orElseThrow(() -> new NotTaken(QuarantineReason.unknown_household));
    }
}
