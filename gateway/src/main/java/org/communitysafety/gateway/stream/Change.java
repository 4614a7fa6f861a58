package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record of a streamed topic, understood.
 *
 * @param key of the record: the newest record of a key is its state
 * @param scope null when the key is gone
 * @param event the structured CloudEvent; null when the key is gone
 */
record Change(Kind kind, String key, Scope scope, ObjectNode event) {
    static Change gone(Kind kind, String key) {
        return new Change(kind, key, null, null);
    }

    boolean isGone() {
        return event == null;
    }
}
