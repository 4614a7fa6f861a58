package org.communitysafety.gateway.web.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * Who sends, since when nothing came, and how much of it is complete.
 *
 * @param agencies those of which anything is known
 * @param silent the others
 * @param files null where incident-service did not say
 * @param refusals null where incident-service did not say
 * @param asAt when the page was made, for people
 */
public record OverviewView(Table agencies, List<SilentAgency> silent, Table files, Table refusals, String asAt) {

    /** An agency that never sent or declared anything. */
    public record SilentAgency(String name, String address) {}

    static OverviewView of(
            Answers.Agencies agencies,
            Answers.Standings standings,
            Optional<Answers.Files> files,
            Optional<Answers.Refusals> refusals,
            Instant now) {
        Map<String, String> names =
                agencies.items().stream().collect(Collectors.toMap(Answers.Agency::agency, Answers.Agency::name));
        Map<String, Answers.Standing> byAgency =
                standings.items().stream().collect(Collectors.toMap(Answers.Standing::agency, Function.identity()));
        List<Row> rows = agencies.items().stream()
                .filter(agency -> byAgency.containsKey(agency.agency()))
                .map(agency -> row(agency, byAgency.get(agency.agency()), now))
                .toList();
        return new OverviewView(
                Table.of(
                        "agencies",
                        "Agencies by what they sent",
                        rows,
                        Column.text("Agency"),
                        Column.text("Last received"),
                        Column.text("Newest month"),
                        Column.figure("Months complete"),
                        Column.figure("Incomplete"),
                        Column.figure("Of those, never came"),
                        Column.figure("Not known")),
                agencies.items().stream()
                        .filter(agency -> !byAgency.containsKey(agency.agency()))
                        .map(agency -> new SilentAgency(agency.name(), address(agency)))
                        .toList(),
                files.map(found -> FileTable.of(found.items(), id -> names.getOrDefault(id, id), now))
                        .orElse(null),
                refusals.map(found -> RefusalTable.ofAll(found, names)).orElse(null),
                Wording.moment(now));
    }

    Stream<Table> tables() {
        return Stream.of(agencies, files, refusals).filter(Objects::nonNull);
    }

    private static Row row(Answers.Agency agency, Answers.Standing standing, Instant now) {
        Cell name = Cell.of(agency.name())
                .noted(Wording.token(agency.kind()))
                .leadingTo("/intake/" + Addresses.encoded(agency.agency()));
        if (standing == null) {
            Cell none = Cell.of("None").raw(0);
            return Row.of(
                    name, Cell.of("Nothing yet").raw(null), Cell.of("None").raw(null), none, none, none, none);
        }
        return Row.of(
                name,
                Received.cell(standing.lastReceivedAt(), now, "Declarations alone"),
                Cell.of(standing.lastMonth() == null ? "None" : Wording.month(standing.lastMonth()))
                        .raw(standing.lastMonth()),
                months(standing.complete()),
                months(standing.incomplete()),
                months(standing.missed()),
                months(standing.unknown()));
    }

    private static String address(Answers.Agency agency) {
        return "/intake/" + Addresses.encoded(agency.agency());
    }

    private static Cell months(long number) {
        return Cell.of(Figures.count(number)).raw(number);
    }
}
