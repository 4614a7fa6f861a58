package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.incident.domain.ServiceRequestMapping.Service;
import org.communitysafety.incident.domain.ServiceRequestMapping.Status;
import org.junit.jupiter.api.Test;

class ServiceRequestMappingTest {
    private static final ServiceRequestMapping MAPPING = new ServiceRequestMapping(
            "nottingham-city-council",
            Map.of("7", new Service("anti-social-behaviour", List.of("night-time-economy"))),
            Map.of(
                    "open", new Status(null, null),
                    "closed", new Status("closed", null),
                    "deleted", new Status(null, "deleted-at-source")),
            List.of("ward_code"));
    private static final Judge JUDGE = new Judge(Pathways.STANDARD, Intake.INCIDENTS);

    @Test
    void aRequestIsAnIncidentInTheVersionOfItsUpdate() {
        AcceptedEvent event = judge(Map.of()).event();

        RecordedIncident incident = (RecordedIncident) event.fact();
        assertEquals("638344", event.subject());
        assertEquals("2019-04-14T12:00:00Z", event.recordedTime().toString());
        assertEquals("2019-04-14T06:37:38+01:00", incident.occurred());
        assertEquals("anti-social-behaviour", incident.category().slug());
        assertEquals(List.of("night-time-economy"), incident.flags());
        assertEquals("closed", incident.outcome());
        assertNull(incident.area());
        assertFalse(event.toString().contains("Mr Smith"));
    }

    @Test
    void anAreaCodeIsTakenAndAPointIsNot() {
        AcceptedEvent event = judge(Map.of("ward_code", "E05012270")).event();

        assertEquals("E05012270", ((RecordedIncident) event.fact()).area());
    }

    @Test
    void aRequestThatIsNoneAnyMoreIsACancelledIncident() {
        AcceptedEvent event = judge(Map.of("status", "Deleted")).event();

        assertEquals(EventType.INCIDENT_CANCELLED, event.type());
        assertEquals("deleted-at-source", ((CancelledIncident) event.fact()).reason());
    }

    @Test
    void withoutATimeOfItsUpdateALaterStatusIsStillNewer() {
        List<AcceptedEvent> versions = Stream.of("open", "closed", "deleted")
                .map(status ->
                        judge(Map.of("status", status, "updated_datetime", "")).event())
                .toList();

        assertEquals(
                List.of(
                        "638344@2019-04-14T06:37:38+01:00/0",
                        "638344@2019-04-14T06:37:38+01:00/1",
                        "638344@2019-04-14T06:37:38+01:00/2"),
                versions.stream().map(AcceptedEvent::id).toList());
        assertEquals(
                1, versions.stream().map(AcceptedEvent::recordedTime).distinct().count());
    }

    @Test
    void whatIsNotMappedIsRefusedWithWhatWouldBe() {
        Judgement judgement = judge(Map.of("service_code", "8", "status", "lost", "ward_code", "Mr Smith"));

        assertEquals(
                List.of(
                        "/data/area malformed-area",
                        "/data/category unmapped-service",
                        "/data/outcome unmapped-status"),
                faults(judgement));
        assertEquals(
                "service_code: one that the mapping has: 7",
                judgement.faults().get(1).detail());
    }

    @Test
    void whatIsMissingIsNamedOnceByTheRequestsOwnNames() {
        Judgement judgement = JUDGE.judge(MAPPING.event(Map.of()));

        assertEquals(
                List.of("service_request_id", "requested_datetime", "service_code"),
                judgement.faults().stream()
                        .filter(fault -> fault.code() == FaultCode.MISSING_FIELD)
                        .map(fault -> fault.detail().split(" ")[0])
                        .toList());
        assertEquals(
                List.of(" wrong-type"),
                faults(JUDGE.judge(MAPPING.event("text"))).stream()
                        .filter(fault -> fault.startsWith(" "))
                        .toList());
    }

    @Test
    void aStatusIsFoundInWhateverCaseTheMappingHasIt() {
        Map<String, Status> statuses =
                Map.of("Closed", new Status("closed", null), "REMOVED", new Status(null, "gone"));
        ServiceRequestMapping own = new ServiceRequestMapping("a-council", MAPPING.services(), statuses, List.of());

        AcceptedEvent closed = JUDGE.judge(own.of("nottingham-city-council").event(request(Map.of())))
                .event();
        AcceptedEvent removed = JUDGE.judge(
                        own.of("nottingham-city-council").event(request(Map.of("status", "removed"))))
                .event();

        assertEquals("closed", ((RecordedIncident) closed.fact()).outcome());
        assertEquals("gone", ((CancelledIncident) removed.fact()).reason());
    }

    @Test
    void aMappingHasTokensForReasonsAndNoStatusTwice() {
        assertThrows(IllegalArgumentException.class, () -> new Status(null, "Deleted at source"));
        assertThrows(IllegalArgumentException.class, () -> new Status("", null));
        Map<String, Status> twice = Map.of("open", new Status(null, null), "Open", new Status("closed", null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ServiceRequestMapping("*", MAPPING.services(), twice, List.of()));
    }

    @Test
    void aMappingNamesCategoriesAndFlagsThatThereAre() {
        assertThrows(IllegalArgumentException.class, () -> new Service("sorcery", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Service("burglary", List.of("sorcery")));
    }

    private static Judgement judge(Map<String, Object> other) {
        return JUDGE.judge(MAPPING.event(request(other)));
    }

    private static Map<String, Object> request(Map<String, Object> other) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "service_request_id", 638344,
                "status", "closed",
                "service_code", "7",
                "description", "Mr Smith shouts every night",
                "requested_datetime", "2019-04-14T06:37:38+01:00",
                "updated_datetime", "2019-04-14T13:00:00+01:00",
                "lat", 52.95,
                "long", -1.15));
        request.putAll(other);
        return request;
    }

    private static List<String> faults(Judgement judgement) {
        return judgement.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code().token())
                .toList();
    }
}
