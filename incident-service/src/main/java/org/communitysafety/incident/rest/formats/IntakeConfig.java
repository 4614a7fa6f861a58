package org.communitysafety.incident.rest.formats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Where bodies that have to be read whole are kept meanwhile, and how large they may be. */
@ConfigMapping(prefix = "incident.intake")
public interface IntakeConfig {
    /** A directory, which several instances may share; nothing stays in it. */
    @WithDefault("./data/incident-service/spool")
    Path spool();

    /** Bytes of one uncompressed file or batch. */
    @WithDefault("4294967296")
    @Min(1048576)
    @Max(1099511627776L)
    long mostBytes();

    /** Bodies with many events that are taken in at one time; further ones are asked to come again at once. */
    @WithDefault("64")
    @Min(1)
    @Max(150)
    int mostAtOnce();
}
