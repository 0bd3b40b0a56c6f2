package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.TemplateException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text to bytes and back, as {@code str.encode} and {@code bytes.decode}. The encodings: UTF-8, UTF-16 and UTF-32 with
 * their two orders, ASCII, Latin-1 and those of Windows and ISO 8859 that Java knows.
 */
final class Encoding {
    private Encoding() {}

    /** Bytes of a text. */
    static BytesValue encode(String text, @Nullable Object encoding, @Nullable Object errors) {
        String name = encoding == null ? "utf-8" : Parameters.text(encoding, wrong("encode", "encoding"));
        String handling = errors == null ? "strict" : Parameters.text(errors, wrong("encode", "errors"));
        Codec codec = Codec.of(name);
        Budget.text(text.length() * 4L);
        CharsetEncoder encoder = codec.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer in = CharBuffer.wrap(text);
        Output out = new Output(text.length() + 8);
        out.bytes(codec.mark());
        while (true) {
            CoderResult result = encoder.encode(in, out.room(), true);
            if (result.isOverflow()) {
                out.grow();
            } else if (result.isError()) {
                int bad = text.codePointAt(in.position());
                String by = replacement(codec, handling, text, in.position(), bad);
                ByteBuffer coded = codec.charset().encode(by);
                byte[] bytes = new byte[coded.remaining()];
                coded.get(bytes);
                out.bytes(bytes);
                in.position(in.position() + Character.charCount(bad));
                encoder.reset();
            } else {
                return new BytesValue(out.all());
            }
        }
    }

    private static String wrong(String method, String argument) {
        return method + "() argument '" + argument + "' must be str, not ";
    }

    private static String replacement(Codec codec, String handling, String text, int at, int bad) {
        return switch (handling) {
            case "ignore" -> "";
            case "replace" -> "?";
            case "backslashreplace" -> escape(bad);
            case "xmlcharrefreplace" -> "&#" + bad + ";";
            case "strict" -> throw TemplateException.value(codec.cannotEncode(text, at, bad));
            default -> throw unknownHandling(handling);
        };
    }

    private static TemplateException unknownHandling(String handling) {
        return TemplateException.value("unknown error handler name '" + handling + "'");
    }

    static String escape(int c) {
        return c < 0x100
                ? String.format(Locale.ROOT, "\\x%02x", c)
                : c < 0x10000
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : String.format(Locale.ROOT, "\\U%08x", c);
    }

    /** Text of bytes. */
    static String decode(byte[] bytes, @Nullable Object encoding, @Nullable Object errors) {
        String name = encoding == null ? "utf-8" : Parameters.text(encoding, wrong("decode", "encoding"));
        String handling = errors == null ? "strict" : Parameters.text(errors, wrong("decode", "errors"));
        Codec codec = Codec.of(name);
        Budget.text(bytes.length);
        int skipped = codec.markLength(bytes);
        CharsetDecoder decoder = codec.charsetOf(bytes)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
        CharBuffer room = CharBuffer.allocate(bytes.length * 2 + 8);
        StringBuilder out = new StringBuilder(bytes.length);
        while (true) {
            CoderResult result = decoder.decode(in, room, true);
            out.append(room.flip());
            room.clear();
            if (result.isUnderflow()) {
                Budget.text(out.length());
                return out.toString();
            }
            if (result.isError()) {
                malformed(codec, handling, bytes, in.position(), result.length(), out);
                in.position(in.position() + result.length());
                decoder.reset();
                Budget.spend(1);
            }
        }
    }

    private static void malformed(Codec codec, String handling, byte[] bytes, int at, int length, StringBuilder out) {
        switch (handling) {
            case "ignore" -> {}
            case "replace" -> out.append('\ufffd');
            case "backslashreplace" -> {
                for (int i = 0; i < length; i++) {
                    out.append(escape(bytes[at + i] & 0xff));
                }
            }
            case "strict" -> throw TemplateException.value(codec.cannotDecode(bytes, at, length));
            default -> throw unknownHandling(handling);
        }
    }

    /** Bytes that grow. */
    private static final class Output {
        private ByteBuffer room;

        Output(int size) {
            room = ByteBuffer.allocate(size);
        }

        ByteBuffer room() {
            return room;
        }

        void bytes(byte[] more) {
            while (room.remaining() < more.length) {
                grow();
            }
            room.put(more);
        }

        void grow() {
            Budget.text(room.capacity() * 2L);
            ByteBuffer larger = ByteBuffer.allocate(room.capacity() * 2);
            larger.put(room.flip());
            room = larger;
        }

        byte[] all() {
            byte[] all = new byte[room.position()];
            room.flip().get(all);
            return all;
        }
    }

