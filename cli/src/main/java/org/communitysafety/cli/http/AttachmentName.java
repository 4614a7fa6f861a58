package org.communitysafety.cli.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name a server gives a file to be saved (RFC 6266), without any folder it may try to name. */
final class AttachmentName {
    private static final Pattern EXTENDED = Pattern.compile("filename\\*=UTF-8''([^;]+)");
    private static final String OTHERWISE = "rejects";

    private AttachmentName() {}

    static String of(String contentDisposition) {
        Matcher matcher = EXTENDED.matcher(contentDisposition);
        if (!matcher.find()) {
            return OTHERWISE;
        }
        String decoded = URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Path name = Path.of(decoded.replace('\\', '/')).getFileName();
        return name == null || name.toString().startsWith(".") ? OTHERWISE : name.toString();
    }
}
