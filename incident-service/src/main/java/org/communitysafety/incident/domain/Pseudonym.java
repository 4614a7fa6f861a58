package org.communitysafety.incident.domain;

/** An agency's own word for a person. It is replaced by a keyed token before anything is stored or published. */
public record Pseudonym(String clear) {
    /** Never the pseudonym: it must not reach a log. */
    @Override
    public String toString() {
        return "[pseudonym]";
    }
}
