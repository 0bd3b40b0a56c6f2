package dev.hearth.template.function;

import dev.hearth.jinja.text.BytesMethods;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.template.home.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text and bytes in other forms: slugs, ordinals, checksums, base 64, JSON, the bytes of numbers, versions. */
final class TextFunctions {
    private TextFunctions() {}

    static Library library(Profile profile) {
        boolean old = profile == Profile.OF_2021;
        Library.Builder made = Library.builder()
                .filter("ord", "character", (render, a) -> ord(Python.given(a[0])))
                .filter("ordinal", "value", (render, a) -> ordinal(Python.str(Python.given(a[0]))))
                .filter("base64_encode", "value", (render, a) -> encode(Python.given(a[0])))
                .filter("base64_decode", "value, encoding?", (render, a) -> decode(render, Python.given(a[0]), a[1]))
                .filter("from_hex", "value", (render, a) -> fromHex(Arity.text(Python.given(a[0]), "fromhex()")))
                .filter("from_json", "value, default?", (render, a) -> fromJson(Python.given(a[0]), a[1]))
                .filter(
                        "to_json",
                        "value, ensure_ascii?, pretty_print?, sort_keys?",
                        (render, a) -> JsonWriter.write(
                                Python.given(a[0]),
                                a[1] == null ? old : Python.truth(a[1]),
                                Arity.flag(a[2]),
                                Arity.flag(a[3])))
                .function("urlencode", "value", (render, a) -> urlEncoded(render, Python.given(a[0])));
        Arity.both(made, Function.of("slugify", "value, separator?", (render, a) -> SlugText.of(
                Python.str(Python.given(a[0])), a[1] == null ? "_" : Arity.text(a[1], "slugify"))));
        for (String name : List.of("md5", "sha1", "sha256", "sha512")) {
            String algorithm = name.equals("md5") ? "MD5" : "SHA-" + name.substring(3);
            Arity.both(made, Function.of(name, "value", (render, a) -> Hashes.hex(
                    algorithm, Arity.text(Python.given(a[0]), name).getBytes(StandardCharsets.UTF_8))));
        }
        Arity.both(made,
                Function.of("version", "value", (render, a) -> new VersionValue(Python.str(Python.given(a[0])))));
        Arity.both(made, Function.of("pack", "value, format_string", (render, a) -> orNone(
                render, () -> StructFormat.of(format(a[1])).pack(Python.given(a[0])))));
        Arity.both(made, Function.of("unpack", "value, format_string, offset?", (render, a) -> {
            if (!(Python.given(a[0]) instanceof BytesValue bytes)) {
                throw Arity.wrong(
                        Python.given(a[0]),
                        "a bytes-like object is required, not '" + Python.typeName(Python.given(a[0])) + "'");
            }
            long offset = Arity.whole(a[2], 0);
            return orNone(render, () -> StructFormat.of(format(a[1])).unpack(bytes.bytes(), offset));
        }));
        return made.build();
    }

    // --- letters

    private static Object ord(Object value) {
        String text = value instanceof BytesValue bytes
                ? new String(bytes.bytes(), StandardCharsets.ISO_8859_1)
                : Python.text(value);
        if (text == null) {
            throw Arity.wrong(
                    value, "ord() expected string of length 1, but " + Python.typeName(value) + " found");
        }
        int length = Texts.length(text);
        if (length != 1) {
            throw TemplateException.type("ord() expected a character, but string of length " + length + " found");
        }
        return (long) text.codePointAt(0);
    }

    private static Object ordinal(String text) {
        int length = Texts.length(text);
        if (length == 0) {
            throw new TemplateException(TemplateException.Kind.INDEX, "string index out of range");
        }
        long last = digits(Texts.part(text, length - 1, length));
        long two = Math.floorMod(digits(Texts.part(text, Math.max(0, length - 2), length)), 100L);
        String suffix = two >= 11 && two <= 13
                ? "th"
                : switch ((int) last) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return text + suffix;
    }

    private static long digits(String text) {
        if (Numbers.parseInt(text, 10) instanceof Long number) {
            return number;
        }
        throw TemplateException.value("invalid literal for int() with base 10: " + Python.repr(text));
    }

    private static Object urlEncoded(Render render, Object value) {
        if (Python.isText(value) || !Python.iterable(value)) {
            throw Arity.wrong(value, "not a valid non-string sequence or mapping object");
        }
        String encoded = Python.str(render.filter("urlencode", value, Arguments.NONE));
        return new BytesValue(encoded.getBytes(StandardCharsets.UTF_8));
    }

    // --- bytes

    private static Object encode(Object value) {
        if (value instanceof BytesValue bytes) {
            Budget.text(bytes.bytes().length * 2L);
            return Base64.getEncoder().encodeToString(bytes.bytes());
        }
        String text = Python.text(value);
        if (text == null) {
            throw Arity.wrong(value, "a bytes-like object is required, not '" + Python.typeName(value) + "'");
        }
        Budget.text(text.length() * 4L);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object decode(Render render, Object value, @Nullable Object encoding) {
        String text = value instanceof BytesValue bytes
                ? new String(bytes.bytes(), StandardCharsets.ISO_8859_1)
                : Python.text(value);
        if (text == null) {
            throw Arity.wrong(
                    value,
                    "argument should be a bytes-like object or ASCII string, not '" + Python.typeName(value) + "'");
        }
        Budget.text(text.length());
        BytesValue decoded = new BytesValue(Base64Text.decode(text));
        if (encoding instanceof None) {
            return decoded;
        }
        Function method = (Function) Python.given(BytesMethods.find("decode"));
        return method.call(render, encoding == null ? Arguments.of(decoded) : Arguments.of(decoded, encoding));
    }

    private static Object fromHex(String text) {
        Budget.text(text.length());
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 2);
        int at = 0;
        while (at < text.length()) {
            if (Texts.space(text.charAt(at)) && text.charAt(at) < 0x80) {
                at++;
                continue;
            }
            int high = nibble(text, at);
            int low = nibble(text, at + 1);
            out.write(high << 4 | low);
            at += 2;
        }
        return new BytesValue(out.toByteArray());
    }

    private static int nibble(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        int value = c < 0x80 ? Character.digit(c, 16) : -1;
        if (value < 0) {
            throw TemplateException.value("non-hexadecimal number found in fromhex() arg at position " + at);
        }
        return value;
    }

    // --- JSON

    private static Object fromJson(Object value, @Nullable Object otherwise) {
        String text = value instanceof BytesValue bytes
                ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                : Python.text(value);
        return Defaults.orDefault("from_json", value, otherwise, () -> {
            if (text == null) {
                throw TemplateException.value("Input must be bytes, bytearray, memoryview, or str");
            }
            return JsonReader.read(text);
        });
    }

    // --- the bytes of numbers

    private static String format(@Nullable Object given) {
        return Arity.text(Python.given(given), "Struct()");
    }

    /** Packing or unpacking; null where it does not go. */
    private interface Struct {
        @Nullable
        Object get();
    }

    private static Object orNone(Render render, Struct struct) {
        Object result = struct.get();
        if (result == null) {
            render.warn("what 'pack' or 'unpack' was given does not fit its format");
            return None.NONE;
        }
        return result;
    }
}
