package org.communitysafety.incident.domain;

import java.time.Instant;

/**
 * The current import of a source, as it is remembered.
 *
 * @param hash lower-case hexadecimal SHA-256 of the uncompressed file
 * @param held false from before the first row is published until the last is acknowledged
 * @param recordedTime of its versions; null for a first import, which states no time
 */
public record FileImport(SourceName source, String hash, boolean held, Instant recordedTime) {}
