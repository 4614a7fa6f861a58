package org.communitysafety.cli.staging;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** When it ends; one of the two has to be said. */
public final class BoundOptions {
    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Ends after this time, for example 30s, 5m or 2h; 24h at most.")
    private Duration length;

    @Option(names = "--events", paramLabel = "N", description = "Ends after so many events; 10,000,000 at most.")
    private Long events;

    /** @throws ParameterException when neither is said, or more than there may be */
    Bounds bounds(CommandSpec spec) {
        if (length == null && events == null) {
            throw new ParameterException(spec.commandLine(), "say when it ends: --for TIME, --events N, or both");
        }
        Duration atMost = length == null ? Bounds.LENGTH : length;
        long most = events == null ? Bounds.EVENTS : events;
        if (atMost.isZero() || atMost.compareTo(Bounds.LENGTH) > 0) {
            throw new ParameterException(spec.commandLine(), "--for is from 1s to 24h");
        }
        within(spec, "--events", most, 1, Bounds.EVENTS);
        return new Bounds(most, atMost);
    }

    static void within(CommandSpec spec, String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(spec.commandLine(), "%s is from %,d to %,d".formatted(option, least, most));
        }
    }

    /** A number and its unit. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smh])");

        @Override
        public Duration convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("'" + text + "' is no time such as 30s, 5m or 2h");
            }
            long number = Long.parseLong(form.group(1));
            return switch (form.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }
}
