package org.communitysafety.incident.application;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.communitysafety.incident.application.RejectsFiles.RejectsFile;
import org.communitysafety.incident.domain.SourceName;

/** The refused lines of one request on their way into a file, a part at a time. One thread uses it. */
final class RejectsCopy {
    /** The memory one request takes for it, and one line more. */
    private static final int PART_BYTES = 128 * 1024;

    private final KeepRejects keeper;
    private final RejectsConfig config;
    private final RejectsForm form;
    private final Provenance provenance;
    private final String id;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int parts;
    private long lines;
    private long bytes;
    private boolean failed;

    RejectsCopy(KeepRejects keeper, RejectsConfig config, RejectsForm form, Provenance provenance, String id) {
        this.keeper = keeper;
        this.config = config;
        this.form = form;
        this.provenance = provenance;
        this.id = id;
    }

    /** @param line as it was sent, without its end; null for one that was too long to be kept */
    void take(byte[] line) {
        if (line == null || failed || lines >= config.mostLines() || bytes + line.length > config.mostBytes()) {
            return;
        }
        write(lines == 0 ? form.head() : form.separator());
        part.writeBytes(line);
        lines++;
        bytes += line.length;
        if (part.size() >= PART_BYTES) {
            flush();
        }
    }

    /** @return null when there is nothing to fetch */
    Rejects end() {
        if (lines == 0 || failed) {
            return null;
        }
        write(form.tail());
        flush();
        return failed ? null : new Rejects(id, lines);
    }

    private void flush() {
        RejectsFile file = new RejectsFile(
                id, name(), form.mediaType(), provenance.submittedBy(), provenance.receivedAt(), lines, bytes);
        failed = !keeper.keep(file, parts++, part.toByteArray());
        part.reset();
    }

    private String name() {
        return SourceName.ofRejects(form.name(), id) + form.ending();
    }

    private void write(String text) {
        part.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
