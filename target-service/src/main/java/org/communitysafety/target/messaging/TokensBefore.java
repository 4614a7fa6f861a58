package org.communitysafety.target.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.target.domain.SameToken;

/** What an event says of tokens under older keys. */
final class TokensBefore {
    private TokensBefore() {}

    /** @param sent the older tokens by the newest; null, as nearly always, while there is one key */
    static List<SameToken> read(PlatformEvent event, Map<String, List<String>> sent) throws MalformedRecordException {
        if (sent == null) {
            return List.of();
        }
        Instant receivedAt = Bounds.received(event.receivedAt());
        List<SameToken> same = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : sent.entrySet()) {
            for (String before : each.getValue() == null ? List.<String>of() : each.getValue()) {
                same.add(new SameToken(token(each.getKey()), token(before), receivedAt));
            }
        }
        return same;
    }

    private static String token(String text) throws MalformedRecordException {
        if (text == null || text.isEmpty()) {
            throw new MalformedRecordException("bad-token", "a token is a text");
        }
        return Bounds.text(text);
    }
}
