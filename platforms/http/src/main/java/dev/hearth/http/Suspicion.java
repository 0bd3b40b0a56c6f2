package dev.hearth.http;

import dev.hearth.api.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;

/**
 * Turns away what only scanners for holes ask for. Home Assistant:
 * {@code homeassistant.components.http.security_filter}.
 */
final class Suspicion {
    // The only expression, and one that looks at each character a few times at most: what is searched comes from anybody.
    private static final Pattern PATH_AS_VALUE = Pattern.compile("[a-z0-9_]=/[a-z0-9_.]/");

    private Suspicion() {}

    /** Whether to turn the request away. */
    static boolean of(HttpRequest request, Logger logger) {
        if (looksWrong(request.path())) {
            logger.warn("A request for a suspicious path was turned away: {}", request.target());
            return true;
        }
        for (String name : request.queryNames()) {
            for (String value : request.queries(name)) {
                if (looksWrong(name + "=" + value) || hasBreak(value)) {
                    logger.warn("A request with a suspicious query was turned away: {}", request.path());
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasBreak(String value) {
        return value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0;
    }

    private static boolean looksWrong(String text) {
        if (!mayBe(text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("../")
                || lower.endsWith("/..")
                || lower.contains("proc/self/environ")
                || inOrder(lower, "<", "script", ">")
                || inOrder(lower, "union", "select", "(")
                || inOrder(lower, "union", "all", "select")
                || inOrder(lower, "concat", "(")
                || PATH_AS_VALUE.matcher(lower).find();
    }

    /** Whether the words are there one after the other, with whatever between them. Reads the text once. */
    private static boolean inOrder(String text, String... words) {
        int from = 0;
        for (String word : words) {
            int at = text.indexOf(word, from);
            if (at < 0) {
                return false;
            }
            from = at + word.length();
        }
        return true;
    }

    // Almost no request has any of these, so almost none is searched.
    private static boolean mayBe(String text) {
        return text.contains("..") || text.indexOf('<') >= 0 || text.indexOf('(') >= 0 || text.contains("=/")
                || text.contains("proc/") || text.toLowerCase(Locale.ROOT).contains("union");
    }
}
