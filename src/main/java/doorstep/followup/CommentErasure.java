package doorstep.followup;

import doorstep.response.AnswersErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets residents' words in tasks go when the answers of their wave are deleted: they are answers too. The tasks stay. */
@ApplicationScoped
class CommentErasure {
    void erase(@Observes AnswersErased erased) {
        Task.update("comment = '' where wave.id = ?1", erased.waveId());
    }
}
