package org.communitysafety.target.application;

import java.time.Instant;
import java.util.List;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;

/** Who was erased, by digests of their tokens alone. */
public interface Erasures {
    /** In the order in which they were asked for. */
    List<ErasedTokens.Entry> all();

    /** Keeps it behind the others; one that is known already changes nothing. */
    void add(ErasedPerson person);

    /** Drops what no event can need any more. */
    void forgetBefore(Instant at);
}
