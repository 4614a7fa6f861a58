package org.communitysafety.target.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.communitysafety.target.application.Background.Run;
import org.jboss.logging.Logger;

/** One rebuild at a time in all instances, beside everything else. */
@ApplicationScoped
public class RebuildInBackground {
    private static final Logger LOG = Logger.getLogger(RebuildInBackground.class);

    private final RebuildFigures figures;
    private final Background<Rebuild> background;

    public RebuildInBackground(RebuildFigures figures, Clock clock) {
        this.figures = figures;
        this.background = new Background<>("rebuild", clock, this::rebuild);
    }

    /** @throws RebuildRunningException when one runs already, here or in another instance */
    public Run<Rebuild> start() {
        if (background.newest().state() != Background.State.RUNNING && figures.isRunning()) {
            throw new RebuildRunningException();
        }
        return background.start().orElseThrow(RebuildRunningException::new);
    }

    /** The newest that this instance ran. */
    public Run<Rebuild> newest() {
        return background.newest();
    }

    private Rebuild rebuild() {
        Rebuild result = figures.rebuild();
        LOG.infof(
                "rebuilt facts=%d cells=%d counts=%d differences=%d eventsMeanwhile=%d puttingRight=%s",
                result.facts(),
                result.cells(),
                result.counts(),
                result.differencesInAll(),
                result.eventsMeanwhile(),
                result.puttingRight());
        return result;
    }

    @PreDestroy
    void stop() {
        background.stop();
    }
}
