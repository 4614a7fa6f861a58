package org.communitysafety.incident.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files of refused lines, sealed while they lie there. Every call needs a transaction around it. */
public interface RejectsFiles {
    /** Adds a part to a file, which need not be there yet, and brings the file's figures up to date. */
    void keep(RejectsFile file, int part, byte[] content);

    /** Of all files. */
    List<String> ids();

    void remove(String id);

    Optional<RejectsFile> find(String id);

    /** Empty after the last. */
    Optional<byte[]> part(String id, int part);

    /** Removes what is older, and of the rest the oldest that would be too much together. */
    int removeBefore(Instant oldest, long mostBytesTogether);

    /**
     * A file of refused lines.
     *
     * @param name as a person would save it
     * @param submittedBy who sent the lines; nobody else is given them
     * @param bytes before sealing
     */
    record RejectsFile(
            String id, String name, String mediaType, String submittedBy, Instant at, long lines, long bytes) {}
}
