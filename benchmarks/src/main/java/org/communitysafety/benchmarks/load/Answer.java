package org.communitysafety.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** What a server said. */
public record Answer(int status, String head, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
