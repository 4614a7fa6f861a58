package org.communitysafety.target.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which tokens are of one person: each with the first of them, under which the person is kept. */
public interface SameTokens {
    /** Whether anybody has several. */
    boolean any();

    /** The first by each of these tokens that is not the first itself. */
    Map<String, String> firsts(Collection<String> tokens);

    /** These tokens, and all others of their persons. */
    Set<String> alike(Collection<String> tokens);

    /**
     * Keeps the first by each of these tokens. Where one was the first of others, theirs is moved too. Nobody folds meanwhile.
     *
     * @param firsts none of the first is one of the tokens
     */
    void keep(Map<String, String> firsts);

    /** Forgets that these tokens are of one person, unless the first of them is kept in any fact. Nobody folds meanwhile. */
    void forget(Collection<String> tokens);
}
