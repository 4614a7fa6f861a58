package org.communitysafety.incident.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a pseudonym's token is for. Two tokens can only be compared when their purposes are the same: each has a key of
 * its own.
 *
 * @param parts in order; no part has a line feed
 */
public record KeyPurpose(List<String> parts) {
    /** Of the victims of one agency's incidents. */
    public static KeyPurpose ofVictims(String agency) {
        return new KeyPurpose(List.of(agency, "victim"));
    }

    /** Of the places and premises of one agency's incidents. */
    public static KeyPurpose ofLocations(String agency) {
        return new KeyPurpose(List.of(agency, "location"));
    }

    /**
     * All for which an agency's word for a person may ever have been made into a token. A place that it has the same word
     * for is the person's.
     */
    public static Set<KeyPurpose> everyOneOf(String agency, Collection<Pathway> pathways) {
        Set<KeyPurpose> purposes = new LinkedHashSet<>(List.of(ofVictims(agency), ofLocations(agency)));
        pathways.forEach(pathway -> purposes.addAll(pathway.everyPurpose(agency)));
        return purposes;
    }

    /** Of one agency's persons on one pathway, and on no other, whatever purposes pathways share. */
    static KeyPurpose ofPathway(String agency, String pathway, String purpose) {
        return new KeyPurpose(List.of(agency, "pathway", pathway, purpose));
    }

    /** Of the persons on one pathway, whichever agency refers them. */
    static KeyPurpose ofLinkage(String pathway, String purpose) {
        return new KeyPurpose(List.of("linkage", pathway, purpose));
    }

    /** Of one agency's persons on one pathway who may be joined. */
    static KeyPurpose ofLinkageWithin(String agency, String pathway, String purpose) {
        return new KeyPurpose(List.of(agency, "linkage", pathway, purpose));
    }
}
