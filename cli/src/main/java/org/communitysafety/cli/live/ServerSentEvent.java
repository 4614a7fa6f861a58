package org.communitysafety.cli.live;

/**
 * One event of a stream.
 *
 * @param type {@code message} when the stream named none
 * @param data its lines joined by a line feed; empty when the block only moved the identifier
 * @param id the last identifier the stream gave, or null before the first
 */
record ServerSentEvent(String type, String data, String id) {
    boolean isEmpty() {
        return data.isEmpty();
    }
}
