package org.communitysafety.reporting.delivery;

import java.net.URI;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;

/** An alert as somebody reads it in their mail. */
final class MailText {
    private static final int LONGEST_SUBJECT = 120;

    private MailText() {}

    static String subject(Message message) {
        Notice notice = message.notices().get(0);
        String text = (prefix(notice) + notice.summary()).replaceAll("\\s+", " ");
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    static String body(Message message, URI platform) {
        return message.notices().stream()
                .map(notice -> paragraph(notice, platform))
                .collect(Collectors.joining("\n\n"));
    }

    private static String prefix(Notice notice) {
        String what =
                switch (notice.state()) {
                    case RESOLVED -> "Ended: ";
                    case STALE -> "No longer known: ";
                    default -> "Alert: ";
                };
        return "true".equals(notice.labels().get("fictional")) ? "[fictional] " + what : what;
    }

    private static String paragraph(Notice notice, URI platform) {
        String figures = notice.figures().entrySet().stream()
                .map(figure -> "  " + figure.getKey() + ": " + figure.getValue())
                .collect(Collectors.joining("\n"));
        String about = notice.labels().entrySet().stream()
                .map(label -> "  " + label.getKey() + ": " + label.getValue())
                .collect(Collectors.joining("\n"));
        return """
                %s

                State: %s since %s

                About
                %s

                Figures
                %s

                %s/api/v1/alerts/%s
                """
                .formatted(
                        notice.summary(),
                        notice.state(),
                        notice.since(),
                        about,
                        figures.isEmpty() ? "  none" : figures,
                        platform,
                        notice.alert());
    }
}
