package org.communitysafety.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Incidents as an agency sends them, none twice: one a request, or many lines. */
public final class IncidentRequests implements Requests {
    private static final int DIGITS = 12;
    private static final String PLACE = "#".repeat(DIGITS);
    private static final String LINE = "{\"agency\":\"nottinghamshire-police\",\"reference\":\"B-" + PLACE
            + "\",\"occurred\":\"2018-10-14T22:05:00Z\",\"recordedOn\":\"2018-10-15\",\"category\":\"violent-crime\","
            + "\"offenceCode\":\"8N\",\"flags\":[\"domestic-abuse\",\"alcohol\"],\"area\":\"E05012270\","
            + "\"victim\":\"v-93af\",\"outcome\":null}\n";
    private static long number = System.currentTimeMillis() * 100 % 1_000_000_000_000L;

    private final byte[] request;
    private final int first;
    private final int lines;
    private final boolean isEmptyRoute;

    /**
     * @param authority for the Host header
     * @param lines 1 is a body of JSON, more are NDJSON
     * @param isEmptyRoute whether nothing but the status is answered
     */
    public IncidentRequests(String authority, int lines, boolean isEmptyRoute) {
        this.lines = lines;
        this.isEmptyRoute = isEmptyRoute;
        byte[] body = LINE.repeat(lines).getBytes(StandardCharsets.US_ASCII);
        byte[] head = ("POST /api/v1/incidents HTTP/1.1\r\nHost: " + authority + "\r\nContent-Type: application/"
                        + (lines == 1 ? "json" : "x-ndjson") + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        first = head.length + LINE.indexOf(PLACE);
    }

    public static int lineBytes() {
        return LINE.length();
    }

    @Override
    public ByteBuffer next(long meant) {
        byte[] numbered = request.clone();
        for (int line = 0; line < lines; line++) {
            write(number++, numbered, first + line * LINE.length());
        }
        return ByteBuffer.wrap(numbered);
    }

    private static void write(long value, byte[] into, int at) {
        long left = value;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            into[at + digit] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    @Override
    public boolean isRight(Answer answer) {
        return answer.status() == 202
                && (isEmptyRoute || lines == 1 || answer.text().contains("\"accepted\":" + lines + ","));
    }
}
