package org.communitysafety.incident.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.contracts.PanelMet;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.contracts.ReferralStepCancelled;
import org.communitysafety.incident.application.PanelMeetingVersion;
import org.communitysafety.incident.application.ReferralEvent;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.RegisterId;

/** Records of the topic {@code referrals} as entries of the register: the one way from the contract inwards. */
final class ReferralRecord {
    private static final int DATE_LENGTH = "2019-02-11".length();

    private ReferralRecord() {}

    /** @throws MalformedRecordException when nothing this service publishes looks like it */
    static ReferralEvent step(PlatformEvent event, ReferralStep data) throws MalformedRecordException {
        SoundRecord.required("pathway", data.pathway());
        SoundRecord.required("step", data.step());
        SoundRecord.optional("by", data.by());
        SoundRecord.optional("from", data.from());
        SoundRecord.optional("to", data.to());
        SoundRecord.optional("area", data.area());
        SoundRecord.optional("theme", data.theme());
        var details = new ReferralEvent.Details(
                data.pathway(),
                data.step(),
                data.at(),
                day(data.at()),
                data.by(),
                data.from(),
                data.to(),
                data.area(),
                data.theme(),
                SoundRecord.figure("score", data.score()),
                attributes(data.attributes()));
        return entry(event, data.agency(), data.reference(), data.corrects(), data.reason(), details);
    }

    /** @throws MalformedRecordException when nothing this service publishes looks like it */
    static ReferralEvent cancelled(PlatformEvent event, ReferralStepCancelled data) throws MalformedRecordException {
        SoundRecord.required("corrects", data.corrects());
        return entry(event, data.agency(), data.reference(), data.corrects(), data.reason(), null);
    }

    /** @throws MalformedRecordException when nothing this service publishes looks like it */
    static PanelMeetingVersion met(PlatformEvent event, PanelMet data) throws MalformedRecordException {
        SoundRecord.required("agency", data.agency());
        token("panel", data.panel());
        SoundRecord.envelope(event);
        return new PanelMeetingVersion(
                RegisterId.of(data.agency(), data.panel() + '|' + day(data.at())),
                data.agency(),
                data.panel(),
                data.at(),
                version(event),
                event.source(),
                tokens("attended", data.attended() == null ? List.of() : data.attended()),
                data.invited() == null ? null : tokens("invited", data.invited()),
                event.receivedAt(),
                event.submittedBy());
    }

    private static ReferralEvent entry(
            PlatformEvent event,
            String agency,
            String sentReference,
            String corrects,
            String reason,
            ReferralEvent.Details details)
            throws MalformedRecordException {
        String reference = sentReference == null ? event.subject() : sentReference;
        SoundRecord.required("agency", agency);
        SoundRecord.required("reference", reference);
        SoundRecord.optional("corrects", corrects);
        SoundRecord.optional("reason", reason);
        SoundRecord.envelope(event);
        return new ReferralEvent(
                RegisterId.of(agency, reference),
                agency,
                reference,
                version(event),
                event.source(),
                corrects,
                reason,
                details,
                event.receivedAt(),
                event.submittedBy());
    }

    /** Without tokens: two versions that differ in them alone look the same in the register. */
    private static FactVersion version(PlatformEvent event) {
        return new FactVersion(event.versionTime(), event.id(), event.dataHash() == null ? "" : event.dataHash(), "");
    }

    private static LocalDate day(String at) throws MalformedRecordException {
        SoundRecord.required("at", at);
        try {
            LocalDate day = at.length() == DATE_LENGTH
                    ? LocalDate.parse(at)
                    : PartnershipTime.dateOf(OffsetDateTime.parse(at).toInstant());
            if (day.getYear() > 0 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new MalformedRecordException("malformed-date", "at is no instant and no date");
        }
        throw new MalformedRecordException("malformed-date", "at is out of any reasonable range");
    }

    private static SortedMap<String, String> attributes(Map<String, String> sent) throws MalformedRecordException {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, String> attribute :
                sent == null ? List.<Map.Entry<String, String>>of() : sent.entrySet()) {
            token("attributes", attribute.getKey());
            token("attributes", attribute.getValue());
            attributes.put(attribute.getKey(), attribute.getValue());
        }
        return attributes;
    }

    private static List<String> tokens(String name, List<String> sent) throws MalformedRecordException {
        for (String token : sent) {
            token(name, token);
        }
        return List.copyOf(sent);
    }

    private static void token(String name, String sent) throws MalformedRecordException {
        if (!AgencyId.isWellFormed(sent)) {
            throw new MalformedRecordException("malformed-token", name + " holds something that is no token");
        }
    }
}
