package org.communitysafety.gateway.web.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.alerts.AlertsView.Filter;
import org.junit.jupiter.api.Test;

class AlertsViewTest {
    private static final String EARLY = "2026-06-01T10:00:00Z";
    private static final String LATE = "2026-06-02T10:00:00Z";
    private static final Filter ANY = new Filter(null, null);
    private static final Silences SILENCES = SampleAlerts.read(
            """
            {"items":[{"id":"s1","state":"active","matchers":{"kind":"threshold","area":"E05012270","indicator":"burglary"},
              "startsAt":"2026-06-01T00:00:00Z","endsAt":"2026-07-01T16:00:00Z","comment":"new system","author":"duty"},
             {"id":"s2","state":"pending","matchers":{"plan":"another"},
              "startsAt":"2026-06-01T00:00:00Z","endsAt":"2026-07-01T16:00:00Z","comment":"other","author":"duty"}]}
            """,
            Silences.class);

    @Test
    void whatNeedsSomebodyComesFirstAndTheNewestOfEachState() {
        AlertsView page = view(
                ANY,
                alert("pending", "PENDING", LATE),
                alert("old", "FIRING", EARLY),
                alert("stale", "STALE", LATE),
                alert("taken", "ACKNOWLEDGED", LATE),
                alert("new", "FIRING", LATE));

        assertEquals(
                List.of("new", "old", "taken", "pending", "stale"),
                page.open().rows().stream().map(AlertsViewTest::id).toList());
        assertEquals(
                "2 alerts are firing and nobody has taken them on. Besides: 1 acknowledged, 1 pending, 1 stale.",
                page.summary());
    }

    @Test
    void whatNobodyIsToldOfStandsApartWithItsReason() {
        AlertsView page = view(
                ANY,
                SampleAlerts.alert("silenced", "FIRING", LATE, "silence:s1"),
                SampleAlerts.alert("explained", "FIRING", EARLY, "inhibited-by:feed-1"),
                SampleAlerts.alert("unknown", "FIRING", "2026-05-01T10:00:00Z", "silence:gone"));

        List<Table.Cell> reasons =
                page.muted().rows().stream().map(row -> row.cells().get(1)).toList();
        assertEquals(
                "Silenced until 1 Jul 2026, 17:00 by duty: new system",
                reasons.get(0).text());
        assertEquals("/alerts/feed-1?plan=the%20plan", reasons.get(1).address());
        assertEquals("Silenced", reasons.get(2).text());
        assertEquals(List.of(), page.open().rows());
        assertEquals("Nothing is firing that nobody has taken on. Nobody is told of 3 more.", page.summary());
    }

    @Test
    void theFilterNarrowsTheListAndNotTheSummary() {
        AlertsView page =
                view(new Filter("PENDING", "threshold"), alert("a", "FIRING", LATE), alert("b", "PENDING", LATE));

        assertEquals(
                List.of("b"),
                page.open().rows().stream().map(AlertsViewTest::id).toList());
        assertTrue(page.summary().startsWith("1 alert is firing"), page.summary());
        assertEquals(
                List.of(),
                view(new Filter(null, "feed"), alert("a", "FIRING", LATE))
                        .open()
                        .rows());
        assertFalse(new Filter("LOUD", null).isKnown());
        assertFalse(new Filter(null, "rumour").isKnown());
        assertTrue(new Filter("RESOLVED", "feed").isKnown());
    }

    @Test
    void silencesSayWhatTheyAreAboutAndHowLongTheyLast() {
        AlertsView page = view(ANY);

        assertEquals(2, page.silences().size());
        assertEquals(1, SILENCES.about(what -> what.plan() == null).items().size());
        assertEquals(
                "Threshold alerts about Burglary in E05012270",
                page.silences().get(0).which());
        assertEquals("until 1 Jul 2026, 17:00", page.silences().get(0).lasts());
        assertEquals(
                "from 1 Jun 2026, 01:00 until 1 Jul 2026, 17:00",
                page.silences().get(1).lasts());
        assertEquals("Every alert of the plan another", page.silences().get(1).which());
        assertNull(AlertsView.of(List.of(), null, ANY, "the plan", new Reference(), AlertForm.EMPTY, null)
                .silences());
    }

    private static AlertsView view(Filter filter, AlertChanged... alerts) {
        return AlertsView.of(List.of(alerts), SILENCES, filter, "the plan", new Reference(), AlertForm.EMPTY, null);
    }

    private static AlertChanged alert(String id, String state, String since) {
        return SampleAlerts.alert(id, state, since, null);
    }

    private static String id(Table.Row row) {
        return row.cells().get(0).address().replaceAll("/alerts/(.*)\\?plan=.*", "$1");
    }
}
