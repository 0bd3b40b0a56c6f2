package dev.hearth.auth.page;

import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A page or a part of one, in memory, with what makes a browser ask for it only when it has changed. Immutable. */
final class PageFile {
    // Nothing from elsewhere, nothing inline, no frame around it and no form that leads away.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int TAG_BYTES = 12;

    private final String contentType;
    private final byte[] bytes;
    private final String tag;

    PageFile(String name, String text) {
        contentType = contentType(name);
        bytes = text.getBytes(StandardCharsets.UTF_8);
        tag = tag(bytes);
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no type of content is known for " + name);
        };
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    HttpResponse answer(HttpRequest request) {
        String known = request.header("if-none-match");
        HttpResponse answer = known != null && known.contains(tag)
                ? HttpResponse.empty(304)
                : HttpResponse.bytes(200, contentType, bytes);
        return answer.with("etag", tag).with("cache-control", "no-cache").with("content-security-policy", POLICY);
    }
}
