package dev.hearth.core.json;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.data.Values;
import dev.hearth.api.loop.TimeSource;
import dev.hearth.api.state.State;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes compact JSON as UTF-8, into memory or into a stream. One thread at a time.
 *
 * <p>It knows the values of {@link dev.hearth.api.data.Values} and writes them as Home Assistant does: times as
 * {@code 2026-11-23T18:04:05.120000+00:00}, without the fraction when it is zero; floating-point numbers with the
 * fewest digits that read back the same, not-a-number and the infinities as null; text unescaped but for quotes,
 * backslashes and control characters. Half a surrogate pair becomes U+FFFD.
 *
 * <p>Why not Jackson's generator: it takes nearly twice the time for a state, see docs/benchmarks.md. Jackson still reads.
 *
 * <p>Commas come by themselves. Whether objects and arrays are closed in order is up to the caller.
 */
public final class JsonWriter {
    private static final int CHUNK = 8_192;
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
    // For each ASCII character: 0 to write it as it is, 'u' for six characters, else the letter after the backslash.
    private static final byte[] ESCAPE = escapes();
    private static final byte[] TENS = tens();
    private static final byte[] ONES = ones();
    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long SECONDS_PER_DAY = 86_400L;
    private static final int SECOND_LENGTH = 19;

    private final @Nullable OutputStream out;
    private byte[] buffer;
    private int length;
    private boolean comma;

    // The last second that was written, because the times of a state are mostly the same or close.
    private long knownSecond = Long.MIN_VALUE;
    private final byte[] knownText = new byte[SECOND_LENGTH];

    /** Writes into memory; see {@link #toByteArray}. */
    public JsonWriter() {
        this(null, 512);
    }

    /** Writes into a stream, a few kilobytes at a time; {@link #flush} at the end. */
    public JsonWriter(OutputStream out) {
        this(out, 2 * CHUNK);
    }

    private JsonWriter(@Nullable OutputStream out, int size) {
        this.out = out;
        this.buffer = new byte[size];
    }

    /** Text that needs no escaping, for {@link #raw}. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] escapes() {
        byte[] escape = new byte[128];
        Arrays.fill(escape, 0, ' ', (byte) 'u');
        escape['\b'] = 'b';
        escape['\t'] = 't';
        escape['\n'] = 'n';
        escape['\f'] = 'f';
        escape['\r'] = 'r';
        escape['"'] = '"';
        escape['\\'] = '\\';
        return escape;
    }

    private static byte[] tens() {
        byte[] tens = new byte[100];
        for (int i = 0; i < 100; i++) {
            tens[i] = (byte) ('0' + i / 10);
        }
        return tens;
    }

    private static byte[] ones() {
        byte[] ones = new byte[100];
        for (int i = 0; i < 100; i++) {
            ones[i] = (byte) ('0' + i % 10);
        }
        return ones;
    }

    // ---- structure ----

    /** Opens an object. */
    public JsonWriter beginObject() {
        return open('{');
    }

    /** Closes an object. */
    public JsonWriter endObject() {
        return close('}');
    }

    /** Opens an array. */
    public JsonWriter beginArray() {
        return open('[');
    }

    /** Closes an array. */
    public JsonWriter endArray() {
        return close(']');
    }

    private JsonWriter open(char bracket) {
        separate(1);
        buffer[length++] = (byte) bracket;
        comma = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        room(1);
        buffer[length++] = (byte) bracket;
        comma = true;
        return this;
    }

    /** The name of the next value. */
    public JsonWriter name(String name) {
        text(name);
        room(1);
        buffer[length++] = ':';
        comma = false;
        return this;
    }

