package org.communitysafety.incident.domain;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * A step in the life of a referral, as an agency reports it.
 *
 * @param reference the agency's own reference of the referral; the subject of the fact
 * @param at an instant or a date, as sent
 * @param by the agency that took it; null is the one that reports it
 * @param from an agency or any service token, or null
 * @param to an agency or any service token, or null
 * @param person null when not given
 * @param otherPerson null when not given
 * @param area GSS code as sent; null is somewhere in the agency's area
 * @param score in the unit of the pathway's scoring matrix, or null
 * @param attributes allowed values by attribute; empty when none was given
 * @param corrects the event id of the step that this one takes the place of, or null
 */
public record TakenStep(
        String agency,
        String reference,
        String pathway,
        String step,
        String at,
        String by,
        String from,
        String to,
        Person person,
        Person otherPerson,
        String area,
        String theme,
        String reason,
        BigDecimal score,
        SortedMap<String, String> attributes,
        String corrects)
        implements Fact {}
