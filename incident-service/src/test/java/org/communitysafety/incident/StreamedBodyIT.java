package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The packaged service with little memory: a body passes through it, whatever its length. */
class StreamedBodyIT {
    private static final int HEAP_MEGABYTES = 128;
    private static final int BODY_MEGABYTES = 144;

    @Test
    void linesFarBeyondTheHeapAreTaken() throws Exception {
        try (SmallService service = SmallService.start("streamed-body", HEAP_MEGABYTES)) {
            byte[] line = (Samples.incident("streamed") + " ".repeat(16_000) + "\n").getBytes(StandardCharsets.UTF_8);
            long lines = BODY_MEGABYTES * 1024L * 1024 / line.length;

            HttpResponse<String> answer = service.postLines(() -> new Repeated(line, lines));

            assertEquals(202, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"accepted\":" + lines), answer.body());
        }
    }

    /** One line again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private long left;
        private int at;

        Repeated(byte[] line, long times) {
            this.line = line;
            this.left = times * line.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int from, int count) {
            if (left == 0) {
                return -1;
            }
            int filled = 0;
            while (filled < count && left > 0) {
                int part = Math.min(count - filled, line.length - at);
                System.arraycopy(line, at, target, from + filled, part);
                at = (at + part) % line.length;
                left -= part;
                filled += part;
            }
            return filled;
        }
    }
}
