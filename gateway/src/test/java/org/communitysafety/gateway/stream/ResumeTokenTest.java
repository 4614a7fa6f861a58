package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTokenTest {
    @Test
    void whatIsEncodedIsDecoded() {
        List<Uuid> ids = List.of(Uuid.randomUuid(), Uuid.randomUuid(), Uuid.randomUuid());
        long[] positions = {0, 1, 127, 128, 300, 1L << 40, Long.MAX_VALUE};
        ResumeToken token = new ResumeToken(Instant.parse("2026-11-21T23:00:00Z"), ids, positions);

        ResumeToken decoded = ResumeToken.decode(token.encode()).orElseThrow();

        assertEquals(token.at(), decoded.at());
        assertEquals(ids, decoded.topicIds());
        assertArrayEquals(positions, decoded.positions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "!!!", "AQ", "AQAAAABrAiuk", "AAAA", "////", "AQAAAABrAiukA____________________________"})
    void whatIsNoTokenIsNotTakenForOne(String text) {
        assertEquals(Optional.empty(), ResumeToken.decode(text));
    }

    @Test
    void anOverlongTextIsNotEvenRead() {
        assertEquals(Optional.empty(), ResumeToken.decode("A".repeat(100_000)));
    }
}
