package org.communitysafety.launcher;

import java.time.LocalDate;
import java.time.ZoneId;

/** What a person sees once everything is ready. */
final class Welcome {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Welcome() {}

    /** @param today so that the event it offers is neither old nor in the future */
    static String text(int port, LocalDate today) {
        return """

                The Community Safety Platform is ready.

                  Page               http://127.0.0.1:%1$d/
                  API documentation  http://127.0.0.1:%1$d/docs

                Send it an incident:

                  curl -i http://127.0.0.1:%1$d/api/v1/incidents -H 'Content-Type: application/json' \\
                    -d '{"agency":"nottinghamshire-police","reference":"first-try-%2$s","occurred":"%2$s","category":"burglary","area":"E05012270"}'

                Stop it with Ctrl-C here, or with ./csp down elsewhere.
                """
                .formatted(port, today);
    }

    static LocalDate today() {
        return LocalDate.now(LONDON);
    }
}
