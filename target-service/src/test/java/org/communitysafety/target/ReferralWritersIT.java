package org.communitysafety.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.communitysafety.target.application.ReferralFacts;
import org.communitysafety.target.application.Transactions;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;

/** Two instances that fold the same referrals. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralWritersIT {
    private static final Instant THEN = Instant.parse("2019-06-01T00:00:00Z");

    @Inject
    ReferralFacts facts;

    @Inject
    Transactions transactions;

    @Test
    void twoInstancesThatFoldTheSameReferralsWaitForEachOtherAndNeverInACircle() {
        List<StepVersion> forward =
                IntStream.range(0, 200).mapToObj(ReferralWritersIT::version).toList();
        List<StepVersion> backward = new ArrayList<>(forward);
        Collections.reverse(backward);

        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> keep(forward));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> keep(backward));
        one.join();
        other.join();

        List<ReferralKey> keys = forward.stream().map(StepVersion::referral).toList();
        transactions.run(() -> {
            var histories = facts.histories(keys);
            assertEquals(200, histories.size());
            assertEquals(
                    forward.get(7),
                    histories.get(keys.get(7)).history().events().iterator().next());
        });
    }

    private void keep(List<StepVersion> steps) {
        for (int again = 0; again < 20; again++) {
            transactions.run(() -> {
                facts.hold(steps.stream().map(StepVersion::referral).toList());
                facts.keep(steps);
            });
        }
    }

    /** On a pathway that counts nowhere: these are facts alone, without figures. */
    private static StepVersion version(int number) {
        StepVersion.Details details = new StepVersion.Details(
                "on-no-pathway",
                "MADE",
                new StepTime(LocalDate.of(2019, 2, 1), Instant.parse("2019-02-01T10:00:00.123456789Z")),
                "fold-writers",
                "somebody",
                "elsewhere",
                "k1:token",
                null,
                null,
                "physical",
                null,
                null,
                Map.of("sex", "female"));
        return new StepVersion(
                new ReferralKey(new AgencyId("fold-writers"), "W-" + number),
                new FactVersion(THEN, "1", "00", "k1:token null"),
                null,
                details,
                "/agencies/fold-writers",
                THEN,
                "test");
    }
}
