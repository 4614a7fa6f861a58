package org.communitysafety.incident.application;

import java.util.Collection;
import java.util.List;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;

/** Who was erased, as far as the register has to know. Every call needs a transaction around it. */
public interface RegisterErasures {
    /**
     * What stands in the place of these tokens. Until the transaction ends nobody else is erased.
     *
     * @param tokens of incidents that are about to be kept
     */
    ErasedTokens of(Collection<String> tokens);

    /**
     * Replaces the tokens of these persons in every incident that was taken in before, and remembers their digests. Waits for
     * others who keep incidents, and they for this transaction.
     *
     * @param persons in the order in which they were erased
     * @return how many incidents named one of them
     */
    int erase(List<ErasedPerson> persons);
}