    /**
     * An encoding.
     *
     * @param python Python's name of it
     * @param charset Java's, with the order of the bytes
     * @param marked whether a mark that says the order comes before the first character
     */
    private record Codec(String python, Charset charset, boolean marked) {
        static Codec of(String name) {
            String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
            return switch (plain) {
                case "utf-8", "utf8", "u8", "utf" -> new Codec("utf-8", StandardCharsets.UTF_8, false);
                case "utf-8-sig" -> new Codec("utf-8", StandardCharsets.UTF_8, true);
                case "ascii", "us-ascii", "646" -> new Codec("ascii", StandardCharsets.US_ASCII, false);
                case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "cp819", "latin", "l1" ->
                    new Codec("latin-1", StandardCharsets.ISO_8859_1, false);
                case "utf-16", "utf16", "u16" -> new Codec("utf-16", StandardCharsets.UTF_16LE, true);
                case "utf-16-le", "utf-16le" -> new Codec("utf-16-le", StandardCharsets.UTF_16LE, false);
                case "utf-16-be", "utf-16be" -> new Codec("utf-16-be", StandardCharsets.UTF_16BE, false);
                case "utf-32", "utf32", "u32" ->
                    new Codec("utf-32", StandardCharsets.UTF_32LE, true);
                case "utf-32-le", "utf-32le" -> new Codec("utf-32-le", StandardCharsets.UTF_32LE, false);
                case "utf-32-be", "utf-32be" -> new Codec("utf-32-be", StandardCharsets.UTF_32BE, false);
                default -> table(name, plain);
            };
        }

        private static Codec table(String name, String plain) {
            boolean windows = plain.matches("(cp|windows-)125[0-8]");
            if (windows || plain.matches("iso-?8859-1?[0-9]")) {
                String digits = plain.substring(windows ? plain.length() - 4 : plain.lastIndexOf('-') + 1);
                String java = windows ? "windows-" + digits : "ISO-8859-" + digits;
                if (Charset.isSupported(java)) {
                    return new Codec("charmap", Charset.forName(java), false);
                }
            }
            throw TemplateException.value("unknown encoding: " + name);
        }

        byte[] mark() {
            return marked ? "\ufeff".getBytes(charset) : new byte[0];
        }

        int markLength(byte[] bytes) {
            return marked && (begins(bytes, charset) || begins(bytes, turned())) ? mark().length : 0;
        }

        Charset charsetOf(byte[] bytes) {
            return marked && begins(bytes, turned()) ? turned() : charset;
        }

        private Charset turned() {
            return switch (python) {
                case "utf-16" -> StandardCharsets.UTF_16BE;
                case "utf-32" -> StandardCharsets.UTF_32BE;
                default -> charset;
            };
        }

        private static boolean begins(byte[] bytes, Charset charset) {
            byte[] mark = "\ufeff".getBytes(charset);
            return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        }

        String cannotEncode(String text, int at, int bad) {
            int first = text.codePointCount(0, at);
            int count = notEncodable(text, at);
            String where = count > 1
                    ? "characters in position " + first + "-" + (first + count - 1)
                    : "character '" + escape(bad) + "' in position " + first;
            return "'" + python + "' codec can't encode " + where + ": " + reason(bad);
        }

        /** How many characters from there on cannot be encoded. */
        private int notEncodable(String text, int at) {
            CharsetEncoder encoder = charset.newEncoder();
            int count = 0;
            for (int i = at; i < text.length();) {
                int c = text.codePointAt(i);
                if (encoder.canEncode(Character.toString(c))) {
                    break;
                }
                count++;
                i += Character.charCount(c);
            }
            return count;
        }

        private String reason(int bad) {
            return switch (python) {
                case "ascii" -> "ordinal not in range(128)";
                case "latin-1" -> "ordinal not in range(256)";
                case "charmap" -> "character maps to <undefined>";
                default -> Character.isSurrogate((char) bad) ? "surrogates not allowed" : "invalid character";
            };
        }

        String cannotDecode(byte[] bytes, int at, int length) {
            String hex = String.format(Locale.ROOT, "0x%02x", bytes[at] & 0xff);
            String where = length > 1
                    ? "bytes in position " + at + "-" + (at + length - 1)
                    : "byte " + hex + " in position " + at;
            return "'" + python + "' codec can't decode " + where + ": " + decodeReason(bytes, at, length);
        }

        private String decodeReason(byte[] bytes, int at, int length) {
            int first = bytes[at] & 0xff;
            return switch (python) {
                case "ascii" -> "ordinal not in range(128)";
                case "charmap" -> "character maps to <undefined>";
                case "utf-8" -> {
                    boolean start = first >= 0xc2 && first <= 0xf4;
                    boolean ends = at + length >= bytes.length;
                    yield !start ? "invalid start byte" : ends ? "unexpected end of data" : "invalid continuation byte";
                }
                default -> "truncated data";
            };
        }
    }
}
