package org.communitysafety.incident.rest.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.SubmittedEvent;

/** One JSON text as an event: structured, or bare data. */
final class EventObject {
    private static final String DATA = "data";
    private static final String DATA_BASE64 = "data_base64";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EventObject() {}

    static SubmittedEvent structured(byte[] bytes, Charset charset) throws BrokenBodyException {
        Object parsed = json(bytes, charset);
        return parsed instanceof Map<?, ?> members ? enveloped(members) : SubmittedEvent.enveloped(Map.of(), null);
    }

    static SubmittedEvent bare(byte[] bytes, Charset charset, EventIds ids) throws BrokenBodyException {
        Object parsed = json(bytes, charset);
        return SubmittedEvent.bare(ids.ofBare(bytes, parsed), parsed);
    }

    /** Data names neither a version of CloudEvents nor data of its own; an envelope does. */
    static SubmittedEvent structuredOrBare(byte[] bytes, Charset charset, EventIds ids) throws BrokenBodyException {
        Object parsed = json(bytes, charset);
        if (parsed instanceof Map<?, ?> members && isEnvelope(members)) {
            return enveloped(members);
        }
        return SubmittedEvent.bare(ids.ofBare(bytes, parsed), parsed);
    }

    static Object json(byte[] bytes, Charset charset) throws BrokenBodyException {
        String text = TextDecoding.decode(bytes, charset)
                .orElseThrow(() -> new BrokenBodyException(Faults.notUtf8(charset.name())));
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return StrictJson.parse(marked ? text.substring(1) : text);
    }

    private static boolean isEnvelope(Map<?, ?> members) {
        return members.containsKey("specversion")
                || members.containsKey(DATA)
                || members.containsKey(DATA_BASE64)
                || members.containsKey("type") && members.containsKey("source");
    }

    private static SubmittedEvent enveloped(Map<?, ?> members) throws BrokenBodyException {
        Map<String, Object> attributes = new HashMap<>();
        members.forEach((name, value) -> attributes.put((String) name, value));
        Object data = attributes.remove(DATA);
        Object encoded = attributes.remove(DATA_BASE64);
        if (encoded == null) {
            return SubmittedEvent.enveloped(attributes, data);
        }
        Optional<byte[]> decoded = data == null ? base64(encoded) : Optional.empty();
        if (decoded.isEmpty()) {
            throw new BrokenBodyException(new Fault(
                    "/" + DATA_BASE64, FaultCode.UNSUPPORTED_DATA, "JSON in base64, and then no data beside it"));
        }
        return SubmittedEvent.enveloped(attributes, json(decoded.get(), StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> base64(Object encoded) {
        try {
            return encoded instanceof String text
                    ? Optional.of(Base64.getDecoder().decode(text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