    // Makes room for so many bytes and the comma that may stand before them.
    private void separate(int bytes) {
        room(bytes + 1);
        if (comma) {
            buffer[length++] = ',';
        }
        comma = true;
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            makeRoom(bytes);
        }
    }

    private void makeRoom(int bytes) {
        if (out != null && length >= CHUNK) {
            flush();
        }
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, Math.addExact(length, bytes)));
        }
    }

    // ---- values ----

    /**
     * Any value that attributes and event data can hold.
     *
     * @throws HubException {@code invalid_value} for anything else, naming its type
     */
    public JsonWriter value(@Nullable Object value) {
        return switch (value) {
            case null -> nothing();
            case String text -> text(text);
            case Long number -> number(number);
            case Double number -> number(number);
            case Boolean truth -> truth(truth);
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            case Instant time -> time(time);
            case BigInteger number -> literal(number.toString());
            case Encoded encoded -> word(encoded.utf8());
            case State state -> word(StateJson.encoded(state).utf8());
            case Context context -> context(context);
            case Collection<?> collection -> list(collection);
            default -> related(value);
        };
    }

    /** A map, in its order. Its keys are text. */
    public JsonWriter map(Map<?, ?> map) {
        beginObject();
        if (map instanceof DataMap data) {
            data.forEach((name, value) -> name(name).value(value));
        } else {
            map.forEach((name, value) -> name((String) name).value(value));
        }
        return endObject();
    }

    private JsonWriter related(Object value) {
        Object known;
        try {
            known = Values.of(value);
        } catch (HubException e) {
            throw new HubException(
                    "invalid_value", "a value of type " + value.getClass().getName() + " has no form in JSON", e);
        }
        return value(known);
    }

    private JsonWriter context(Context context) {
        StateJson.write(context, this);
        return this;
    }

    private JsonWriter list(Collection<?> list) {
        beginArray();
        for (Object value : list) {
            value(value);
        }
        return endArray();
    }

    /** Null. */
    public JsonWriter nothing() {
        return word(NULL);
    }

    /** True or false. */
    public JsonWriter truth(boolean truth) {
        return word(truth ? TRUE : FALSE);
    }

    private JsonWriter word(byte[] word) {
        separate(word.length);
        copy(word, word.length);
        return this;
    }

    private JsonWriter literal(String digits) {
        return word(ascii(digits));
    }

    private void copy(byte[] bytes, int count) {
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    /**
     * Bytes as they are: one complete value, or part of the structure around values.
     *
     * @param separateNext whether what comes next needs a comma before it
     */
    JsonWriter raw(byte[] bytes, boolean separateNext) {
        room(bytes.length);
        copy(bytes, bytes.length);
        comma = separateNext;
        return this;
    }

    /** A value that was written before, put in whole; so that one state can be encoded once for many clients. */
    public JsonWriter encoded(byte[] json) {
        return word(json);
    }

    // ---- text ----

    /** Text in quotes, or null. */
    public JsonWriter textOrNull(@Nullable String text) {
        return text == null ? nothing() : text(text);
    }

    /** Text in quotes. */
    public JsonWriter text(String text) {
        int count = text.length();
        separate(Math.addExact(count, 2));
        byte[] to = buffer;
        int at = length;
        to[at++] = '"';
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 128 || ESCAPE[c] != 0) {
                length = at;
                return textFrom(text, i);
            }
            to[at++] = (byte) c;
        }
        to[at++] = '"';
        length = at;
        return this;
    }

    // The rest of a text in which there is something special.
    private JsonWriter textFrom(String text, int start) {
        int count = text.length();
        room(Math.addExact(Math.multiplyExact(count - start, 6), 1));
        for (int i = start; i < count; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                asciiCharacter(c);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xC0 | (c >> 6));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                threeBytes(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(text.charAt(i + 1))) {
                fourBytes(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                copy(REPLACEMENT, REPLACEMENT.length);
            }
        }
        buffer[length++] = '"';
        return this;
    }

    private void asciiCharacter(char c) {
        byte escape = ESCAPE[c];
        if (escape == 0) {
            buffer[length++] = (byte) c;
            return;
        }
        buffer[length++] = '\\';
        buffer[length++] = escape;
        if (escape == 'u') {
            buffer[length++] = '0';
            buffer[length++] = '0';
            buffer[length++] = HEX[c >> 4];
            buffer[length++] = HEX[c & 15];
        }
    }

    private void threeBytes(char c) {
        buffer[length++] = (byte) (0xE0 | (c >> 12));
        buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
    }

    private void fourBytes(int c) {
        buffer[length++] = (byte) (0xF0 | (c >> 18));
        buffer[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
    }

    // ---- numbers ----

    /** A whole number. */
    public JsonWriter number(long number) {
        separate(20);
        if (number == Long.MIN_VALUE) {
            copy(ascii(Long.toString(number)), 20);
            return this;
        }
        if (number < 0) {
            buffer[length++] = '-';
        }
        digits(Math.abs(number));
        return this;
    }

    private void digits(long number) {
        int count = 1;
        for (long bound = 10; number >= bound && count < 19; bound *= 10) {
            count++;
        }
        int at = length + count;
        length = at;
        long rest = number;
        while (rest >= 100) {
            int two = (int) (rest % 100);
            rest /= 100;
            buffer[--at] = ONES[two];
            buffer[--at] = TENS[two];
        }
        buffer[--at] = ONES[(int) rest];
        if (rest >= 10) {
            buffer[--at] = TENS[(int) rest];
        }
    }

    /** A floating-point number; null when it is not a number or infinite. */
    public JsonWriter number(double number) {
        if (!Double.isFinite(number)) {
            return nothing();
        }
        // Most measured values have at most three decimals. A decimal of up to 15 digits that reads back as the number
        // is the shortest one, but for zeros at its end.
        double thousandths = Math.rint(number * 1_000);
        if (Math.abs(thousandths) < 1e15 && thousandths / 1_000 == number && number != 0) {
            thousandths((long) thousandths);
            return this;
        }
        return literal(shortest(number));
    }

    private void thousandths(long number) {
        separate(20);
        if (number < 0) {
            buffer[length++] = '-';
        }
        long positive = Math.abs(number);
        digits(positive / 1_000);
        int decimals = (int) (positive % 1_000);
        buffer[length++] = '.';
        buffer[length++] = (byte) ('0' + decimals / 100);
        int rest = decimals % 100;
        if (rest != 0) {
            buffer[length++] = TENS[rest];
            if (rest % 10 != 0) {
                buffer[length++] = ONES[rest];
            }
        }
    }

    // Python's rule for when to write an exponent.
    private static String shortest(double number) {
        String java = Double.toString(number);
        if (java.indexOf('E') < 0) {
            return java;
        }
        double size = Math.abs(number);
        if (size < 1e-4 || size >= 1e16) {
            return java.replace(".0E", "e").replace('E', 'e');
        }
        String plain = new BigDecimal(java).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    // ---- times ----

    /** A time as text. */
    public JsonWriter time(Instant time) {
        return time(TimeSource.toEpochMicros(time));
    }

    /** A time as text, given in microseconds since 1970. */
    public JsonWriter time(long epochMicros) {
        long second = Math.floorDiv(epochMicros, MICROS_PER_SECOND);
        int micros = (int) (epochMicros - second * MICROS_PER_SECOND);
        if (second != knownSecond && !know(second)) {
            return text(TimeSource.toInstant(epochMicros).toString());
        }
        separate(34);
        buffer[length++] = '"';
        copy(knownText, SECOND_LENGTH);
        if (micros != 0) {
            buffer[length++] = '.';
            twoDigits(micros / 10_000);
            twoDigits(micros / 100 % 100);
            twoDigits(micros % 100);
        }
        buffer[length++] = '+';
        twoDigits(0);
        buffer[length++] = ':';
        twoDigits(0);
        buffer[length++] = '"';
        return this;
    }

    private void twoDigits(int number) {
        buffer[length++] = TENS[number];
        buffer[length++] = ONES[number];
    }

    // Answers false for a year that does not have four digits.
    private boolean know(long second) {
        long day = Math.floorDiv(second, SECONDS_PER_DAY);
        int ofDay = (int) (second - day * SECONDS_PER_DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        if (date.getYear() < 0 || date.getYear() > 9_999) {
            return false;
        }
        put(0, date.getYear() / 100);
        put(2, date.getYear() % 100);
        knownText[4] = '-';
        put(5, date.getMonthValue());
        knownText[7] = '-';
        put(8, date.getDayOfMonth());
        knownText[10] = 'T';
        put(11, ofDay / 3_600);
        knownText[13] = ':';
        put(14, ofDay / 60 % 60);
        knownText[16] = ':';
        put(17, ofDay % 60);
        knownSecond = second;
        return true;
    }

    private void put(int at, int number) {
        knownText[at] = TENS[number];
        knownText[at + 1] = ONES[number];
    }

    // ---- the result ----

    /** What has been written and not yet gone into a stream. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }

    /** Hands what is here to the stream, if there is one. */
    public JsonWriter flush() {
        if (out != null) {
            try {
                out.write(buffer, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            length = 0;
        }
        return this;
    }

    /** Forgets what was written into memory, to use the writer again. */
    public void reset() {
        length = 0;
        comma = false;
    }
}
