package org.communitysafety.target.rest;

import java.util.Locale;
import org.communitysafety.target.domain.Agency;

/** An agency. */
public record AgencyView(String agency, String name, String kind, String area, int version, String from) {
    static AgencyView of(Agency agency) {
        return new AgencyView(
                agency.id().value(),
                agency.name(),
                agency.kind().name().toLowerCase(Locale.ROOT),
                agency.area().value(),
                agency.version(),
                agency.from().toString());
    }
}
