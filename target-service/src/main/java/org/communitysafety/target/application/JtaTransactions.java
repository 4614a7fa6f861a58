package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Transactions of the service's database. */
@ApplicationScoped
class JtaTransactions implements Transactions {
    @Override
    public void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Override
    public <T> T call(Duration longest, Supplier<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) longest.toSeconds())
                .call(work::get);
    }
}
