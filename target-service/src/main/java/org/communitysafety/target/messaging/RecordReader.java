package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.communitysafety.contracts.IncidentCancelled;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.contracts.MeasurementReported;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.FactKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.SameToken;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.Period;

/** Makes facts of events, or says what is wrong with one. */
@ApplicationScoped
public class RecordReader {
    private final EventCodec codec;
    private final EventVersions versions;
    private final References references;

    public RecordReader(EventCodec codec, EventVersions versions, References references) {
        this.codec = codec;
        this.references = references;
        this.versions = versions;
    }

    /** @param same takes which tokens are of one pseudonym */
    IncidentVersion recorded(PlatformEvent event, List<SameToken> same) throws MalformedRecordException {
        IncidentRecorded data = codec.data(event, IncidentRecorded.class);
        Occurred occurred = Occurred.read(data.occurred());
        IncidentVersion.Details details = new IncidentVersion.Details(
                category(data.category()),
                data.flags() == null ? Set.of() : Bounds.flags(data.flags()),
                data.area() == null ? null : place(data.area()),
                occurred.month(),
                occurred.day(),
                data.recordedOn() == null ? null : date(data.recordedOn()),
                Bounds.text(data.offenceCode()));
        IncidentTokens tokens = IncidentTokens.of(Bounds.text(data.victim()), Bounds.text(data.location()));
        IncidentVersion incident = incident(
                event,
                agency(data.agency()),
                EventVersions.subject(event, data.reference(), "incident"),
                tokens,
                details);
        same.addAll(TokensBefore.read(event, data.tokensBefore()));
        return incident;
    }

    IncidentVersion cancelled(PlatformEvent event) throws MalformedRecordException {
        IncidentCancelled data = codec.data(event, IncidentCancelled.class);
        if (event.recordedTime() == null && event.time() == null) {
            throw new MalformedRecordException("missing-time", "a cancellation says when it was recorded");
        }
        return incident(
                event,
                agency(data.agency()),
                EventVersions.subject(event, data.reference(), "incident"),
                IncidentTokens.of(null, null),
                null);
    }

    Measurement measurement(PlatformEvent event) throws MalformedRecordException {
        MeasurementReported data = codec.data(event, MeasurementReported.class);
        if (data.indicator() == null || !isKnown(data.indicator())) {
            throw new MalformedRecordException("unknown-indicator", "there is no such indicator");
        }
        Period period = Period.tryParse(data.period())
                .orElseThrow(() -> new MalformedRecordException("malformed-period", "not a period"));
        Bounds.month(period.start());
        Measurement.Status status = Measurement.Status.of(data.status() == null ? "final" : data.status())
                .orElseThrow(() -> new MalformedRecordException("unknown-status", "not a status of a measurement"));
        if ((status == Measurement.Status.NOT_COLLECTED) != (data.value() == null)) {
            throw new MalformedRecordException("value-and-status", "a value is stated unless it was not collected");
        }
        return new Measurement(
                new Measurement.Key(agency(data.agency()), data.indicator(), area(data.area()), period),
                versions.of(event, ""),
                Bounds.figure(data.value()),
                Bounds.figure(data.numerator()),
                Bounds.figure(data.denominator()),
                status,
                null,
                Bounds.text(event.source()),
                Bounds.received(event.receivedAt()),
                Bounds.text(event.submittedBy()));
    }

    private IncidentVersion incident(
            PlatformEvent event,
            AgencyId agency,
            String subject,
            IncidentTokens tokens,
            IncidentVersion.Details details)
            throws MalformedRecordException {
        return new IncidentVersion(
                FactKey.of(agency, subject),
                versions.of(event, tokens.text()),
                agency,
                subject,
                Bounds.text(event.source()),
                details,
                Bounds.received(event.receivedAt()),
                Bounds.text(event.submittedBy()));
    }

    /** An indicator that memory does not know may have been defined by another instance a moment ago. */
    private boolean isKnown(String indicator) {
        return references.held().indicators().find(indicator).isPresent()
                || references.read().indicators().find(indicator).isPresent();
    }

    /** The one object of an agency that memory knows: the fold compares it often. */
    private AgencyId agency(String text) throws MalformedRecordException {
        if (!AgencyId.isWellFormed(text)) {
            throw new MalformedRecordException("malformed-agency", "not an agency identifier");
        }
        AgencyId agency = new AgencyId(text);
        Agency known = references.held().agencies().get(agency);
        return known == null ? agency : known.id();
    }

    private static AreaCode area(String text) throws MalformedRecordException {
        if (!AreaCode.isWellFormed(text)) {
            throw new MalformedRecordException("malformed-area", "not an area code");
        }
        return new AreaCode(text);
    }

    /** Own areas and countries are no places. */
    private static AreaCode place(String text) throws MalformedRecordException {
        AreaCode area = area(text);
        if (!area.isPlaceOfIncident()) {
            throw new MalformedRecordException("malformed-area", "not an area an incident can lie in");
        }
        return area;
    }

    private static Category category(String slug) throws MalformedRecordException {
        return Category.of(slug)
                .orElseThrow(() -> new MalformedRecordException("unknown-category", "not a published category"));
    }

    private static LocalDate date(String text) throws MalformedRecordException {
        try {
            LocalDate date = LocalDate.parse(text);
            Bounds.month(YearMonth.from(date));
            return date;
        } catch (DateTimeException e) {
            throw new MalformedRecordException("bad-date", "not a date");
        }
    }
}
