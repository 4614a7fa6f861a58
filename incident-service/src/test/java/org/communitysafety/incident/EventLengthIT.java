package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short events are taken by the thread they arrive at, longer ones by one that may wait: nobody is to tell which. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class EventLengthIT {
    private static final String INCIDENTS = "/api/v1/incidents";

    private final Service service = Service.ready();

    @ParameterizedTest
    @CsvSource({"0,202", "9000,202", "11000,202", "200000,202", "262144,413"})
    void anEventIsTakenWhateverItsLength(int blanks, int status) {
        String event = Samples.incident(Samples.reference()) + " ".repeat(blanks);
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);

        Answer whole = service.post(INCIDENTS, Service.JSON, bytes);
        Answer chunked = service.post(
                INCIDENTS, Service.JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

        assertEquals(status, whole.status(), whole::toString);
        assertEquals(status, chunked.status(), chunked::toString);
        assertEquals(whole.header("Location"), chunked.header("Location"));
    }
}
