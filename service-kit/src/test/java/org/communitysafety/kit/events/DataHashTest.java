package org.communitysafety.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DataHashTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theOrderOfMembersAndNullsDoNotMatter() throws Exception {
        assertEquals(hash("{\"b\":2,\"a\":1,\"c\":null}"), hash("{\"a\":1,\"b\":2}"));
    }

    @Test
    void pseudonymsAreLeftOut() throws Exception {
        assertEquals(hash("{\"a\":1,\"victim\":\"v-1\",\"person\":\"p\",\"otherPerson\":\"q\"}"), hash("{\"a\":1}"));
    }

    @Test
    void anotherValueIsAnotherHash() throws Exception {
        assertNotEquals(hash("{\"a\":1}"), hash("{\"a\":2}"));
    }

    @Test
    void theHashIsThatOfTheCanonicalText() throws Exception {
        assertEquals("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862", hash("{ \"a\" : 1 }"));
    }

    private static String hash(String json) throws Exception {
        return DataHash.of(MAPPER.readTree(json));
    }
}
