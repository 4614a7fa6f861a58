package org.communitysafety.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/** Judges the rows of one file. Not for use by two threads. */
public final class StreetJudge {
    private static final int MOST_REMEMBERED = 1_000;

    private final SourceName source;
    private final String sourceUri;
    private final Set<String> agencies;
    private final TimeRule times;
    private final Map<String, List<Fault>> faultsOfMonth = new HashMap<>();
    private final Map<String, Optional<String>> agencyOfName = new HashMap<>();

    public StreetJudge(SourceName source, Standard standard) {
        this.source = source;
        this.sourceUri = source.uri();
        this.agencies = standard.agencies();
        this.times = new TimeRule(standard.now());
    }

    /** @param recordedTime of every row of a replacement; null for a first import */
    public Judgement judge(StreetRow row, Instant recordedTime) {
        if (!row.faults().isEmpty()) {
            return Judgement.refused(row.faults());
        }
        forgetWhenMany();
        List<Fault> faults = new ArrayList<>(0);
        faults.addAll(faultsOfMonth.computeIfAbsent(row.month(), this::monthFaults));
        Optional<String> agency = agencyOfName.computeIfAbsent(row.reportedBy(), StreetJudge::agency);
        agencyFault(agency).ifPresent(faults::add);
        Optional<Category> category = Category.of(row.crimeType());
        if (category.isEmpty()) {
            faults.add(new Fault(
                    "/data/category", FaultCode.UNKNOWN_CATEGORY, "Crime type: " + IncidentJudge.CATEGORY_FORM));
        }
        if (!row.lsoa().isEmpty() && !IncidentJudge.isPlace(row.lsoa())) {
            faults.add(new Fault("/data/area", FaultCode.MALFORMED_AREA, "LSOA code: " + IncidentJudge.AREA_FORM));
        }
        if (!row.outcome().isEmpty()) {
            TextRule.faultOf("/data/outcome", row.outcome()).ifPresent(faults::add);
        }
        return faults.isEmpty()
                ? Judgement.accepted(event(row, agency.orElseThrow(), category.orElseThrow(), recordedTime))
                : Judgement.refused(faults);
    }

    /** A row that was published once and is not part of the file any more. */
    public AcceptedEvent removed(String agency, int row, Instant recordedTime) {
        String subject = source.subjectOf(row);
        return new AcceptedEvent(
                EventType.INCIDENT_CANCELLED,
                Integer.toString(row),
                sourceUri,
                subject,
                null,
                recordedTime,
                null,
                new CancelledIncident(agency, subject, "not-in-replacement"));
    }

    /** What the file says of one month, as a declaration. */
    public AcceptedEvent declaration(DeclaredFeed feed, Instant recordedTime) {
        String subject = String.join("|", feed.agency(), feed.month().toString(), sourceUri);
        return new AcceptedEvent(
                EventType.FEED_DECLARED,
                feed.agency() + '/' + feed.month(),
                sourceUri,
                subject,
                null,
                recordedTime,
                null,
                feed);
    }

    private AcceptedEvent event(StreetRow row, String agency, Category category, Instant recordedTime) {
        String subject = source.subjectOf(row.number());
        return new AcceptedEvent(
                EventType.INCIDENT_RECORDED,
                Integer.toString(row.number()),
                sourceUri,
                subject,
                null,
                recordedTime,
                null,
                new RecordedIncident(
                        agency,
                        subject,
                        row.month(),
                        null,
                        category,
                        null,
                        List.of(),
                        row.lsoa().isEmpty() ? null : row.lsoa(),
                        null,
                        null,
                        row.outcome().isEmpty() ? null : Outcome.normalised(row.outcome())));
    }

    private List<Fault> monthFaults(String month) {
        Fields field = Fields.of(Map.of("occurred", month), "/data");
        times.month(field, "occurred", month);
        return field.faults().stream()
                .map(fault -> new Fault(fault.pointer(), fault.code(), "Month: " + fault.detail()))
                .toList();
    }

    private Optional<Fault> agencyFault(Optional<String> agency) {
        if (agency.isEmpty()) {
            return Optional.of(
                    new Fault("/data/agency", FaultCode.MALFORMED_AGENCY, "Reported by: the name of a police force"));
        }
        return agencies.contains(agency.get())
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/data/agency",
                        FaultCode.UNKNOWN_AGENCY,
                        "Reported by: the name of a registered agency, GET /api/v1/agencies lists them"));
    }

    /** A file has few months and agencies; one that pretends otherwise must not fill the memory. */
    private void forgetWhenMany() {
        if (faultsOfMonth.size() + agencyOfName.size() > MOST_REMEMBERED) {
            faultsOfMonth.clear();
            agencyOfName.clear();
        }
    }

    private static Optional<String> agency(String name) {
        try {
            return Optional.of(AgencyId.fromName(name).value());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
