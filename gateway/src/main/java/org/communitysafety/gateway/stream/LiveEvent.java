package org.communitysafety.gateway.stream;

import io.vertx.core.buffer.Buffer;

/**
 * An event as it goes out, encoded once for all clients.
 *
 * @param number counts the events of this instance, without gaps
 * @param slot the partition it came from
 * @param offset its place there
 * @param positions of all partitions once this event is taken
 * @param frame the whole block of the stream, with the identifier of {@code positions}
 * @param dataFrom where in {@code frame} the JSON begins
 */
record LiveEvent(
        long number, Kind kind, Scope scope, int slot, long offset, long[] positions, Buffer frame, int dataFrom) {

    Buffer data() {
        return frame.slice(dataFrom, frame.length() - Frames.END_LENGTH);
    }
}
