package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * An incident as an agency reports it, normalised: the category is a slug, victim and location are keyed
 * tokens.
 *
 * @param occurred an instant, a date or a month, as sent
 * @param recordedOn the date it was recorded, or null
 * @param area the area code as sent; null is somewhere in the agency's area
 * @param victim {@code keyId:token}, never the agency's own pseudonym; null when not given
 * @param location as the victim: the place or premises that the agency has a pseudonym for; null when not given
 * @param tokensBefore during an overlap of keys, for victim and location by their token: the tokens of the same pseudonym under
 *     each older key, the oldest first; null while there is one key. Never sent by an agency
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncidentRecorded(
        String agency,
        String reference,
        String occurred,
        String recordedOn,
        String category,
        String offenceCode,
        List<String> flags,
        String area,
        String victim,
        String outcome,
        String location,
        Map<String, List<String>> tokensBefore) {}
