package org.communitysafety.incident;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A street file in the making. */
final class StreetCsv {
    private static final String BURGLARY = "Burglary";

    static final String HEADER = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
            + "LSOA name,Crime type,Last outcome category,Context";

    private final List<String> rows = new ArrayList<>();

    StreetCsv row(String month, String crimeType, String lsoa) {
        return row(month, "Nottinghamshire Police", crimeType, lsoa);
    }

    StreetCsv row(String month, String force, String crimeType, String lsoa) {
        rows.add(",%s,%s,%s,-1.1,52.9,On or near Street,%s,Nottingham 001A,%s,Under investigation,"
                .formatted(month, force, force, lsoa, crimeType));
        return this;
    }

    StreetCsv raw(String row) {
        rows.add(row);
        return this;
    }

    /** Replaces row {@code number}, counted from 1. */
    StreetCsv with(int number, String month, String crimeType, String lsoa) {
        StreetCsv other = new StreetCsv().row(month, crimeType, lsoa);
        rows.set(number - 1, other.rows.get(0));
        return this;
    }

    StreetCsv withoutLast() {
        rows.remove(rows.size() - 1);
        return this;
    }

    byte[] bytes() {
        return text("\n").getBytes(StandardCharsets.UTF_8);
    }

    String text(String lineEnd) {
        return HEADER + lineEnd + String.join(lineEnd, rows) + lineEnd;
    }

    /** Two burglaries of October 2018 and something no other file has in a column that is ignored. */
    static StreetCsv fresh() {
        return new StreetCsv()
                .raw(unique() + ",2018-10,Nottinghamshire Police,x,0,0,On or near,E01013800,y,Burglary,,")
                .row("2018-10", BURGLARY, "E01013800");
    }

    static String unique() {
        return UUID.randomUUID().toString();
    }
}
