package org.communitysafety.gateway.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** A page's tables as files: its address with {@code csv=} and the table's identifier. */
public final class Csv {
    private Csv() {}

    /** Empty when none of them is called so. */
    public static Optional<RestResponse<String>> of(String asked, Stream<Table> tables) {
        return tables.filter(table -> table.id().equals(asked)).findFirst().map(Csv::file);
    }

    private static RestResponse<String> file(Table table) {
        return RestResponse.ResponseBuilder.ok(table.csv())
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + table.id() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
