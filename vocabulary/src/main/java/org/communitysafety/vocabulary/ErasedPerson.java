package org.communitysafety.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person who is to be forgotten.
 *
 * @param erasure identifier of the erasure
 * @param at what was taken in before it is about somebody who is forgotten; what was taken in later about a new person
 * @param replacements one for each purpose of the agency
 */
public record ErasedPerson(String erasure, Instant at, List<Replacement> replacements) {
    public ErasedPerson {
        replacements = List.copyOf(replacements);
    }

    /**
     * What stands in the place of the person's tokens of one purpose. It is one for all of them, so that what was counted as
     * one person goes on to be.
     *
     * @param tokens one for each key of the keyring
     * @param surrogate see {@link ErasedTokens#isSurrogate}
     */
    public record Replacement(List<String> tokens, String surrogate) {
        private static final int LONGEST = 500;

        /** @throws IllegalArgumentException when one of them is no text that can be kept, or the surrogate is none */
        public Replacement {
            if (!isText(surrogate) || !ErasedTokens.isSurrogate(surrogate)) {
                throw new IllegalArgumentException("a surrogate is told from a token by its beginning");
            }
            if (tokens == null || !tokens.stream().allMatch(Replacement::isText)) {
                throw new IllegalArgumentException("tokens are texts");
            }
            tokens = List.copyOf(tokens);
        }

        private static boolean isText(String text) {
            return text != null && !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0;
        }
    }

    /** All that is replaced, with what replaces it. */
    public Stream<ErasedTokens.Entry> entries() {
        return replacements.stream().flatMap(each -> each.tokens().stream()
                .map(token -> new ErasedTokens.Entry(ErasedTokens.digest(token), at, each.surrogate())));
    }
}
