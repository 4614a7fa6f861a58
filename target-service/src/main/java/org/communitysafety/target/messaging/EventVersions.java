package org.communitysafety.target.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.communitysafety.kit.events.DataHash;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.FactVersion;

/** Which version of its fact an event is, and which fact that is. */
@ApplicationScoped
public class EventVersions {
    private final ObjectMapper mapper;

    public EventVersions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    FactVersion of(PlatformEvent event, String tokens) throws MalformedRecordException {
        return new FactVersion(
                Bounds.time(event.versionTime()), Bounds.text(event.id()), Bounds.text(hash(event)), tokens);
    }

    private String hash(PlatformEvent event) throws MalformedRecordException {
        if (event.dataHash() != null) {
            return event.dataHash();
        }
        try {
            return DataHash.of(mapper.readTree(event.data()));
        } catch (IOException e) {
            throw new MalformedRecordException("bad-data", "the data is not JSON");
        }
    }

    /** @param what the subject names, in the detail of the refusal */
    static String subject(PlatformEvent event, String reference, String what) throws MalformedRecordException {
        if (event.subject() != null && reference != null && !reference.equals(event.subject())) {
            throw new MalformedRecordException("subject-differs", "subject and reference name different " + what + "s");
        }
        String subject = event.subject() == null ? reference : event.subject();
        if (subject == null || subject.isEmpty()) {
            throw new MalformedRecordException("missing-subject", "neither subject nor reference names the " + what);
        }
        return Bounds.text(subject);
    }
}
