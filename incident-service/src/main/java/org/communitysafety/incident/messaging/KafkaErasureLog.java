package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PersonErased;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.ErasureLog;
import org.communitysafety.incident.application.Provenance;
import org.communitysafety.incident.domain.ErasureRequest;
import org.communitysafety.incident.domain.KeyPurpose;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;

/** Appends erasures to their topic, as CloudEvents in binary mode. */
@ApplicationScoped
class KafkaErasureLog implements ErasureLog {
    /** One for all: of two erasures of one person the first has to be read first. */
    private static final String KEY = "erasures";

    private static final int RANDOM_BYTES = 16;

    private final EventCodec codec;
    private final EventPublisher publisher;
    private final Tokens tokens;
    private final SecureRandom random = new SecureRandom();

    KafkaErasureLog(EventCodec codec, EventPublisher publisher, Tokens tokens) {
        this.codec = codec;
        this.publisher = publisher;
        this.tokens = tokens;
    }

    @Override
    public ErasedPerson append(ErasureRequest request, Collection<KeyPurpose> purposes, Provenance provenance) {
        // As fine as databases keep when something was taken in.
        Instant at = provenance.receivedAt().truncatedTo(ChronoUnit.MICROS);
        ErasedPerson person = new ErasedPerson(
                random(),
                at,
                purposes.stream()
                        .map(purpose -> new ErasedPerson.Replacement(
                                tokens.allOf(request.person(), purpose), ErasedTokens.PREFIX + random()))
                        .toList());
        PlatformEvent event = PlatformEvent.of(
                        EventTypes.PERSON_ERASED, person.erasure(), "/agencies/" + request.agency())
                .subject(person.erasure())
                .time(at)
                .received(provenance.receivedAt(), provenance.submittedBy())
                .traceParent(provenance.traceParent())
                .data(codec.json(contract(request.agency(), person)))
                .build();
        publisher.publishAll(List.of(codec.write(Topics.ERASURES, KEY, event)));
        return person;
    }

    private static PersonErased contract(String agency, ErasedPerson person) {
        return new PersonErased(
                agency,
                person.at().toString(),
                person.replacements().stream()
                        .map(each -> new PersonErased.Replacement(each.tokens(), each.surrogate()))
                        .toList());
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
