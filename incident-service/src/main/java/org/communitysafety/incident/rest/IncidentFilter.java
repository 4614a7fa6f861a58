package org.communitysafety.incident.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.communitysafety.incident.application.ReadRegister;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Period;

/** Reads what to list from the parameters of a request. */
final class IncidentFilter {
    private IncidentFilter() {}

    static ReadRegister.Filter of(UriInfo uri) {
        return new ReadRegister.Filter(
                agency(parameter(uri, "agency")),
                category(parameter(uri, "category")),
                area(parameter(uri, "area")),
                end(uri, "from", Period::start),
                end(uri, "to", Period::endMonth));
    }

    /** Null when absent or empty. */
    static String parameter(UriInfo uri, String name) {
        String value = uri.getQueryParameters().getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    static String agency(String given) {
        if (given != null && !AgencyId.isWellFormed(given)) {
            throw Refused.parameter("agency", "an agency identifier, for example nottinghamshire-police");
        }
        return given;
    }

    private static String category(String given) {
        return given == null
                ? null
                : Category.of(given)
                        .map(Category::slug)
                        .orElseThrow(() -> Refused.parameter("category", "a category by slug, for example burglary"));
    }

    private static String area(String given) {
        if (given != null && !AreaCode.isWellFormed(given)) {
            throw Refused.parameter("area", "an area code, for example E06000018");
        }
        return given;
    }

    /** One end of the period that a parameter names; null when it is absent. */
    static <T> T end(UriInfo uri, String name, Function<Period, T> end) {
        String given = parameter(uri, name);
        return given == null
                ? null
                : Period.tryParse(given).map(end).orElseThrow(() -> Refused.parameter(name, Period.FORM));
    }
}
