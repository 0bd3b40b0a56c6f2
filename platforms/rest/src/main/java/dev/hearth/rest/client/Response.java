package dev.hearth.rest.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What came back, as bytes that are text only once somebody wants it. Any thread. */
public final class Response {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Response(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Response of(HttpResponse<byte[]> response, int mostBytes) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("").strip();
        String packing = response.headers().firstValue("Content-Encoding").orElse("");
        return new Response(response.statusCode(), type, unpacked(response.body(), packing, mostBytes));
    }

    // Nobody asks for packed answers, but some send them.
    private static byte[] unpacked(byte[] bytes, String packing, int mostBytes) throws IOException {
        InputStream packed = new ByteArrayInputStream(bytes);
        InputStream in;
        switch (packing.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> in = new GZIPInputStream(packed);
            case "deflate" -> in = new InflaterInputStream(packed);
            default -> {
                return bytes;
            }
        }
        try (in) {
            byte[] out = in.readNBytes(mostBytes + 1);
            if (out.length > mostBytes) {
                throw new IOException("the answer has more than " + (mostBytes >> 20) + " MiB when it is unpacked");
            }
            return out;
        }
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** What the server says it is, in lower case and without parameters: {@code application/json}; may be empty. */
    public String mediaType() {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The body, whatever is in it.
     *
     * @param otherwise the encoding of an answer that does not tell its own, or is wrong about it
     */
    public String text(Charset otherwise) {
        Charset told = charset();
        if (told != null) {
            try {
                return decoded(told);
            } catch (CharacterCodingException e) {
                // The server is wrong about itself; the owner knew better.
            }
        }
        return new String(body, otherwise);
    }

    /**
     * The body, if it is text.
     *
     * @param otherwise the encoding of an answer that does not tell its own
     */
    public String strictText(Charset otherwise) throws CharacterCodingException {
        Charset told = charset();
        return decoded(told == null ? otherwise : told);
    }

    private String decoded(Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private @Nullable Charset charset() {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
