package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.communitysafety.contracts.PersonErased;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.ErasedPerson;

/** Makes erasures of events, or says what is wrong with one. */
@ApplicationScoped
public class ErasureReader {
    private final EventCodec codec;

    public ErasureReader(EventCodec codec) {
        this.codec = codec;
    }

    ErasedPerson read(PlatformEvent event) throws MalformedRecordException {
        PersonErased data = codec.data(event, PersonErased.class);
        if (event.id() == null
                || data.erasedAt() == null
                || data.replacements() == null
                || data.replacements().contains(null)) {
            throw new MalformedRecordException("missing-member", "an erasure names since when and what is replaced");
        }
        try {
            return new ErasedPerson(
                    event.id(),
                    Instant.parse(data.erasedAt()),
                    data.replacements().stream()
                            .map(each -> new ErasedPerson.Replacement(each.tokens(), each.surrogate()))
                            .toList());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new MalformedRecordException("bad-erasure", "no instant, or what is replaced is no token");
        }
    }
}
