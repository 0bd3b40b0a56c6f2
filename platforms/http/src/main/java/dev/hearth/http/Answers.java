package dev.hearth.http;

import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.loop.TimeSource;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes the heads of answers, and compresses bodies. Thread of the sockets, but for {@link #gzip}. */
final class Answers {
    /** From how many bytes an answer is compressed. */
    static final int COMPRESSED_FROM = 1_024;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    // The headers of answers are checked where they are made.
    private static final HttpHeadersFactory HEADERS =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);
    private static final HttpHeadersFactory TRAILERS =
            DefaultHttpHeadersFactory.trailersFactory().withValidation(false);
    private static final AsciiString SERVER = AsciiString.cached("Hearth");
    private static final AsciiString NOSNIFF = AsciiString.cached("nosniff");
    private static final AsciiString NO_REFERRER = AsciiString.cached("no-referrer");
    private static final AsciiString REFERRER_POLICY = AsciiString.cached("referrer-policy");
    private static final AsciiString CONTENT_TYPE_OPTIONS = AsciiString.cached("x-content-type-options");
    private static final AsciiString FRAME_OPTIONS = AsciiString.cached("x-frame-options");
    private static final AsciiString SAME_ORIGIN = AsciiString.cached("SAMEORIGIN");

    private final TimeSource time;
    private final boolean frameOptions;
    private AsciiString date = AsciiString.EMPTY_STRING;
    private long dateSecond = -1;

    Answers(TimeSource time, boolean frameOptions) {
        this.time = time;
        this.frameOptions = frameOptions;
    }

    /** An answer with its body; a body that is not sent (of HEAD) still has a length. */
    DefaultFullHttpResponse full(HttpResponse response, ByteBuf body, long length, boolean keepAlive, boolean old) {
        DefaultFullHttpResponse full = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()), body, HEADERS, TRAILERS);
        fill(full.headers(), response, keepAlive, old);
        if (hasBody(response.status())) {
            full.headers().set(HttpHeaderNames.CONTENT_LENGTH, Long.toString(length));
        }
        return full;
    }

    /** The head of an answer whose body follows. */
    io.netty.handler.codec.http.HttpResponse head(HttpResponse response, boolean keepAlive, boolean old) {
        DefaultHttpResponse head = new DefaultHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()), HEADERS);
        fill(head.headers(), response, keepAlive, old);
        return head;
    }

    static boolean hasBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    private void fill(HttpHeaders headers, HttpResponse response, boolean keepAlive, boolean old) {
        for (HttpResponse.Header header : response.headers()) {
            headers.add(header.name(), header.value());
        }
        headers.set(HttpHeaderNames.DATE, date());
        headers.set(HttpHeaderNames.SERVER, SERVER);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        if (frameOptions && !headers.contains(FRAME_OPTIONS)) {
            headers.set(FRAME_OPTIONS, SAME_ORIGIN);
        }
        if (!keepAlive) {
            headers.set(HttpHeaderNames.CONNECTION, "close");
        } else if (old) {
            headers.set(HttpHeaderNames.CONNECTION, "keep-alive");
        }
    }

    private AsciiString date() {
        long second = time.epochMicros() / 1_000_000;
        if (second != dateSecond) {
            dateSecond = second;
            date = new AsciiString(httpDate(Instant.ofEpochSecond(second)));
        }
        return date;
    }

    static String httpDate(Instant instant) {
        return DATE.format(instant);
    }

    /** Whether the body is worth compressing, whether or not this client can read it. */
    static boolean compressible(HttpResponse response, int length) {
        String type = response.header("content-type");
        return length >= COMPRESSED_FROM
                && type != null
                && response.header("content-encoding") == null
                && hasBody(response.status())
                && (type.startsWith("application/json")
                        || type.startsWith("text/")
                        || type.startsWith("application/javascript")
                        || type.startsWith("application/manifest+json")
                        || type.startsWith("image/svg+xml"));
    }

    /** Whether the client can read that coding. */
    static boolean accepts(@Nullable String acceptEncoding, String coding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String each : acceptEncoding.split(",", -1)) {
            String[] parts = each.trim().split(";", 2);
            if (parts[0].trim().equalsIgnoreCase(coding)) {
                return parts.length == 1 || !parts[1].trim().matches("(?i)q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** The bytes, compressed. Any thread. */
    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new Quick(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class Quick extends GZIPOutputStream {
        Quick(ByteArrayOutputStream out) throws IOException {
            super(out, 8_192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
