package dev.hearth.template.function;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one value is written as bytes: Python's module {@code struct}, its native sizes those of Linux on 64 bits.
 * Immutable.
 */
final class StructFormat {
    // What is rounded to more than a float of 16 bits can hold.
    private static final double HALF_LIMIT = 65_520;
    private static final StructFormat WRONG = new StructFormat(List.of(), false, false, true);

    private final List<Item> items;
    private final boolean bigEndian;
    private final boolean aligned;
    private final boolean wrong;

    /** A type with how often it comes, or for texts how long it is. */
    private record Item(char type, int count, int size) {
        boolean takesValue() {
            return type != 'x' && (count > 0 || isText());
        }

        boolean isText() {
            return type == 's' || type == 'p';
        }

        int length() {
            return isText() || type == 'x' ? count : count * size;
        }
    }

    private StructFormat(List<Item> items, boolean bigEndian, boolean aligned, boolean wrong) {
        this.items = items;
        this.bigEndian = bigEndian;
        this.aligned = aligned;
        this.wrong = wrong;
    }

    /** From its text; one that is wrong packs and unpacks nothing. */
    static StructFormat of(String text) {
        Budget.text(text.length());
        char first = text.isEmpty() ? '@' : text.charAt(0);
        boolean named = "@=<>!".indexOf(first) >= 0 && !text.isEmpty();
        boolean isNative = !named || first == '@';
        List<Item> items = new ArrayList<>();
        long total = 0;
        int at = named ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                continue;
            }
            long count = 1;
            if (c >= '0' && c <= '9') {
                count = 0;
                while (c >= '0' && c <= '9') {
                    count = Math.min(Budget.MAX_TEXT + 1L, count * 10 + (c - '0'));
                    if (at >= text.length()) {
                        return WRONG;
                    }
                    c = text.charAt(at++);
                }
            }
            int size = size(c, isNative);
            total += count * Math.max(1, size);
            if (size < 0 || total > Budget.MAX_TEXT) {
                return WRONG;
            }
            items.add(new Item(c, (int) count, size));
        }
        return new StructFormat(items, first == '>' || first == '!', isNative, false);
    }

    private static int size(char type, boolean isNative) {
        return switch (type) {
            case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> isNative ? 8 : 4;
            case 'q', 'Q', 'd' -> 8;
            case 'n', 'N', 'P' -> isNative ? 8 : -1;
            default -> -1;
        };
    }

    private int padding(Item item, long position) {
        return aligned && item.size() > 1 ? (int) (-position & (item.size() - 1)) : 0;
    }

    /** The bytes of a value; null where it is none that the format takes, or the format takes several or none. */
    @Nullable
    BytesValue pack(Object value) {
        long values = items.stream().filter(Item::takesValue).mapToLong(each -> each.isText() ? 1 : each.count()).sum();
        if (wrong || values != 1) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Item each : items) {
            out.writeBytes(new byte[padding(each, out.size())]);
            byte[] bytes = each.takesValue() ? bytes(each, value) : new byte[each.type() == 'x' ? each.count() : 0];
            if (bytes == null) {
                return null;
            }
            out.writeBytes(bytes);
        }
        Budget.text(out.size());
        return new BytesValue(out.toByteArray());
    }

    private byte @Nullable [] bytes(Item item, Object value) {
        return switch (item.type()) {
            case 's' -> value instanceof BytesValue text ? Arrays.copyOf(text.bytes(), item.count()) : null;
            case 'p' -> value instanceof BytesValue text ? counted(text.bytes(), item.count()) : null;
            case 'c' -> value instanceof BytesValue text && text.bytes().length == 1 ? text.bytes() : null;
            case '?' -> new byte[] {(byte) (Python.truth(value) ? 1 : 0)};
            case 'e' ->
                Numbers.whole(value) && Math.abs(Numbers.toDouble(value)) >= HALF_LIMIT ? null : number(item, value);
            case 'f', 'd' -> number(item, value);
            default -> Numbers.whole(value) ? whole(item, Numbers.big(value)) : null;
        };
    }

    private static byte[] counted(byte[] text, int room) {
        byte[] bytes = new byte[room];
        if (room > 0) {
            int length = Math.min(Math.min(text.length, room - 1), 255);
            bytes[0] = (byte) length;
            System.arraycopy(text, 0, bytes, 1, length);
        }
        return bytes;
    }

    private byte @Nullable [] number(Item item, Object value) {
        return Numbers.number(value) ? real(item, Numbers.toDouble(value)) : null;
    }

    private byte[] real(Item item, double number) {
        return switch (item.type()) {
            case 'd' -> ordered(Double.doubleToRawLongBits(number), 8);
            case 'f' -> {
                if (!aligned && Double.isFinite(number) && Float.isInfinite((float) number)) {
                    throw tooLarge(item);
                }
                yield ordered(Float.floatToRawIntBits((float) number), 4);
            }
            default -> {
                if (Double.isFinite(number) && Float.isInfinite(Float.float16ToFloat(half(number)))) {
                    throw tooLarge(item);
                }
                yield ordered(half(number), 2);
            }
        };
    }

    private static TemplateException tooLarge(Item item) {
        return new TemplateException(
                TemplateException.Kind.OVERFLOW, "float too large to pack with " + item.type() + " format");
    }

    private static short half(double number) {
        return Float.floatToFloat16((float) number);
    }

    private byte @Nullable [] whole(Item item, BigInteger number) {
        boolean unsigned = "BHILQNP".indexOf(item.type()) >= 0;
        int bits = item.size() * 8;
        boolean signed = !unsigned || (item.type() == 'P' && number.signum() < 0);
        boolean fits = signed ? number.bitLength() < bits : number.signum() >= 0 && number.bitLength() <= bits;
        return fits ? ordered(number.longValue(), item.size()) : null;
    }

    private byte[] ordered(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[bigEndian ? size - 1 - i : i] = (byte) (value >> (8 * i));
        }
        return bytes;
    }

    /**
     * The first value in bytes; null where there are too few of them.
     *
     * @throws TemplateException {@code INDEX} if the format has no value
     */
    @Nullable
    Object unpack(byte[] bytes, long offset) {
        long start = offset < 0 ? offset + bytes.length : offset;
        long length = 0;
        long first = -1;
        Item wanted = null;
        for (Item each : items) {
            length += padding(each, length);
            if (wanted == null && each.takesValue()) {
                wanted = each;
                first = length;
            }
            length += each.length();
        }
        if (wrong || start < 0 || start + length > bytes.length) {
            return null;
        }
        if (wanted == null) {
            throw new TemplateException(TemplateException.Kind.INDEX, "tuple index out of range");
        }
        return value(wanted, bytes, (int) (start + first));
    }

    private Object value(Item item, byte[] bytes, int from) {
        return switch (item.type()) {
            case 's' -> new BytesValue(Arrays.copyOfRange(bytes, from, from + item.count()));
            case 'p' -> {
                int length = item.count() == 0 ? 0 : Math.min(bytes[from] & 0xff, item.count() - 1);
                yield new BytesValue(
                        item.count() == 0 ? new byte[0] : Arrays.copyOfRange(bytes, from + 1, from + 1 + length));
            }
            case 'c' -> new BytesValue(new byte[] {bytes[from]});
            case '?' -> bytes[from] != 0;
            case 'd' -> Double.longBitsToDouble(number(bytes, from, 8));
            case 'f' -> (double) Float.intBitsToFloat((int) number(bytes, from, 4));
            case 'e' -> (double) Float.float16ToFloat((short) number(bytes, from, 2));
            default -> {
                long raw = number(bytes, from, item.size());
                int unused = Long.SIZE - item.size() * 8;
                boolean unsigned = "BHILQNP".indexOf(item.type()) >= 0;
                yield !unsigned
                        ? (Object) (raw << unused >> unused)
                        : raw >= 0 ? (Object) raw : new BigInteger(Long.toUnsignedString(raw));
            }
        };
    }

    private long number(byte[] bytes, int from, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (bytes[bigEndian ? from + i : from + size - 1 - i] & 0xff);
        }
        return value;
    }
}
