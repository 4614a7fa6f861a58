package org.communitysafety.cli.staging;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.RegisterId;

/** Incidents and steps of referrals that nobody reported, each new, evenly over time; none is kept. */
final class GeneratedLoad implements Iterator<Shot> {
    static final String INCIDENTS = "/api/v1/incidents";
    static final String REFERRALS = "/api/v1/referrals";

    private static final double NANOS = 1e9;
    private static final int PERCENT = 100;

    private final Instant startedAt;
    private final double rate;
    private final int batch;
    private final int referrals;
    private final long limit;
    private final YearMonth month;
    private final SplittableRandom random;
    private long events;
    private long requests;

    /**
     * @param startedAt the version time of every event, and what tells one run's references from another's
     * @param rate events a second
     * @param batch events a request
     * @param referrals of a hundred requests, so many are steps of referrals
     * @param limit events in all
     */
    GeneratedLoad(Instant startedAt, double rate, int batch, int referrals, long limit) {
        this.startedAt = startedAt;
        this.rate = rate;
        this.batch = batch;
        this.referrals = referrals;
        this.limit = limit;
        this.month = YearMonth.from(PartnershipTime.dateOf(startedAt)).minusMonths(1);
        this.random = new SplittableRandom(startedAt.toEpochMilli());
    }

    /** In which all of it happened: the one before the run. */
    YearMonth month() {
        return month;
    }

    @Override
    public boolean hasNext() {
        return events < limit;
    }

    @Override
    public Shot next() {
        long due = (long) (events * NANOS / rate);
        boolean steps = (requests + 1) * referrals / PERCENT > requests * referrals / PERCENT;
        List<String> lines = new ArrayList<>(batch);
        String reference = null;
        for (int i = 0; i < batch && hasNext(); i++) {
            reference = "load-%d-%d".formatted(startedAt.toEpochMilli(), events++);
            lines.add(steps ? step(reference) : incident(reference));
        }
        requests++;
        String path = steps ? REFERRALS : INCIDENTS;
        return new Shot(due, path, lines, path + "/" + RegisterId.of(LoadTown.AGENCY, reference));
    }

    private String incident(String reference) {
        Map<String, Object> data = data(reference);
        data.put("occurred", day());
        data.put("category", one(LoadTown.CATEGORIES).slug());
        data.put("victim", "victim-of-" + reference);
        return LoadTown.EVENTS.of(EventTypes.INCIDENT_RECORDED, reference, reference, startedAt, data);
    }

    private String step(String reference) {
        Map<String, Object> data = data(reference);
        data.put("pathway", LoadTown.PATHWAY);
        data.put("step", "MADE");
        data.put("at", day());
        data.put("person", "person-of-" + reference);
        return LoadTown.EVENTS.of(EventTypes.REFERRAL_STEP, reference, reference, startedAt, data);
    }

    private Map<String, Object> data(String reference) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", LoadTown.AGENCY);
        data.put("reference", reference);
        data.put("area", one(LoadTown.NEIGHBOURHOODS));
        return data;
    }

    private String day() {
        return month.atDay(1 + random.nextInt(month.lengthOfMonth())).toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
