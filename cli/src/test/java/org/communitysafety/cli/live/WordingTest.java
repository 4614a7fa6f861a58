package org.communitysafety.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording(ZoneOffset.UTC);

    @Test
    void aStatusIsTimeColourMeasureFiguresAndExplanation() {
        List<String> lines = say(
                "target-status",
                """
                {"time":"2026-05-01T10:00:00Z","data":{"plan":"p","area":"E06999001","item":{"measure":"reduce-burglary",
                "rag":"GREEN","period":"2026-04","actual":45.0,"baseline":60,"changePercent":-25.0,
                "running":{"period":"2026-05","actual":3},"explanation":"45 is below 60."}}}""");

        assertEquals(
                List.of("10:00:00  GREEN  reduce-burglary E06999001 2026-04: 45 against 60 (-25.0 %), running 2026-05 3"
                        + " | 45 is below 60."),
                lines);
    }

    @Test
    void whiteSaysWhyAndAMissingFigureIsNotZero() {
        List<String> lines = say(
                "target-status",
                """
                {"data":{"item":{"measure":"m","rag":"WHITE","whiteReason":"NO_DATA","period":"2026-04","actual":null,
                "baseline":60}}}""");

        assertEquals(List.of("WHITE  m (NO_DATA) 2026-04: no figure against 60"), lines);
    }

    @Test
    void aFeedThatIsNotKnownIsNeitherCompleteNorShort() {
        List<String> lines = say(
                "feed",
                """
                {"data":{"agency":"a","month":"2026-04","category":"burglary","declared":null,"received":3,
                "complete":null}}""");

        assertEquals(List.of("FEED a 2026-04 burglary: not known yet, declared nothing, received 3"), lines);
    }

    @Test
    void aRunningPeriodHasItsColourAndWhereItIsHeading() {
        List<String> lines = say(
                "target-status",
                """
                {"data":{"item":{"measure":"m","rag":"GREEN","period":"2024/25","actual":45,"baseline":60,
                "running":{"period":"2025/26","actual":30,"rag":"AMBER"},"forecast":{"value":58.5}}}}""");

        assertEquals(List.of("GREEN  m 2024/25: 45 against 60, running 2025/26 30 AMBER, heading for 58.5"), lines);
    }

    @Test
    void anAlertAboutNoMeasureNamesWhatItIsAboutAndWhyNobodyIsTold() {
        List<String> lines = say(
                "alert",
                """
                {"data":{"state":"FIRING","kind":"feed","summary":"nothing came","muted":"silence:1",
                "subject":{"agency":"a-police","category":"burglary","period":"2026-04"}}}""");

        assertEquals(List.of("ALERT FIRING feed a-police burglary 2026-04: nothing came (muted: silence:1)"), lines);
    }

    @Test
    void aShortFeedSaysWhatIsUsual() {
        List<String> lines = say(
                "feed",
                """
                {"data":{"agency":"a","month":"2026-04","category":"burglary","declared":3,"received":3,
                "complete":false,"usual":40}}""");

        assertEquals(List.of("FEED a 2026-04 burglary: INCOMPLETE, declared 3, received 3, usually 40"), lines);
    }

    @Test
    void aFeedOfStepsOrMeetingsSaysOfWhich() {
        String feed =
                """
                {"data":{"agency":"a","month":"2026-04","category":null,"%s":"marac","declared":3,"received":2,
                "complete":false}}""";

        assertEquals(
                List.of("FEED a 2026-04 steps on marac: INCOMPLETE, declared 3, received 2"),
                say("feed", feed.formatted("pathway")));
        assertEquals(
                List.of("FEED a 2026-04 meetings of marac: INCOMPLETE, declared 3, received 2"),
                say("feed", feed.formatted("panel")));
    }

    @Test
    void whatCannotBeReadIsShownAsItCame() {
        assertEquals(List.of("alert {"), say("alert", "{"));
    }

    private List<String> say(String type, String data) {
        return wording.of(new ServerSentEvent(type, data, "1"));
    }
}
