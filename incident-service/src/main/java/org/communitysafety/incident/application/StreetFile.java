package org.communitysafety.incident.application;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.domain.StreetRow;

/** A data.police.uk file that has been received whole: its columns are right and its hash is known. */
public interface StreetFile {
    /** Lower-case hexadecimal SHA-256 of the uncompressed bytes. */
    String hash();

    /** Reads every data row in order; can be done again. */
    void forEachRow(RowTaker taker);

    default void forEachRow(Consumer<StreetRow> taker) {
        forEachRow((row, sent) -> taker.accept(row));
    }

    /** Takes a row, and its fields as they were sent when they are asked for; null when there are too many bytes. */
    interface RowTaker {
        void take(StreetRow row, Supplier<byte[]> sent);
    }

    /** What a file of this file's refused rows looks like. */
    RejectsForm rejectsForm(SourceName source);
}
