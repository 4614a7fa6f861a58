package org.communitysafety.gateway.web.areas;

import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;

/** Areas by the harm in them, with how surely they rank where they do. */
final class HarmSpotTable {
    private static final String COUNT = "count";

    private HarmSpotTable() {}

    /** @param period in words */
    static Table of(Answers.HarmSpots spots, String plan, String period) {
        return Table.of(
                "harm-spots",
                "Harm spots, " + period,
                spots.items().stream().map(spot -> row(spot, plan)).toList(),
                Column.text("Area"),
                Column.figure("Rank"),
                Column.figure("Harm"),
                Column.figure("95% sure between"),
                Column.figure("Incidents"),
                Column.text("Beside the mean"));
    }

    /** Those that are not ranked, in a sentence; null where all are. */
    static String left(Answers.HarmSpots spots) {
        return spots.unknown().isEmpty()
                ? null
                : "Not ranked, because it is not known that all of their incidents were received: "
                        + spots.unknown().stream()
                                .map(Answers.Unranked::name)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + '.';
    }

    private static Row row(Answers.Spot spot, String plan) {
        String open = spot.rankBest() == spot.rankWorst()
                ? "surely"
                : "may be from %d to %d".formatted(spot.rankBest(), spot.rankWorst());
        return new Row(List.of(
                Cell.of(spot.name()).leadingTo(Addresses.of("/areas/" + Addresses.encoded(spot.area()), "plan", plan)),
                Cell.of(String.valueOf(spot.rank())).noted(open),
                Cell.of(Figures.of(spot.harm(), COUNT)).raw(spot.harm().toPlainString()),
                Cell.of(Figures.of(spot.low(), COUNT) + " to " + Figures.of(spot.high(), COUNT)),
                Cell.of(Figures.of(spot.incidents(), COUNT))
                        .raw(spot.incidents().toPlainString()),
                Cell.of(spot.aboveMean() ? "Surely above it" : "Not surely above it")));
    }
}
