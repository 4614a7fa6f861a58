package org.communitysafety.cli.files;

/** Counts lines that hold something; in CSV a line break between quotes ends no row, and the first row is the header. */
final class RowCounter {
    private final boolean csv;
    private boolean quoted;
    private boolean something;
    private long rows;

    RowCounter(boolean csv) {
        this.csv = csv;
    }

    void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (csv && b == '"') {
                quoted = !quoted;
            }
            if (b == '\n' && !quoted) {
                rows += something ? 1 : 0;
                something = false;
            } else if (b != '\r') {
                something = true;
            }
        }
    }

    long dataRows() {
        long all = rows + (something ? 1 : 0);
        return csv ? Math.max(0, all - 1) : all;
    }
}
