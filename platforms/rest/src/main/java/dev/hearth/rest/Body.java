package dev.hearth.rest;

import dev.hearth.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of an answer into text. */
final class Body {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");
    private static final List<String> XML =
            List.of("text/xml", "application/xml", "application/xhtml+xml", "application/rss+xml");

    private Body() {}

    /** The answer; of XML the JSON that Home Assistant would make of it. */
    static Answer answer(HttpResponse<byte[]> response, Charset encoding, int mostBytes) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] bytes =
                unpacked(response.body(), response.headers().firstValue("Content-Encoding").orElse(""), mostBytes);
        String text = text(bytes, charset(type), encoding);
        if (XML.stream().noneMatch(type::startsWith)) {
            return new Answer(response.statusCode(), text, null, null);
        }
        try {
            return new Answer(response.statusCode(), JsonText.write(XmlValues.read(text)), null, null);
        } catch (IllegalArgumentException e) {
            return new Answer(response.statusCode(), text, null,
                    "answers with XML that cannot be read: " + e.getMessage());
        }
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

    private static @Nullable Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(byte[] bytes, @Nullable Charset told, Charset configured) {
        if (told != null) {
            try {
                return told.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // The server is wrong about itself; the owner knew better.
            }
        }
        return new String(bytes, configured);
    }
}
