package org.communitysafety.incident.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.contracts.MeasurementReported;
import org.communitysafety.contracts.PanelMet;
import org.communitysafety.contracts.ReferralStepCancelled;
import org.communitysafety.incident.domain.CancelledIncident;
import org.communitysafety.incident.domain.CancelledStep;
import org.communitysafety.incident.domain.DeclaredFeed;
import org.communitysafety.incident.domain.Fact;
import org.communitysafety.incident.domain.KeyPurpose;
import org.communitysafety.incident.domain.PanelMeeting;
import org.communitysafety.incident.domain.Person;
import org.communitysafety.incident.domain.RecordedIncident;
import org.communitysafety.incident.domain.ReportedMeasurement;
import org.communitysafety.incident.domain.TakenStep;
import org.communitysafety.kit.events.DataHash;
import org.communitysafety.kit.events.EventCodec;

/** Facts as the data of events: the one way from the domain to the contract. Pseudonyms become tokens here. */
@ApplicationScoped
class FactJson {
    private final EventCodec codec;
    private final ObjectMapper mapper;
    private final Tokens tokens;

    FactJson(EventCodec codec, ObjectMapper mapper, Tokens tokens) {
        this.codec = codec;
        this.mapper = mapper;
        this.tokens = tokens;
    }

    /** The data and its hash. */
    record Written(byte[] json, String hash) {}

    Written write(Fact fact) {
        if (fact instanceof RecordedIncident incident) {
            byte[] canonical = CanonicalIncident.of(incident);
            return new Written(withTokens(canonical, incident), sha256(canonical));
        }
        if (fact instanceof CancelledIncident incident) {
            byte[] canonical = CanonicalIncident.of(incident);
            return new Written(canonical, sha256(canonical));
        }
        JsonNode tree = mapper.valueToTree(contract(fact));
        return new Written(codec.json(tree), DataHash.of(tree));
    }

    private byte[] withTokens(byte[] canonical, RecordedIncident incident) {
        KeyPurpose victims = KeyPurpose.ofVictims(incident.agency());
        KeyPurpose locations = KeyPurpose.ofLocations(incident.agency());
        return CanonicalIncident.with(
                canonical,
                tokens.of(incident.victim(), victims),
                tokens.of(incident.location(), locations),
                both(tokens.before(incident.victim(), victims), tokens.before(incident.location(), locations)));
    }

    private static Map<String, List<String>> both(Map<String, List<String>> one, Map<String, List<String>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Map<String, List<String>> both = new TreeMap<>(one);
        both.putAll(other);
        return both;
    }

    private Record contract(Fact fact) {
        if (fact instanceof TakenStep step) {
            Person person = step.person();
            Person other = step.otherPerson();
            return ReferralJson.of(step, token(person), token(other), both(before(person), before(other)));
        }
        if (fact instanceof CancelledStep step) {
            return new ReferralStepCancelled(step.agency(), step.reference(), step.corrects(), step.reason());
        }
        if (fact instanceof PanelMeeting meeting) {
            return new PanelMet(meeting.agency(), meeting.panel(), meeting.at(), meeting.attended(), meeting.invited());
        }
        return fact instanceof ReportedMeasurement measurement ? contract(measurement) : contract((DeclaredFeed) fact);
    }

    private String token(Person person) {
        return person == null ? null : tokens.of(person.pseudonym(), person.purpose());
    }

    private Map<String, List<String>> before(Person person) {
        return person == null ? Map.of() : tokens.before(person.pseudonym(), person.purpose());
    }

    private static MeasurementReported contract(ReportedMeasurement measurement) {
        return new MeasurementReported(
                measurement.agency(),
                measurement.indicator(),
                measurement.area(),
                measurement.period().toString(),
                measurement.value(),
                measurement.numerator(),
                measurement.denominator(),
                measurement.status());
    }

    private static FeedDeclared contract(DeclaredFeed feed) {
        return new FeedDeclared(
                feed.agency(), feed.month().toString(), feed.counts(), feed.referrals(), feed.meetings());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
