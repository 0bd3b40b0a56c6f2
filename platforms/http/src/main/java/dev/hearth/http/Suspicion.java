package dev.hearth.http;

import dev.hearth.api.http.HttpRequest;
import java.util.regex.Pattern;
import org.slf4j.Logger;

/**
 * Turns away what only scanners for holes ask for. Home Assistant:
 * {@code homeassistant.components.http.security_filter}.
 */
final class Suspicion {
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "\\.\\./|/\\.\\.$|<.*script.*>|proc/self/environ|[a-z0-9_]=/([a-z0-9_.]//?)+"
                    + "|union.*select.*\\(|union.*all.*select.*|concat.*\\(",
            Pattern.CASE_INSENSITIVE);

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
        return mayBe(text) && SUSPICIOUS.matcher(text).find();
    }

    // Almost no request has any of these, so almost none is searched.
    private static boolean mayBe(String text) {
        return text.contains("..") || text.indexOf('<') >= 0 || text.indexOf('(') >= 0 || text.contains("=/")
                || text.contains("proc/") || text.toLowerCase(java.util.Locale.ROOT).contains("union");
    }
}
