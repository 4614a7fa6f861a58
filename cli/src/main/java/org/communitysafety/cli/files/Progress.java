package org.communitysafety.cli.files;

import java.io.PrintWriter;
import java.util.List;

/** How far an import has come. Rows are those handed over; whether they count is the platform's answer. */
interface Progress extends AutoCloseable {

    /** @param done rows handed over of the file being sent, never more than it has */
    void handedOver(IncidentFile file, long done);

    /** The file's answer has come. */
    void answered(IncidentFile file, FileOutcome outcome);

    @Override
    void close();

    static Progress on(boolean terminal, List<IncidentFile> files, PrintWriter out) {
        return terminal ? new ProgressOnTerminal(files) : new ProgressInLines(files, out);
    }
}
