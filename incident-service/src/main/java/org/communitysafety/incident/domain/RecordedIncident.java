package org.communitysafety.incident.domain;

import java.util.List;
import org.communitysafety.vocabulary.Category;

/**
 * An incident as an agency reports it.
 *
 * @param reference the agency's own reference; the subject of the fact
 * @param occurred an instant, a date or a month, as sent
 * @param recordedOn ISO 8601 date, or null
 * @param offenceCode Home Office offence code, or null
 * @param flags of {@link IncidentFlags}, sorted, none twice
 * @param area GSS code as sent; null is somewhere in the agency's area
 * @param victim null when not given
 * @param location the agency's own token of a place or premises; null when not given
 * @param outcome a data.police.uk outcome code where it is one of theirs, else as sent; null when not given
 */
public record RecordedIncident(
        String agency,
        String reference,
        String occurred,
        String recordedOn,
        Category category,
        String offenceCode,
        List<String> flags,
        String area,
        Pseudonym victim,
        Pseudonym location,
        String outcome)
        implements Fact {}
