package org.communitysafety.incident.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many refused lines are kept for those who sent them, and for how long. */
@ConfigMapping(prefix = "incident.rejects")
public interface RejectsConfig {
    /** Lines of one request; an answer says how many of its refused lines were kept. */
    @WithDefault("100000")
    @Min(1)
    @Max(10000000)
    long mostLines();

    /** Bytes of one request, uncompressed. */
    @WithDefault("16777216")
    @Min(1024)
    @Max(1073741824)
    long mostBytes();

    /** Bytes of all files together, before sealing; the oldest go first. */
    @WithDefault("1073741824")
    @Min(1048576)
    long mostBytesTogether();

    /** After which they are removed. */
    @WithDefault("14d")
    Duration keptFor();

    /** The longest a request waits for the database to keep its refused lines, before it is answered without. */
    @WithDefault("3s")
    Duration patience();
}
