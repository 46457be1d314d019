package doorstep.followup.tasks;

import doorstep.account.AccountHandedOver;
import doorstep.account.CurrentStaff;
import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Open tasks follow the post: where their owner is somebody who has handed over, it is now whoever took over. */
@ApplicationScoped
class HandedOverTasks {
    @Inject
    Tasks tasks;

    @Inject
    CurrentStaff staff;

    @Inject
    ChineseClock clock;

    void handedOver(@Observes AccountHandedOver change) {
        Scope places = staff.scope(Role.MANAGER);
        Task.<Task>list("owner = ?1 and state = ?2 order by id", change.from(), Task.State.open).stream()
                .filter(task -> places.covers(task.place))
                .forEach(task -> tasks.agree(
                        task.id,
                        task.version,
                        new TaskPlan.Agreed(change.to(), task.dueOn, task.measure),
                        staff.name(),
                        clock.now()));
    }
}
