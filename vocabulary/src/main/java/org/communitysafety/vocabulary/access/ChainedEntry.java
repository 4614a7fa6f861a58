package org.communitysafety.vocabulary.access;

/**
 * An entry in its place in the chain.
 *
 * @param number from 1, without a gap
 * @param previous the hash of the entry before; of the first, {@link Link#BEGINNING}'s
 * @param hash over number, previous hash and every member of the entry
 */
public record ChainedEntry(long number, String previous, AccessEntry entry, String hash) {
    /** What the next entry is chained to. */
    public Link link() {
        return new Link(number, hash);
    }
}
