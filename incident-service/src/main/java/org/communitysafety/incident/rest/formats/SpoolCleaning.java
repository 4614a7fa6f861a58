package org.communitysafety.incident.rest.formats;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Removes at start what a crash left in the spool: its requests were never answered and will be sent again. */
@ApplicationScoped
class SpoolCleaning {
    private static final Logger LOG = Logger.getLogger(SpoolCleaning.class);

    private final IntakeConfig config;

    SpoolCleaning(IntakeConfig config) {
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) throws IOException {
        if (!Files.isDirectory(config.spool())) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(config.spool(), "*" + Spool.SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
                LOG.infof("left-over body removed file=%s", file.getFileName());
            }
        }
    }
}
