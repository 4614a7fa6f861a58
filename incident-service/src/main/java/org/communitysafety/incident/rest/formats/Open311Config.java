package org.communitysafety.incident.rest.formats;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How service requests of councils are read. */
@ConfigMapping(prefix = "incident.open311")
public interface Open311Config {
    /** A file in the form of the shipped {@code open311-mapping.json}, in its place. */
    Optional<Path> mapping();
}
