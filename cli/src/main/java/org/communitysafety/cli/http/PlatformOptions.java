package org.communitysafety.cli.http;

import java.net.URI;
import picocli.CommandLine.Option;

/** Which platform a command talks to. */
public final class PlatformOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:CSP_URL:-http://127.0.0.1:${env:CSP_PORT_GATEWAY:-8080}}",
            description = "The platform's address (environment CSP_URL; default ${DEFAULT-VALUE}).")
    private URI url;

    public Platform platform() {
        return new Platform(url);
    }
}
