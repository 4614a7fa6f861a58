package org.communitysafety.target.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.communitysafety.target.application.Background.Run;
import org.jboss.logging.Logger;

/** One verification at a time, beside everything else. */
@ApplicationScoped
public class VerifyInBackground {
    private static final Logger LOG = Logger.getLogger(VerifyInBackground.class);

    private final VerifyFigures figures;
    private final Background<Verification> background;

    public VerifyInBackground(VerifyFigures figures, Clock clock) {
        this.figures = figures;
        this.background = new Background<>("verification", clock, this::verify);
    }

    /** Starts one, unless one is running. */
    public Run<Verification> start() {
        return background.start().orElseGet(background::newest);
    }

    public Run<Verification> newest() {
        return background.newest();
    }

    private Verification verify() {
        Verification result = figures.verify();
        LOG.infof(
                "verified facts=%d cells=%d events=%d whole=%b differences=%d",
                result.facts(), result.cells(), result.events(), result.whole(), result.differencesInAll());
        return result;
    }

    @PreDestroy
    void stop() {
        background.stop();
    }
}
