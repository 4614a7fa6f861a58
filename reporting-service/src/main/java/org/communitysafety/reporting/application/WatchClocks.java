package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.ClockWatch;
import org.communitysafety.reporting.domain.OverdueClocks;

/** Raises and ends the alerts on clocks of referrals that stand overdue. */
@ApplicationScoped
class WatchClocks {
    private final AlertDesk desk;
    private final AlertReference reference;
    private final Clock clock;
    private final ClockWatch watch = new ClockWatch();

    WatchClocks(AlertDesk desk, AlertReference reference, Clock clock) {
        this.desk = desk;
        this.reference = reference;
        this.clock = clock;
    }

    /** Each says all of its pathway and agency, so that nothing has to be kept beside the alerts. Call inside a transaction. */
    void take(List<OverdueClocks> told) {
        Instant at = clock.instant();
        AgencyNames names = reference.agencyNames();
        told.forEach(overdue -> desk.move(watch.look(overdue, names.of(overdue.agency())), at));
    }
}
