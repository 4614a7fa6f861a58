package org.communitysafety.gateway.web.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/** What the services answer about the intake, as far as the pages show it. Instants and months stand as they were sent. */
final class Answers {
    private Answers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agencies(List<Agency> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agency(String agency, String name, String kind, String area) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standings(List<Standing> items) {}

    /** @param missed of the incomplete months, those of which nothing came */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(
            String agency,
            String lastReceivedAt,
            String lastMonth,
            long complete,
            long incomplete,
            long missed,
            long unknown) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Calendar(String from, String to, String firstMonth, String lastMonth, List<Feed> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Feed(
            String category,
            String pathway,
            String panel,
            String lastReceivedAt,
            long arrived,
            Rhythm rhythm,
            Long lagDays,
            String lateAt,
            long missed,
            List<Month> months) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rhythm(long shortestDays, long medianDays, long longestDays) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Month(String month, String state, Long declared, long received, Long usual) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Declarations(List<Declaration> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Declaration(
            String month,
            String source,
            String receivedAt,
            Map<String, Long> counts,
            Map<String, Long> referrals,
            Map<String, Long> meetings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Files(List<File> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(
            String source,
            long rows,
            long accepted,
            long rejected,
            String at,
            List<String> agencies,
            List<Reason> reasons) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(String code, long faults) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusals(String from, String to, List<Item> items) {
        /** @param agency null where the events named none that is registered */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Item(String agency, String intake, long events, List<Refused> reasons) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(String code, long events) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Letters(List<Letter> items, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Letter(
            String id,
            String topic,
            int partition,
            long offset,
            String recordTime,
            String code,
            String detail,
            String at,
            String state,
            Decision decision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(String at, String by, String reason) {}
}
