package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.contracts.PanelMet;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.contracts.ReferralStepCancelled;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.SameToken;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Makes steps of referrals and meetings of panels of events, or says what is wrong with one. */
@ApplicationScoped
public class ReferralReader {
    private static final int DATE = 10;

    private final EventCodec codec;
    private final EventVersions versions;
    private final References references;

    public ReferralReader(EventCodec codec, EventVersions versions, References references) {
        this.codec = codec;
        this.versions = versions;
        this.references = references;
    }

    /** @param same takes which tokens are of one pseudonym */
    StepVersion step(PlatformEvent event, List<SameToken> same) throws MalformedRecordException {
        ReferralStep data = codec.data(event, ReferralStep.class);
        String step = declared(data.pathway(), data.step());
        AgencyId agency = agency(data.agency());
        StepVersion.Details details = new StepVersion.Details(
                data.pathway(),
                step,
                at(data.at()),
                data.by() == null ? agency.value() : agency(data.by()).value(),
                Bounds.text(data.from()),
                Bounds.text(data.to()),
                Bounds.text(data.person()),
                Bounds.text(data.otherPerson()),
                area(data.area()),
                Bounds.text(data.theme()),
                Bounds.text(data.reason()),
                Bounds.figure(data.score()),
                attributes(data.attributes()));
        StepVersion taken = version(event, agency, data.reference(), corrected(event, data.corrects()), details);
        same.addAll(TokensBefore.read(event, data.tokensBefore()));
        return taken;
    }

    StepVersion cancelled(PlatformEvent event) throws MalformedRecordException {
        ReferralStepCancelled data = codec.data(event, ReferralStepCancelled.class);
        if (data.corrects() == null || data.corrects().isEmpty()) {
            throw new MalformedRecordException("missing-member", "a cancellation names the step it cancels");
        }
        return version(event, agency(data.agency()), data.reference(), corrected(event, data.corrects()), null);
    }

    PanelMeeting meeting(PlatformEvent event) throws MalformedRecordException {
        PanelMet data = codec.data(event, PanelMet.class);
        if (!AgencyId.isWellFormed(data.panel())) {
            throw new MalformedRecordException("malformed-panel", "a panel is lower-case words joined by hyphens");
        }
        if (data.attended() == null) {
            throw new MalformedRecordException("missing-member", "a meeting names who attended");
        }
        return new PanelMeeting(
                new PanelMeeting.Key(
                        agency(data.agency()), data.panel(), at(data.at()).day()),
                versions.of(event, ""),
                tokens(data.attended()),
                data.invited() == null ? null : tokens(data.invited()),
                Bounds.text(event.source()),
                Bounds.received(event.receivedAt()),
                Bounds.text(event.submittedBy()));
    }

    private StepVersion version(
            PlatformEvent event, AgencyId agency, String reference, String corrects, StepVersion.Details details)
            throws MalformedRecordException {
        return new StepVersion(
                new ReferralKey(agency, EventVersions.subject(event, reference, "referral")),
                versions.of(event, details == null ? "" : details.tokens()),
                corrects,
                details,
                Bounds.text(event.source()),
                Bounds.received(event.receivedAt()),
                Bounds.text(event.submittedBy()));
    }

    /** A pathway or step that memory does not know may have been put by another instance a moment ago. */
    private String declared(String pathway, String step) throws MalformedRecordException {
        Pathway known = references
                .held()
                .pathways()
                .find(pathway)
                .filter(each -> each.step(step).isPresent())
                .or(() -> references.read().pathways().find(pathway))
                .orElseThrow(() -> new MalformedRecordException("unknown-pathway", "there is no such pathway"));
        return known.step(step)
                .map(Pathway.Step::step)
                .orElseThrow(() -> new MalformedRecordException("unknown-step", "the pathway has no such step"));
    }

    private static String corrected(PlatformEvent event, String corrects) throws MalformedRecordException {
        if (event.id().equals(corrects)) {
            throw new MalformedRecordException("corrects-itself", "an event cannot correct itself");
        }
        return corrects == null || corrects.isEmpty() ? null : Bounds.text(corrects);
    }

    private static StepTime at(String text) throws MalformedRecordException {
        if (text == null || text.isEmpty()) {
            throw new MalformedRecordException("missing-member", "no date at which it was");
        }
        try {
            StepTime at = text.length() == DATE
                    ? StepTime.on(LocalDate.parse(text))
                    : StepTime.at(OffsetDateTime.parse(text).toInstant());
            Bounds.month(YearMonth.from(at.day()));
            if (at.instant() != null) {
                Bounds.time(at.instant());
            }
            return at;
        } catch (DateTimeException e) {
            throw new MalformedRecordException("bad-date", "not an instant or a date");
        }
    }

    private static AgencyId agency(String text) throws MalformedRecordException {
        if (!AgencyId.isWellFormed(text)) {
            throw new MalformedRecordException("malformed-agency", "not an agency identifier");
        }
        return new AgencyId(text);
    }

    private static AreaCode area(String text) throws MalformedRecordException {
        if (text == null) {
            return null;
        }
        if (!AreaCode.isWellFormed(text) || !new AreaCode(text).isPlaceOfIncident()) {
            throw new MalformedRecordException("malformed-area", "not an area a referral can be from");
        }
        return new AreaCode(text);
    }

    private static Map<String, String> attributes(Map<String, String> sent) throws MalformedRecordException {
        Map<String, String> attributes = new TreeMap<>();
        if (sent != null) {
            for (Map.Entry<String, String> each : sent.entrySet()) {
                if (each.getValue() != null) {
                    attributes.put(Bounds.text(each.getKey()), Bounds.text(each.getValue()));
                }
            }
        }
        return attributes;
    }

    private static List<String> tokens(List<String> sent) throws MalformedRecordException {
        TreeSet<String> tokens = new TreeSet<>();
        for (String each : sent) {
            if (!AgencyId.isWellFormed(each)) {
                throw new MalformedRecordException("malformed-agency", "not an agency or service identifier");
            }
            tokens.add(each);
        }
        return new ArrayList<>(tokens);
    }
}
