package org.communitysafety.incident.application;

import java.util.function.Consumer;
import org.communitysafety.incident.domain.StreetRow;

/** A data.police.uk file that has been received whole: its columns are right and its hash is known. */
public interface StreetFile {
    /** Lower-case hexadecimal SHA-256 of the uncompressed bytes. */
    String hash();

    /** Reads every data row in order; can be done again. */
    void forEachRow(Consumer<StreetRow> taker);
}
