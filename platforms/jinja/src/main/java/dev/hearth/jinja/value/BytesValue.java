package dev.hearth.jinja.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Python's {@code bytes}. Its methods are looked up by those who know text. */
public final class BytesValue extends Value {
    private final byte[] bytes;

    /** Of these, which are not copied. */
    public BytesValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes, not copied: not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String typeName() {
        return "bytes";
    }

    @Override
    public String repr() {
        boolean single = false;
        boolean twice = false;
        for (byte each : bytes) {
            single |= each == '\'';
            twice |= each == '"';
        }
        char quote = single && !twice ? '"' : '\'';
        StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
        for (byte each : bytes) {
            switch (each) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (each == quote) {
                        out.append('\\').append(quote);
                    } else if (each >= ' ' && each < 0x7f) {
                        out.append((char) each);
                    } else {
                        out.append(String.format("\\x%02x", each));
                    }
                }
            }
        }
        Budget.text(out.length());
        return out.append(quote).toString();
    }

    @Override
    public boolean truth() {
        return bytes.length > 0;
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        Long index = Numbers.index(key);
        if (index == null) {
            throw TemplateException.type("byte indices must be integers or slices, not " + Python.typeName(key));
        }
        long at = index < 0 ? index + bytes.length : index;
        return at < 0 || at >= bytes.length ? null : (Object) (long) (bytes[(int) at] & 0xff);
    }

    @Override
    public Object slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        Slice slice = Slice.of(start, stop, step, bytes.length);
        byte[] part = new byte[slice.count()];
        for (int i = 0; i < part.length; i++) {
            part[i] = bytes[slice.start() + i * slice.step()];
        }
        return new BytesValue(part);
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < bytes.length;
            }

            @Override
            public Object next() {
                return (long) (bytes[next++] & 0xff);
            }
        };
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean contains(Object element) {
        if (element instanceof BytesValue part) {
            for (int i = 0; i + part.bytes.length <= bytes.length; i++) {
                if (Arrays.equals(bytes, i, i + part.bytes.length, part.bytes, 0, part.bytes.length)) {
                    return true;
                }
            }
            return false;
        }
        if (!(element instanceof Long || element instanceof Boolean || element instanceof BigInteger)) {
            throw TemplateException.type("a bytes-like object is required, not '" + Python.typeName(element) + "'");
        }
        return super.contains(element);
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        if (operator == Operator.ADD && !reflected && other instanceof BytesValue right) {
            Budget.text((long) bytes.length + right.bytes.length);
            byte[] all = Arrays.copyOf(bytes, bytes.length + right.bytes.length);
            System.arraycopy(right.bytes, 0, all, bytes.length, right.bytes.length);
            return new BytesValue(all);
        }
        Long times = operator == Operator.MULTIPLY ? Numbers.repetitions(other) : null;
        if (times != null) {
            Budget.text(times * bytes.length);
            byte[] all = new byte[(int) (times * bytes.length)];
            for (int i = 0; i < all.length; i++) {
                all[i] = bytes[i % bytes.length];
            }
            return new BytesValue(all);
        }
        return null;
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof BytesValue right && Arrays.equals(bytes, right.bytes);
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        return other instanceof BytesValue right ? Integer.valueOf(Arrays.compareUnsigned(bytes, right.bytes)) : null;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
