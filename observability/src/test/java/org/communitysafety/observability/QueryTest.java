package org.communitysafety.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.communitysafety.observability.Query.Series;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void functionsKeywordsRangesAndTextAreNoSeries() {
        Query query = Query.of(
                """
                histogram_quantile(0.99, sum by (job, le) (rate(a_bucket{change="alert", job=~"x|by"}[10m]))) > 14.4 * 0.005
                  and on (job) (b offset 5m) or vector(1)""");

        assertEquals(
                List.of(new Series("a_bucket", Set.of("change", "job")), new Series("b", Set.of())), query.series());
        assertEquals(Set.of("job", "le"), query.grouping());
    }

    @Test
    void aGroupingMayStandBehindItsExpression() {
        Query query = Query.of("sum(rate(a_total[$__rate_interval])) by (job) / max(b) without (instance)");

        assertEquals(List.of(new Series("a_total", Set.of()), new Series("b", Set.of())), query.series());
        assertEquals(Set.of("job", "instance"), query.grouping());
    }
}
