package org.communitysafety.gateway.web.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What else services answer, as far as the page shows it. */
public final class Answers {
    private Answers() {}

    /** @param level {@code lsoa}, {@code ward}, {@code district}, {@code partnership}, {@code force} or {@code own} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Area(String code, String name, String level) {
        /** Its code where it has no name. */
        String called() {
            return name == null ? code : name;
        }
    }

    /** A list of areas. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Areas(List<Area> items) {}

    /**
     * The definition of an indicator.
     *
     * @param counted false for one that is only reported
     * @param categories whose incidents it is made of
     * @param pathways whose referrals it is made of
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(
            String title,
            String kind,
            boolean counted,
            List<String> categories,
            List<String> pathways,
            List<Selection> selections) {
        /** Of these every record counts by itself; the others divide, average or look at what else befell somebody. */
        private static final Set<String> SUMS = Set.of("count", "harm", "steps", "clocks");

        public Indicator {
            categories = categories == null ? List.of() : categories;
            pathways = pathways == null ? List.of() : pathways;
        }

        /** Whether the figures of areas, and of agencies, add up to that of all of them together. */
        boolean isSumOfItsParts() {
            return SUMS.contains(kind);
        }

        /** Whether its figure is the sum of those of its categories, of which there are several, or of one agency's part. */
        boolean isSumOfCategories() {
            return categories.size() > 1
                    && isCount()
                    && selections.stream().allMatch(Selection::isOfCategories)
                    && agencies().distinct().count() == 1
                    && agencies().allMatch(named -> named.size() <= 1);
        }

        /** The agency whose incidents alone a sum of categories counts; null where it counts everybody's. */
        String onlyAgency() {
            return agencies().flatMap(List::stream).findFirst().orElse(null);
        }

        /** Whether it counts every incident of its categories. */
        boolean isOfWholeCategories() {
            return isCount() && selections.stream().allMatch(Selection::isOfCategoriesAlone);
        }

        private boolean isCount() {
            return "count".equals(kind) && selections != null;
        }

        private Stream<List<String>> agencies() {
            return selections.stream().map(each -> each.agencies() == null ? List.of() : each.agencies());
        }
    }

    /** Which incidents count; each part is null or empty where all do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Selection(List<String> flags, List<String> offenceCodes, List<String> agencies) {
        private boolean isOfCategoriesAlone() {
            return isOfCategories() && isNone(agencies);
        }

        private boolean isOfCategories() {
            return isNone(flags) && isNone(offenceCodes);
        }

        private static boolean isNone(List<String> part) {
            return part == null || part.isEmpty();
        }
    }

    /** What arrived of each agency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Feeds(List<Feed> items) {}

    /** @param category null where it is of referrals or meetings */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Feed(String agency, String category) {}

    /** What people know of series. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Annotations(List<ChartAnswer.Annotation> items) {}

    /** @param next the address of the next page; null on the last */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Incidents(List<Incident> items, String next) {}

    /** One entry of the register. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Incident(String id, String agency, String reference, String occurred, String month, String area) {}
}
