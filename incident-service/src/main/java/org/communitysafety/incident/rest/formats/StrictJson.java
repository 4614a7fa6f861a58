package org.communitysafety.incident.rest.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;

/** JSON as RFC 8259 has it and no more: no name twice, nothing behind the value, no NaN, at most 64 levels deep. */
final class StrictJson {
    private static final int DEEPEST = 64;
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Object.class);

    private StrictJson() {}

    /** A map, a list, text, a number, a boolean or null. */
    static Object parse(String text) throws BrokenBodyException {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException e) {
            throw new BrokenBodyException(fault(e.getLocation()));
        } catch (NumberFormatException e) {
            throw new BrokenBodyException(fault(null));
        }
    }

    /** Says where, never what: the parser's own message repeats the text. */
    private static Fault fault(JsonLocation where) {
        String place = where == null ? "" : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
        return Faults.whole(
                FaultCode.MALFORMED_JSON,
                "one JSON value (RFC 8259) with no name twice, nothing behind it and at most %d levels; it is not%s"
                        .formatted(DEEPEST, place));
    }
}
