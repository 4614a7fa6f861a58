package org.communitysafety.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communitysafety.launcher.MetricsPage.Sample;

/** Finds in what a service measures the same troubles that the alert rules fire on, as far as one look can see them. */
final class MeasuredTrouble {
    private static final double MANY_RECORDS = 5_000;
    private static final double SILENT_SECONDS = 900;
    private static final double WAITING_SECONDS = 900;
    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final double SILENT_DAYS = 45;

    private final String service;
    private final MetricsPage page;
    private final List<Finding> found = new ArrayList<>();

    private MeasuredTrouble(String service, MetricsPage page) {
        this.service = service;
        this.page = page;
    }

    static List<Finding> of(String service, MetricsPage page) {
        MeasuredTrouble trouble = new MeasuredTrouble(service, page);
        trouble.ofLoops();
        trouble.ofFigures();
        trouble.ofDelivery();
        return List.copyOf(trouble.found);
    }

    private void ofLoops() {
        for (Sample held : page.above("csp_poll_held_partitions", 0)) {
            found.add(Finding.problem(
                    "%s of %s holds %.0f partitions back: records of them are gone unread"
                            .formatted(loop(held), service, held.value()),
                    Finding.runbook("records-gone-unread")));
        }
        for (Sample silence : page.above("csp_poll_silence_seconds", SILENT_SECONDS)) {
            found.add(Finding.problem(
                    "%s of %s has kept nothing for %.0f s".formatted(loop(silence), service, silence.value()),
                    "./csp logs " + service + "; " + Finding.runbook("consumer-stopped")));
        }
        for (Sample lag : page.above("csp_poll_lag_records", MANY_RECORDS)) {
            found.add(Finding.warning(
                    String.format(Locale.UK, "%s of %s is %,.0f records behind", loop(lag), service, lag.value()),
                    "ask again in a minute: if it grows, " + Finding.runbook("consumer-lag")));
        }
    }

    private void ofFigures() {
        for (Sample differences : page.above("csp_verification_differences", 0)) {
            found.add(Finding.problem(
                    "the newest verification found %.0f differences".formatted(differences.value()),
                    Finding.runbook("verification-differences")));
        }
        for (Sample silence : page.above("csp_feed_silence_seconds", SILENT_DAYS * SECONDS_OF_A_DAY)) {
            found.add(Finding.warning(
                    "nothing has come from %s for %.0f days"
                            .formatted(silence.labels().get("agency"), silence.value() / SECONDS_OF_A_DAY),
                    Finding.runbook("feeds-silent")));
        }
    }

    private void ofDelivery() {
        for (Sample parked : page.above("csp_delivery_receivers_parked", 0)) {
            found.add(Finding.warning(
                    "%.0f receivers of alerts are not tried any more".formatted(parked.value()),
                    Finding.runbook("webhooks-failing")));
        }
        for (Sample waiting : page.above("csp_delivery_oldest_waiting_seconds", WAITING_SECONDS)) {
            found.add(Finding.warning(
                    "an alert has waited %.0f minutes for its delivery".formatted(waiting.value() / 60),
                    Finding.runbook("webhooks-failing")));
        }
    }

    private static String loop(Sample sample) {
        return sample.labels().get("loop");
    }
}
