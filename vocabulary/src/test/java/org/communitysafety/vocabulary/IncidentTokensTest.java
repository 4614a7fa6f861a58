package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentTokensTest {
    private static final List<String> TOKENS = List.of("", "k0001:a", "k0001:aa", "k0001:b", "k0002:a");

    @Test
    void theTextIsReadAsItWasWritten() {
        for (String victim : TOKENS) {
            for (String location : TOKENS) {
                IncidentTokens tokens = new IncidentTokens(victim, location);

                assertEquals(tokens, IncidentTokens.read(tokens.text()));
            }
        }
        assertEquals("k0001:a", new IncidentTokens("k0001:a", "").text());
        assertEquals(new IncidentTokens("", ""), IncidentTokens.of(null, null));
    }

    /** The database compares two columns where a version compares one text. */
    @Test
    void versionsAreOrderedByTheVictimAndThenTheLocation() {
        Comparator<IncidentTokens> byColumns =
                Comparator.comparing(IncidentTokens::victim).thenComparing(IncidentTokens::location);
        for (String victim : TOKENS) {
            for (String location : TOKENS) {
                for (String otherVictim : TOKENS) {
                    for (String otherLocation : TOKENS) {
                        IncidentTokens one = new IncidentTokens(victim, location);
                        IncidentTokens other = new IncidentTokens(otherVictim, otherLocation);

                        assertEquals(
                                Integer.signum(byColumns.compare(one, other)),
                                Integer.signum(version(one).compareTo(version(other))));
                    }
                }
            }
        }
    }

    private static FactVersion version(IncidentTokens tokens) {
        return new FactVersion(Instant.EPOCH, "1", "", tokens.text());
    }
}
