package doorstep.followup.tasks;

import doorstep.account.AccountHandedOver;
import doorstep.account.CurrentStaff;
import doorstep.place.Role;
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
        tasks.handOver(change, staff.scope(Role.MANAGER), staff.name(), clock.now());
    }
}
