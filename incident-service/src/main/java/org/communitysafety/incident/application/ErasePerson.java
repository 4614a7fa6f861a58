package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.communitysafety.incident.application.SetAside.Decision;
import org.communitysafety.incident.application.SetAside.State;
import org.communitysafety.incident.domain.ErasureRequest;
import org.communitysafety.incident.domain.KeyPurpose;
import org.communitysafety.incident.domain.Mentions;
import org.communitysafety.vocabulary.ErasedPerson;
import org.jboss.logging.Logger;

/**
 * Has a person forgotten. The pseudonym is known while the request is answered and is kept nowhere, so what was never read,
 * refused lines and sealed dead letters, is searched at once; everything else follows the log.
 */
@ApplicationScoped
public class ErasePerson {
    private static final Logger LOG = Logger.getLogger(ErasePerson.class);

    /** Why a dead letter is discarded. */
    static final String REASON = "erased";

    private final ErasureLog log;
    private final Reference reference;
    private final RejectsLedger rejects;
    private final SealedLetters sealed;
    private final StoredLetters letters;

    public ErasePerson(
            ErasureLog log, Reference reference, RejectsLedger rejects, SealedLetters sealed, StoredLetters letters) {
        this.log = log;
        this.reference = reference;
        this.rejects = rejects;
        this.sealed = sealed;
        this.letters = letters;
    }

    /**
     * What was done at once.
     *
     * @param refusedFiles how many files of refused lines named the person and are gone; null when they could not be searched
     * @param deadLetters how many dead letters named the person and are discarded; null when they could not be searched
     */
    public record Receipt(String erasure, Instant at, Integer refusedFiles, Integer deadLetters) {}

    /** Asked for again it does no harm, and searches again. */
    public Receipt erase(ErasureRequest request, Provenance provenance) {
        ErasedPerson person = log.append(
                request,
                KeyPurpose.everyOneOf(request.agency(), reference.pathways().values()),
                provenance);
        LOG.infof(
                "person erased erasure=%s agency=%s by=%s",
                person.erasure(), request.agency(), provenance.submittedBy());
        List<String> tokens = person.replacements().stream()
                .flatMap(each -> each.tokens().stream())
                .toList();
        Mentions mentions = new Mentions(request.agency(), request.person(), tokens);
        Decision decision = new Decision(person.at(), provenance.submittedBy(), REASON);
        return new Receipt(
                person.erasure(),
                person.at(),
                searched("refused lines", person, () -> discardRefused(mentions)),
                searched("dead letters", person, () -> discardLetters(mentions, decision)));
    }

    /** The erasure is safe already: what cannot be searched now is told, and searched when it is asked for again. */
    private static Integer searched(String what, ErasedPerson person, IntSupplier search) {
        try {
            return search.getAsInt();
        } catch (StoreException | IllegalStateException | IllegalArgumentException e) {
            LOG.warnf("%s could not be searched erasure=%s cause=%s", what, person.erasure(), e.getMessage());
            return null;
        }
    }

    private int discardRefused(Mentions mentions) {
        int discarded = 0;
        for (String file : rejects.files()) {
            if (isMentionedIn(file, mentions)) {
                rejects.remove(file);
                discarded++;
            }
        }
        return discarded;
    }

    private boolean isMentionedIn(String file, Mentions mentions) {
        for (int part = 0; ; part++) {
            byte[] lines = rejects.part(file, part).orElse(null);
            if (lines == null) {
                return false;
            }
            if (mentions.isIn(lines)) {
                return true;
            }
        }
    }

    private int discardLetters(Mentions mentions, Decision decision) {
        AtomicInteger discarded = new AtomicInteger();
        sealed.each((letter, content) -> {
            if (mentions.isIn(content) && letters.decide(letter, State.DISCARDED, decision)) {
                discarded.incrementAndGet();
            }
        });
        return discarded.get();
    }
}
