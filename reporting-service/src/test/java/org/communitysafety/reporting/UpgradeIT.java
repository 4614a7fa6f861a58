package org.communitysafety.reporting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.communitysafety.testkit.NewerSchema;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** While a release is rolled out, an instance of the one before may have to start again on the newer schema. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class UpgradeIT {
    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @Test
    void aSchemaThatANewerReleaseHasChangedIsStartedOn() throws SQLException {
        flyway.migrate();

        assertTrue(NewerSchema.during(database, "reporting", () -> flyway.migrate().success));
    }
}
