package org.communitysafety.incident.rest;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.communitysafety.incident.application.Referrals;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Period;

/** Reads which referrals to list from the parameters of a request. */
final class ReferralFilter {
    private ReferralFilter() {}

    static Referrals.Query of(UriInfo uri, int limit) {
        return new Referrals.Query(
                IncidentFilter.agency(IncidentFilter.parameter(uri, "agency")),
                pathway(IncidentFilter.parameter(uri, "pathway")),
                IncidentFilter.end(uri, "from", Period::firstDay),
                IncidentFilter.end(uri, "to", Period::lastDay),
                Page.cursor(uri).map(ReferralFilter::cursor).orElse(null),
                limit);
    }

    private static String pathway(String given) {
        if (given != null && !AgencyId.isWellFormed(given)) {
            throw Refused.parameter("pathway", "a pathway by its identifier, for example marac");
        }
        return given;
    }

    private static Referrals.Cursor cursor(String[] parts) {
        String[] place = parts[1].split("/", -1);
        if (place.length != 2) {
            throw Page.wrongCursor();
        }
        try {
            return new Referrals.Cursor(LocalDate.parse(parts[0]), place[0], place[1]);
        } catch (DateTimeException e) {
            throw Page.wrongCursor();
        }
    }
}
