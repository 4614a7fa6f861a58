package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One step in the life of a referral, a fact of its own under (agency, reference, event id): steps never replace one
 * another, except that one corrects another by name.
 *
 * @param pathway the pathway whose file declares step, reason, theme and attributes
 * @param at an instant or a date, as sent
 * @param by the agency that took the step; null is the one that reports it
 * @param from an agency or any service token, or null
 * @param to an agency or any service token, or null
 * @param person {@code keyId:token}, never the agency's own pseudonym; null when not given
 * @param otherPerson as {@code person}: the perpetrator beside the victim
 * @param area the area code as sent; null is somewhere in the agency's area
 * @param score in the unit of the pathway's scoring matrix, or null
 * @param attributes allowed values by attribute
 * @param corrects the event id of the step that this one takes the place of; null for a step of its own
 * @param tokensBefore during an overlap of keys, for both persons by their token: the tokens of the same pseudonym under each
 *     older key, the oldest first; null while there is one key. Never sent by an agency
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReferralStep(
        String agency,
        String reference,
        String pathway,
        String step,
        String at,
        String by,
        String from,
        String to,
        String person,
        String otherPerson,
        String area,
        String theme,
        String reason,
        BigDecimal score,
        Map<String, String> attributes,
        String corrects,
        Map<String, List<String>> tokensBefore) {}
