package dev.hearth.api.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JSON value that is written already: compact, UTF-8, complete. It may stand anywhere in a value that
 * {@link dev.hearth.api.json.Json#encode} writes, and is copied there as it is. Immutable, safe on any thread.
 */
public final class Encoded {
    /** Null. */
    public static final Encoded NULL = new Encoded("null".getBytes(StandardCharsets.US_ASCII));

    private final byte[] utf8;

    /** @param utf8 one JSON value; nobody changes the array afterwards */
    public Encoded(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** The bytes themselves, for handing on; nobody changes them. */
    public byte[] utf8() {
        return utf8;
    }

    /** How many bytes. */
    public int length() {
        return utf8.length;
    }

    /** Copies the bytes. */
    public void writeTo(ByteArrayOutputStream out) {
        out.writeBytes(utf8);
    }

    /** The JSON as text. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
