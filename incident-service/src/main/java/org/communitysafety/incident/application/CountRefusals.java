package org.communitysafety.incident.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.communitysafety.incident.application.RefusalCounts.Count;
import org.communitysafety.incident.application.RefusalCounts.Kind;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.SubmittedEvent;
import org.communitysafety.vocabulary.PartnershipTime;
import org.jboss.logging.Logger;

/**
 * Counts the events that were refused, for whoever asks what is wrong with what an agency sends. Counts are written every
 * second, not before the answer: those of the last second are lost when the service is killed, and nothing waits for the database.
 */
@ApplicationScoped
public class CountRefusals {
    private static final Logger LOG = Logger.getLogger(CountRefusals.class);
    /** A year and a month, so that a month can be held against the year before. */
    private static final int DAYS_KEPT = 400;

    private static final String NONE = "";
    private static final String AGENCIES = "/agencies/";

    private final KeepRefusals kept;
    private final Reference reference;
    private final Clock clock;
    private final Map<Kind, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "refusal-counts");
        thread.setDaemon(true);
        return thread;
    });

    CountRefusals(KeepRefusals kept, Reference reference, Clock clock) {
        this.kept = kept;
        this.reference = reference;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent stopped) {
        timer.shutdown();
        write();
    }

    /** @param event null when it could not be read */
    void refused(Intake intake, SubmittedEvent event, List<Fault> faults) {
        String agency = agencyOf(event);
        LocalDate day = today();
        waiting.merge(new Kind(agency, day, intake, null), 1L, Long::sum);
        faults.stream()
                .map(Fault::code)
                .distinct()
                .forEach(code -> waiting.merge(new Kind(agency, day, intake, code), 1L, Long::sum));
    }

    private String agencyOf(SubmittedEvent event) {
        if (event == null) {
            return NONE;
        }
        Object named = event.data() instanceof Map<?, ?> data ? data.get("agency") : null;
        Object source = event.attributes().get("source");
        if (named == null && source instanceof String text && text.startsWith(AGENCIES)) {
            named = text.substring(AGENCIES.length());
        }
        return named instanceof String agency && reference.agencyIds().contains(agency) ? agency : NONE;
    }

    private LocalDate today() {
        return PartnershipTime.dateOf(clock.instant());
    }

    private void write() {
        List<Count> more = new ArrayList<>();
        for (Kind kind : waiting.keySet()) {
            Long events = waiting.remove(kind);
            if (events != null) {
                more.add(new Count(kind, events));
            }
        }
        if (more.isEmpty()) {
            return;
        }
        try {
            kept.add(more, today().minusDays(DAYS_KEPT));
        } catch (RuntimeException e) {
            more.forEach(each -> waiting.merge(each.kind(), each.events(), Long::sum));
            LOG.debugf("counts of refusals wait cause=%s", e.getMessage());
        }
    }
}
