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
    void whatCannotBeReadIsShownAsItCame() {
        assertEquals(List.of("alert {"), say("alert", "{"));
    }

    private List<String> say(String type, String data) {
        return wording.of(new ServerSentEvent(type, data, "1"));
    }
}
