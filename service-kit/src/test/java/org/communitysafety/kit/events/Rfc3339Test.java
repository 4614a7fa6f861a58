package org.communitysafety.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-14T22:05:00Z",
                "2018-10-14T22:05:00.5Z",
                "2018-10-14T22:05:00.000000001Z",
                "2018-10-14T22:05:00.123456Z",
                "2020-02-29T23:59:59Z",
                "1969-12-31T23:59:59.999999999Z",
                "2018-10-14T22:05:00+01:00",
                "2018-10-14T22:05Z"
            })
    void instantsReadAsTheLibraryReadsThem(String text) {
        assertEquals(OffsetDateTime.parse(text).toInstant(), Rfc3339.instant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-14T24:05:00Z",
                "2018-10-14T22:60:00Z",
                "2018-10-14T22:05:60Z",
                "2019-02-29T22:05:00Z",
                "2018-13-14T22:05:00Z",
                "2018-10-14T22:05:00.Z",
                "2018-10-14T22:05:00,5Z",
                "2018-10-14T22:05:00.1234567891Z",
                "2018-1x-14T22:05:00Z",
                "2018-10-14 22:05:00Z",
                "yesterday",
                ""
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> Rfc3339.instant(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_538_352_000L, 4_102_444_799L})
    void whatAnInstantPrintsReadsBack(long second) {
        Instant instant = Instant.ofEpochSecond(second, 123_000_000);

        assertEquals(instant, Rfc3339.instant(instant.toString()));
    }
}
