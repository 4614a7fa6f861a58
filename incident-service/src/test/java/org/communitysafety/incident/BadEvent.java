package org.communitysafety.incident;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the error table: a sound incident with one thing spoiled.
 *
 * @param status of the answer when it comes alone
 * @param pointer where the fault is
 * @param find what is spoiled in the JSON of the event, and {@code replace} with what
 * @param inEnvelope true when the fault is in the envelope, which bare data has not
 */
record BadEvent(String name, int status, String pointer, String code, String find, String replace, boolean inEnvelope) {
    private static final String OCCURRED = "\"2018-10-14T22:05:00Z\"";
    private static final String TOMORROW = Instant.now()
            .plus(1, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    static List<BadEvent> all() {
        return Stream.of(inDates(), inOtherData(), inText(), inEnvelopes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadEvent> inDates() {
        return List.of(
                data("month 13", "/data/occurred", "malformed-date", OCCURRED, "\"2018-13\""),
                data("30 February", "/data/occurred", "malformed-date", OCCURRED, "\"2018-02-30\""),
                data("hour 25", "/data/occurred", "malformed-date", OCCURRED, "\"2018-10-14T25:05:00Z\""),
                data("no zone", "/data/occurred", "malformed-date", OCCURRED, "\"2018-10-14T22:05:00\""),
                data("future instant", "/data/occurred", "in-the-future", OCCURRED, quoted(TOMORROW)),
                data("future month", "/data/occurred", "in-the-future", OCCURRED, quoted(nextMonth())),
                data("year 1899", "/data/occurred", "before-1900", OCCURRED, "\"1899-12-31\""),
                data("occurred an object", "/data/occurred", "wrong-type", OCCURRED, "{}"));
    }

    private static List<BadEvent> inOtherData() {
        return List.of(
                data("unknown category", "/data/category", "unknown-category", "\"violent-crime\"", "\"all-crime\""),
                data("category a number", "/data/category", "wrong-type", "\"violent-crime\"", "5"),
                data("no category", "/data/category", "missing-field", "\"category\"", "\"kategory\""),
                data("unknown agency", "/data/agency", "unknown-agency", "nottinghamshire-police", "atlantis-police"),
                data("malformed agency", "/data/agency", "malformed-agency", "nottinghamshire-police", "Notts Police"),
                data("agency null", "/data/agency", "missing-field", "\"nottinghamshire-police\"", "null"),
                data("malformed area", "/data/area", "malformed-area", "E05012270", "E99000001"),
                data("area a list", "/data/area", "wrong-type", "\"E05012270\"", "[]"),
                data("unknown flag", "/data/flags/1", "unknown-flag", "\"alcohol\"", "\"aliens\""),
                data("flags a text", "/data/flags", "wrong-type", "[\"domestic-abuse\",\"alcohol\"]", "\"hate\""),
                data("malformed offence", "/data/offenceCode", "malformed-offence-code", "\"8N\"", "\"N8\""),
                data("recordedOn no date", "/data/recordedOn", "malformed-date", "\"2018-10-15\"", "\"15/10/2018\""),
                data("long victim", "/data/victim", "text-too-long", "\"v-93af\"", quoted("v".repeat(201))),
                data("control character", "/data/victim", "forbidden-character", "v-93af", "v\\u000093"),
                data("half a surrogate pair", "/data/outcome", "forbidden-character", "null", "\"\\ud800\""));
    }

    private static List<BadEvent> inText() {
        return List.of(
                broken("not JSON", "malformed-json", "\"violent-crime\"", "violent-crime"),
                broken("name twice", "malformed-json", "\"victim\":\"v-93af\"", "\"agency\":\"norfolk-constabulary\""),
                broken("NaN", "malformed-json", "\"outcome\":null", "\"outcome\":NaN"),
                broken("too deep", "malformed-json", "\"outcome\":null", "\"x\":" + "[".repeat(90) + "]".repeat(90)),
                broken("trailing comma", "malformed-json", "\"outcome\":null", "\"outcome\":null,"),
                broken("not UTF-8", "invalid-utf-8", "v-93af", "\u0001BAD\u0001"),
                new BadEvent("too large", 413, "", "event-too-large", "v-93af", "v".repeat(256 * 1024), false));
    }

    private static List<BadEvent> inEnvelopes() {
        return List.of(
                attribute("no id", 400, "/id", "missing-attribute", "\"id\":", "\"idd\":"),
                attribute("no type", 400, "/type", "missing-attribute", "\"type\":", "\"typus\":"),
                attribute("no source", 400, "/source", "missing-attribute", "\"source\":", "\"sauce\":"),
                attribute("no specversion", 400, "/specversion", "missing-attribute", "\"specversion\":", "\"spec\":"),
                attribute("specversion 0.3", 422, "/specversion", "unsupported-specversion", "\"1.0\"", "\"0.3\""),
                attribute("unknown type", 422, "/type", "unknown-type", "incident.recorded.v1", "incident.recorded.v9"),
                attribute("another address", 422, "/type", "wrong-endpoint", "incident.recorded", "feed.declared"),
                attribute("source no URI", 422, "/source", "malformed-source", "\"/tests\"", "\"a b\""),
                attribute("long id", 422, "/id", "text-too-long", "\"id\":\"", "\"id\":\"" + "i".repeat(200)),
                attribute("time no instant", 422, "/time", "malformed-time", "\"id\":", "\"time\":\"today\",\"id\":"),
                attribute(
                        "recorded tomorrow",
                        422,
                        "/recordedtime",
                        "in-the-future",
                        "\"id\":",
                        "\"recordedtime\":\"" + TOMORROW + "\",\"id\":"),
                attribute(
                        "another subject",
                        422,
                        "/subject",
                        "subject-mismatch",
                        "\"id\":",
                        "\"subject\":\"x\",\"id\":"));
    }

    static BadEvent named(String name) {
        return all().stream().filter(row -> row.name.equals(name)).findFirst().orElseThrow();
    }

    String spoil(String event) {
        if (!event.contains(find)) {
            throw new AssertionError(name + " finds nothing to spoil in " + event);
        }
        return event.replace(find, replace);
    }

    private static BadEvent data(String name, String pointer, String code, String find, String replace) {
        return new BadEvent(name, 422, pointer, code, find, replace, false);
    }

    private static BadEvent broken(String name, String code, String find, String replace) {
        return new BadEvent(name, 400, "", code, find, replace, false);
    }

    private static BadEvent attribute(
            String name, int status, String pointer, String code, String find, String replace) {
        return new BadEvent(name, status, pointer, code, find, replace, true);
    }

    private static String nextMonth() {
        return YearMonth.now().plusMonths(2).toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
