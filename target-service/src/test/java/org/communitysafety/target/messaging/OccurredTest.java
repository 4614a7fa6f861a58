package org.communitysafety.target.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import org.communitysafety.kit.events.MalformedRecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccurredTest {
    @Test
    void ofAMonthNoDayIsKnown() throws MalformedRecordException {
        Occurred occurred = Occurred.read("2018-11");

        assertEquals(YearMonth.of(2018, 11), occurred.month());
        assertNull(occurred.day());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-30, 2018-11-30",
        "2018-11-30T23:30:00Z, 2018-11-30",
        "2018-11-30T23:30:00-02:00, 2018-12-01",
        "2019-07-31T23:30:00Z, 2019-08-01"
    })
    void aDayIsThatOfTheUnitedKingdom(String text, LocalDate day) throws MalformedRecordException {
        Occurred occurred = Occurred.read(text);

        assertEquals(day, occurred.day());
        assertEquals(YearMonth.from(day), occurred.month());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13", "2018-00", "2018/11", "18-2011", "+201-11", "٢٠١٨-11", "2018-02-30", "today"})
    void whatIsNoDateIsSaidToBeNone(String text) {
        assertEquals(
                "bad-date",
                assertThrows(MalformedRecordException.class, () -> Occurred.read(text))
                        .code());
    }

    @Test
    void nothingIsAMissingMember() {
        assertEquals(
                "missing-member",
                assertThrows(MalformedRecordException.class, () -> Occurred.read(""))
                        .code());
    }
}
