package org.communitysafety.gateway.web.about;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What only whoever runs the platform knows of the page about the data. */
@ConfigMapping(prefix = "gateway.about")
public interface AboutConfig {
    /** To whom a problem with a page, or a question about personal data, is reported: an address or a telephone number. */
    Optional<String> contact();
}
