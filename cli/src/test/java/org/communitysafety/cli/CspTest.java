package org.communitysafety.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CspTest {
    private static final String CSV = "Crime ID,Month\n1,2018-10\n2,2018-10\n";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownCommandIsAUsageError() {
        assertEquals(2, run("fetch"));
    }

    @Test
    void noCommandIsAUsageError() {
        assertEquals(2, run());
    }

    @Test
    void aFileThatIsNotThereIsAUsageError() {
        assertEquals(2, run("import", directory.resolve("none.csv").toString()));
    }

    @Test
    void helpAndVersionAreDone() {
        assertEquals(0, run("--version"));
        assertEquals(0, run("help", "import"));
        assertTrue(out.toString().contains("--replace"), out.toString());
    }

    @Test
    void aPlatformThatIsNotThereIsAFailureInOneLine() throws IOException {
        assertEquals(1, run("import", "--url", "http://127.0.0.1:1", file("a.csv", CSV)));
        assertTrue(err.toString().startsWith("csp: no platform answers at http://127.0.0.1:1"), err.toString());
    }

    @Test
    void aFileIsSentUnderItsNameAndAnsweredInOneLine() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(202, "{\"received\":2,\"accepted\":2,\"rejected\":0,\"problems\":[]}");

            assertEquals(0, run("import", "--url", platform.url(), gzip("2018-10-a-street.csv.gz", CSV)));

            StubPlatform.Asked asked = platform.asked().get(0);
            assertEquals("/api/v1/incidents?source=2018-10-a-street", asked.uri());
            assertEquals("text/csv", asked.contentType());
            assertEquals("gzip", asked.contentEncoding());
            assertEquals(CSV, asked.body());
            assertTrue(out.toString().contains(": accepted (received 2, accepted 2, rejected 0)"), out.toString());
        }
    }

    @Test
    void refusedLinesAreNamedAndTheCommandFails() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(
                    202,
                    """
                    {"received":102,"accepted":1,"rejected":101,"problems":[{"line":17,"pointer":"/data/category",
                    "code":"unknown-category","detail":"no such category"}]}""");

            assertEquals(1, run("import", "--url", platform.url(), file("a.csv", CSV)));

            assertTrue(
                    out.toString().contains("line 17 /data/category unknown-category: no such category"),
                    out.toString());
            assertTrue(out.toString().contains("and 100 more refused"), out.toString());
        }
    }

    @Test
    void refusedLinesAreSaidWhereTheyAreAndWrittenUnderTheirOwnName() throws IOException {
        String answer =
                """
                {"received":3,"accepted":1,"rejected":2,"problems":[],"rejects":"/api/v1/imports/1/rejects","rejectsKept":2}""";
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(202, answer).willAnswer(202, answer);
            platform.willGiveFile("attachment; filename*=UTF-8''..%2Fa.rejects-00000001.csv", "refused");
            String folder = directory.resolve("mend").toString();

            run("import", "--url", platform.url(), file("a.csv", CSV));
            run("import", "--url", platform.url(), "--rejects", folder, file("a.csv", CSV));

            assertTrue(out.toString().contains(platform.url() + "/api/v1/imports/1/rejects"), out.toString());
            assertEquals("refused", Files.readString(directory.resolve("mend/a.rejects-00000001.csv")));
            assertTrue(out.toString().contains("mend/a.rejects-00000001.csv"), out.toString());
        }
    }

    @Test
    void aConflictSaysHowToReplaceAndTheNextFileIsStillSent() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(409, "{\"title\":\"Conflict\",\"detail\":\"another file is held\"}");
            platform.willAnswer(200, "{\"received\":2,\"accepted\":2,\"rejected\":0}");

            assertEquals(1, run("import", "--url", platform.url(), file("a.csv", CSV), file("b.csv", CSV)));

            assertTrue(out.toString().contains("409 Conflict: another file is held"), out.toString());
            assertTrue(out.toString().contains("csp import --replace"), out.toString());
            assertTrue(out.toString().contains("b.csv: unchanged"), out.toString());
        }
    }

    @Test
    void anAnswerThatAsksToWaitIsWaitedForAndTheFileSentAgain() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAskToWait("0").willAnswer(202, "{\"accepted\":2,\"rejected\":0}");

            assertEquals(0, run("import", "--replace", "--url", platform.url(), file("a.csv", CSV)));

            assertEquals(2, platform.asked().size());
            assertEquals(
                    "/api/v1/incidents?source=a&replace=true",
                    platform.asked().get(1).uri());
            assertEquals(CSV, platform.asked().get(1).body());
        }
    }

    @Test
    void jsonFilesAreSentAsWhatTheyHold() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            String[] files = {
                file("1.ndjson", "{}\n"),
                file("2.json", "[{\"specversion\":\"1.0\"}]"),
                file("3.json", "{\"specversion\":\"1.0\"}"),
                file("4.json", "{\"agency\":\"a\"}")
            };
            for (int i = 0; i < files.length; i++) {
                platform.willAnswer(202, "{}");
            }

            assertEquals(0, run("import", "--url", platform.url(), files[0], files[1], files[2], files[3]));

            assertEquals(
                    java.util.List.of(
                            "application/x-ndjson",
                            "application/cloudevents-batch+json",
                            "application/cloudevents+json",
                            "application/json"),
                    platform.asked().stream()
                            .map(StubPlatform.Asked::contentType)
                            .toList());
        }
    }

    @Test
    void aFileOfStepsIsToldByItsFirstLineAndGoesToTheReferrals() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            String[] files = {
                file("referrals.csv", "\uFEFFid,agency,reference,\"pathway\",step,at\n,a,R-1,marac,MADE,2019-02-11\n"),
                file("steps.ndjson", "{\"agency\":\"a\",\"pathway\":\"marac\"}\n"),
                file("meeting.json", "{\"type\":\"org.communitysafety.panel.met.v1\",\"specversion\":\"1.0\"}"),
                file("street.csv", CSV)
            };
            for (int i = 0; i < files.length; i++) {
                platform.willAnswer(202, "{\"received\":1,\"accepted\":1,\"rejected\":0}");
            }

            assertEquals(
                    0, run("import", "--replace", "--url", platform.url(), files[0], files[1], files[2], files[3]));

            assertEquals(
                    java.util.List.of(
                            "/api/v1/referrals",
                            "/api/v1/referrals",
                            "/api/v1/referrals",
                            "/api/v1/incidents?source=street&replace=true"),
                    platform.asked().stream().map(StubPlatform.Asked::uri).toList());
            assertTrue(out.toString().contains("referrals.csv: accepted (received 1"), out.toString());
            assertTrue(out.toString().contains("street.csv: replaced"), out.toString());
        }
    }

    @Test
    void aRebuildIsAskedAboutUntilItIsDoneAndTellsWhatItPutRight() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(
                    202, "{\"state\":\"RUNNING\",\"startedAt\":\"2026-03-02T08:00:00Z\",\"differences\":[]}");
            // Another instance, of a rebuild that it made yesterday.
            platform.willAnswer(200, "{\"state\":\"DONE\",\"startedAt\":\"2026-03-01T08:00:00Z\",\"differences\":[]}");
            platform.willAnswer(
                    200,
                    """
                    {"state":"DONE","startedAt":"2026-03-02T08:00:00Z","endedAt":"2026-03-02T08:00:02.5Z","facts":1204,
                    "cells":52,"counts":2,"eventsMeanwhile":5120,"puttingRightMillis":14,"differencesInAll":1,
                    "differences":[{"kind":"CELL","key":"a|b|c|d","kept":"26","found":null}]}""");

            assertEquals(0, run("rebuild", "--url", platform.url()));

            assertEquals("/api/v1/rebuild", platform.asked().get(1).uri());
            String told = out.toString();
            assertTrue(told.contains("a|b|c|d: kept 26, should be nothing"), told);
            assertTrue(told.contains("1 differences, all put right."), told);
            assertTrue(told.contains("in 2.5 s, while 5,120 events were folded; putting right took 14 ms."), told);
        }
    }

    @Test
    void aRebuildBesideAnotherIsRefusedInOneLine() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(409, "{\"title\":\"Conflict\",\"detail\":\"a rebuild is running\"}");

            assertEquals(1, run("rebuild", "--url", platform.url()));

            assertTrue(err.toString().contains("a rebuild is running"), err.toString());
        }
    }

    @Test
    void whoIsErasedIsReadFromTheStandardInputAndPrintedNowhere() throws IOException {
        InputStream usual = System.in;
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(202, erased("1")).willAnswer(202, erased("null"));
            System.setIn(new ByteArrayInputStream("p \"1\"\n\np-2\n".getBytes(StandardCharsets.UTF_8)));

            assertEquals(1, run("erase", "--agency", "a", "--url", platform.url()), "one could not be searched");

            assertEquals("/api/v1/erasures", platform.asked().get(0).uri());
            assertEquals(
                    "{\"agency\":\"a\",\"person\":\"p \\\"1\\\"\"}",
                    platform.asked().get(0).body());
            assertEquals(
                    "{\"agency\":\"a\",\"person\":\"p-2\"}",
                    platform.asked().get(1).body());
            assertTrue(out.toString().contains("dead letters 1."), out.toString());
            assertTrue(out.toString().contains("dead letters not searched."), out.toString());
            assertFalse((out + " " + err).contains("p-2"), "the pseudonym is not for the screen");
        } finally {
            System.setIn(usual);
        }
    }

    private static String erased(String letters) {
        return """
                {"id":"x","agency":"a","erasedAt":"2026-07-29T10:15:30Z","refusedFilesDiscarded":0,
                "deadLettersDiscarded":%s,"sealedUntil":"2026-08-19T10:15:30Z","tokensUntil":"2026-11-03T10:15:30Z"}"""
                .formatted(letters);
    }

    private int run(String... arguments) {
        CommandLine commandLine = Csp.commandLine();
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String gzip(String name, String text) throws IOException {
        Path path = directory.resolve(name);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(path))) {
            packed.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return path.toString();
    }
}
