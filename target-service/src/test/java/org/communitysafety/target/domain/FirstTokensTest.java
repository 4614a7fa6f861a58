package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstTokensTest {
    @Test
    void aTokenOfWhichNothingIsKnownIsTheFirst() {
        assertEquals("k2:a", FirstTokens.NONE.of("k2:a"));
        assertEquals("", FirstTokens.NONE.of(""));
        assertNull(FirstTokens.NONE.of(null));
    }

    @Test
    void aChainOfKeysLeadsToTheFirstWhicheverLinkIsSaidFirst() {
        List<SameToken> chain = List.of(same("k2:a", "k1:a"), same("k3:a", "k2:a"), same("k4:a", "k3:a"));
        for (int order = 0; order < 24; order++) {
            List<SameToken> shuffled = new ArrayList<>(chain);
            Collections.shuffle(shuffled, new Random(order));
            FirstTokens known = FirstTokens.NONE;
            for (SameToken each : shuffled) {
                known = known.and(List.of(each));
            }

            for (String token : List.of("k1:a", "k2:a", "k3:a", "k4:a")) {
                assertEquals("k1:a", known.of(token));
            }
            assertEquals("k2:b", known.of("k2:b"));
        }
    }

    @Test
    void whatIsNewlyKnownIsEveryTokenWithAnotherFirstThanBefore() {
        FirstTokens known = new FirstTokens(Map.of("k3:a", "k2:a", "k2:b", "k1:b"));

        FirstTokens now = known.and(List.of(same("k2:a", "k1:a"), same("k2:b", "k1:b")));

        assertEquals(Map.of("k2:a", "k1:a", "k3:a", "k1:a"), now.since(known));
        assertTrue(now.say(List.of(same("k3:a", "k1:a"))));
        assertFalse(known.say(List.of(same("k3:a", "k1:a"))));
    }

    @Test
    void nothingIsMadeAnewWhereAllIsKnown() {
        FirstTokens known = new FirstTokens(Map.of("k2:a", "k1:a"));

        assertSame(known, known.and(List.of(same("k2:a", "k1:a"))));
        assertEquals(Map.of(), known.since(known));
    }

    private static SameToken same(String token, String before) {
        return new SameToken(token, before, null);
    }
}
