package org.communitysafety.incident.application;

import java.util.Collection;
import org.communitysafety.incident.domain.ErasureRequest;
import org.communitysafety.incident.domain.KeyPurpose;
import org.communitysafety.vocabulary.ErasedPerson;

/** The log of who is to be forgotten. */
public interface ErasureLog {
    /**
     * Returns once the erasure is safe: from then on every service that keeps tokens will replace these.
     *
     * @param purposes for which the agency may have made tokens of the person
     * @return the erasure as it stands on the log
     * @throws org.communitysafety.kit.kafka.PublishFailedException when it was not acknowledged
     */
    ErasedPerson append(ErasureRequest request, Collection<KeyPurpose> purposes, Provenance provenance);
}
