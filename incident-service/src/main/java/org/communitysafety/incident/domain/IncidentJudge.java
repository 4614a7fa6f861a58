package org.communitysafety.incident.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;

/** Judges the data of incidents, recorded and cancelled. */
final class IncidentJudge {
    static final String CATEGORY_FORM = "a category by slug or data.police.uk name: GET /api/v1/categories lists them";
    static final String AREA_FORM = "an LSOA E01 (across the border W01 or S01), ward E05, district E06 or E07,"
            + " county E10 or force E23 and six digits; null when only the agency's area is known";
    private static final Pattern OFFENCE_CODE = Pattern.compile("(?=.{1,20}$)\\d{1,3}[A-Z]?([.-]\\d{1,2}[A-Z]?)*");
    private final TimeRule times;

    IncidentJudge(TimeRule times) {
        this.times = times;
    }

    AcceptedEvent recorded(Envelope envelope, String agency, Fields data) {
        String reference = ReferenceRule.read(envelope, data);
        return envelope.accepted(
                reference,
                new RecordedIncident(
                        agency,
                        reference,
                        times.occurred(data, "occurred"),
                        recordedOn(data),
                        category(data),
                        offenceCode(data),
                        IncidentFlags.read(data),
                        area(data),
                        pseudonym(data, "victim"),
                        pseudonym(data, "location"),
                        Outcome.normalised(data.text("outcome"))));
    }

    AcceptedEvent cancelled(Envelope envelope, String agency, Fields data) {
        String reference = ReferenceRule.read(envelope, data);
        String reason =
                CancellationRule.reason(data, data.requiredText("reason", "a token, for example recorded-in-error"));
        CancellationRule.statesItsTime(envelope, data);
        return envelope.accepted(reference, new CancelledIncident(agency, reference, reason));
    }

    private static Pseudonym pseudonym(Fields data, String name) {
        String sent = data.text(name);
        return sent == null ? null : new Pseudonym(sent);
    }

    private String recordedOn(Fields data) {
        String sent = data.text("recordedOn");
        return sent == null || times.date(data, "recordedOn", sent) == null ? null : sent;
    }

    private static Category category(Fields data) {
        String sent = data.requiredText("category", CATEGORY_FORM);
        Optional<Category> category = Category.of(sent);
        if (sent != null && category.isEmpty()) {
            data.fault("category", FaultCode.UNKNOWN_CATEGORY, CATEGORY_FORM);
        }
        return category.orElse(null);
    }

    private static String offenceCode(Fields data) {
        String sent = data.text("offenceCode");
        if (sent != null && !OFFENCE_CODE.matcher(sent).matches()) {
            data.fault(
                    "offenceCode",
                    FaultCode.MALFORMED_OFFENCE_CODE,
                    "a Home Office offence code, for example 8N, 105A or 4.10");
        }
        return sent;
    }

    /** Own areas and countries are no places: an incident lies in a statistical area or somewhere in its agency's. */
    static String area(Fields data) {
        String sent = data.text("area");
        if (sent != null && !isPlace(sent)) {
            data.fault("area", FaultCode.MALFORMED_AREA, AREA_FORM);
        }
        return sent;
    }

    static boolean isPlace(String code) {
        return AreaCode.isWellFormed(code) && new AreaCode(code).isPlaceOfIncident();
    }
}
