package org.communitysafety.cli.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentFilesTest {
    @TempDir
    private Path directory;

    @Test
    void theSourceIsTheFileNameWithoutPathAndEndings() {
        assertEquals("2018-10-norfolk-street", SourceName.of(Path.of("/some/where/2018-10-norfolk-street.csv.gz")));
        assertEquals("a.b", SourceName.of(Path.of("a.b.CSV")));
        assertEquals("plain", SourceName.of(Path.of("plain")));
    }

    @Test
    void aFolderMeansTheIncidentFilesUnderIt() throws IOException {
        Path deep = Files.createDirectories(directory.resolve("2018/10"));
        Files.writeString(deep.resolve("b.csv.gz"), "");
        Files.writeString(deep.resolve("notes.txt"), "");
        Files.writeString(directory.resolve("a.ndjson"), "");

        List<Path> files = IncidentFiles.of(List.of(directory.toString()));

        assertEquals(List.of(deep.resolve("b.csv.gz"), directory.resolve("a.ndjson")), files);
    }

    @Test
    void aPatternTheShellLeftAloneIsExpanded() throws IOException {
        Files.writeString(directory.resolve("2018-10.csv"), "");
        Files.writeString(directory.resolve("2018-11.csv"), "");
        Files.writeString(directory.resolve("2019-01.csv"), "");

        assertEquals(2, IncidentFiles.of(List.of(directory + "/2018-*.csv")).size());
    }

    @Test
    void aFileNamedTwiceByTwoPathsIsSentOnce() throws IOException {
        Files.writeString(directory.resolve("a.csv"), "");
        String other =
                directory.resolve("../" + directory.getFileName() + "/a.csv").toString();

        assertEquals(
                1,
                IncidentFiles.of(List.of(directory.resolve("a.csv").toString(), other))
                        .size());
    }

    @Test
    void whatMeansNoFileIsRefused() {
        assertThrows(
                IncidentFiles.NoSuchIncidentFileException.class, () -> IncidentFiles.of(List.of(directory + "/*.csv")));
    }

    @Test
    void aLineBreakBetweenQuotesEndsNoRow() {
        assertEquals(2, rows(true, "header\r\n1,\"two\nlines\"\r\n\r\n2,x"));
        assertEquals(3, rows(false, "{}\n\n{}\n{}"));
    }

    private static long rows(boolean csv, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RowCounter counter = new RowCounter(csv);
        counter.count(bytes, bytes.length);
        return counter.dataRows();
    }
}
