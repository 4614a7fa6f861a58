package org.communitysafety.incident.domain;

import java.util.List;

/**
 * A data row of a data.police.uk street file: the columns that are kept. Points are anonymised and not kept.
 *
 * @param number counted from 1, without the header
 * @param line physical line in the file on which the row begins, the header being line 1
 * @param faults what made it unreadable; the columns are empty then
 */
public record StreetRow(
        int number,
        long line,
        String month,
        String reportedBy,
        String lsoa,
        String crimeType,
        String outcome,
        List<Fault> faults) {
    public static StreetRow unreadable(int number, long line, Fault fault) {
        return new StreetRow(number, line, "", "", "", "", "", List.of(fault));
    }
}
