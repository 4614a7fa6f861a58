package org.communitysafety.incident.rest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdsTest {
    private static final EventIds IDS = new EventIds(new byte[] {1});
    private static final EventIds OTHER_KEY = new EventIds(new byte[] {2});

    @ParameterizedTest
    @ValueSource(strings = {"{\"agency\":\"x\"}", "{\"person\":null}", "[\"person\"]"})
    void whereNobodyIsNamedItIsTheSha256OfTheBody(String body) throws Exception {
        assertEquals(sha256(body), bare(IDS, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"person\":\"p-1\"}",
                "{\"otherPerson\":\"p-1\"}",
                "{\"victim\":\"v-1\"}",
                "{\"location\":\"l-1\"}",
                "{\"person\":7}"
            })
    void whoDoesNotHaveTheKeyCannotTryPersons(String body) throws Exception {
        assertEquals(bare(IDS, body), bare(IDS, body));
        assertEquals(64, bare(IDS, body).length());
        assertNotEquals(bare(IDS, body), bare(OTHER_KEY, body));
        assertNotEquals(bare(IDS, body), bare(IDS, body + " "));
        assertNotEquals(sha256(body), bare(IDS, body));
    }

    @Test
    void aRowIsTheSameWhateverItsColumnsOrderAndIsKeyedWhereItNamesAPerson() throws Exception {
        SortedMap<String, String> nobody = new TreeMap<>(Map.of("step", "MADE", "agency", "x"));
        SortedMap<String, String> somebody = new TreeMap<>(Map.of("step", "MADE", "otherPerson", "p-1"));

        assertEquals(sha256("agency\0x\0step\0MADE\0"), IDS.ofRow(nobody));
        assertEquals(IDS.ofRow(somebody), IDS.ofRow(new TreeMap<>(somebody)));
        assertNotEquals(IDS.ofRow(somebody), OTHER_KEY.ofRow(somebody));
        assertNotEquals(sha256("otherPerson\0p-1\0step\0MADE\0"), IDS.ofRow(somebody));
    }

    private static String bare(EventIds ids, String body) throws Exception {
        return EventObject.bare(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ids)
                .bareId();
    }

    private static String sha256(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
