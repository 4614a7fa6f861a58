package org.communitysafety.incident.domain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds a person in what could not be read, whatever it was meant to be: by the agency's pseudonym or by a token, as a word
 * of its own. Rather one text too many is found than one too few; but where a text names agencies, and not the person's, the
 * pseudonym in it is somebody else's.
 */
public final class Mentions {
    private static final Charset OFFICE = Charset.forName("windows-1252");
    private static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private static final Pattern AGENCY = Pattern.compile("\"agency\"\\s*:\\s*\"([^\"]*)\"");

    private final String agency;
    private final Collection<String> tokens;
    private final Set<String> words = new LinkedHashSet<>();

    /** @param agency whose pseudonym it is */
    public Mentions(String agency, Pseudonym person, Collection<String> tokens) {
        this.agency = agency;
        this.tokens = List.copyOf(tokens);
        String clear = person.clear();
        words.add(clear);
        words.add(clear.replace("\"", "\"\""));
        words.add(clear.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        words.add(clear.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }

    /** @param content in UTF-8, UTF-16 or windows-1252; with or without escapes of JSON, quotes of CSV, entities of XML */
    public boolean isIn(byte[] content) {
        if (isIn(content, StandardCharsets.UTF_8) || isIn(content, OFFICE)) {
            return true;
        }
        return hasZeros(content) && WIDE.stream().anyMatch(charset -> isIn(content, charset));
    }

    private boolean isIn(byte[] content, Charset charset) {
        String text = new String(content, charset);
        return isIn(text)
                || text.indexOf('\\') >= 0 && isIn(ESCAPE.matcher(text).replaceAll(Mentions::unescaped));
    }

    private boolean isIn(String text) {
        return tokens.stream().anyMatch(token -> isWordOf(text, token))
                || mayBeOfTheAgency(text) && words.stream().anyMatch(word -> isWordOf(text, word));
    }

    private boolean mayBeOfTheAgency(String text) {
        List<String> named =
                AGENCY.matcher(text).results().map(found -> found.group(1)).toList();
        return named.isEmpty() || named.contains(agency);
    }

    private static boolean isWordOf(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            int end = at + word.length();
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static String unescaped(MatchResult escape) {
        String clear = escape.group(1) == null
                ? escape.group(2)
                : Character.toString((char) Integer.parseInt(escape.group(1), 16));
        return java.util.regex.Matcher.quoteReplacement(clear);
    }

    private static boolean hasZeros(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
