package dev.hearth.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a change came from: the thread that runs through an event, the states it changed and the calls it caused.
 * Two contexts are equal when their ids are.
 *
 * <p>The id is a ULID, kept as 128 bits and written out only when somebody asks. Immutable, safe on any thread.
 * Home Assistant: {@code homeassistant.core.Context}.
 */
public final class Context {
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int ULID_LENGTH = 26;

    private final long high;
    private final long low;
    private @Nullable String text;
    // Most contexts have neither parent nor user, and there is one for every state.
    private final @Nullable Origin origin;

    private record Origin(@Nullable String parentId, @Nullable String userId) {}

    private Context(long high, long low, @Nullable String text, @Nullable String parentId, @Nullable String userId) {
        this.high = high;
        this.low = low;
        this.text = text;
        this.origin = parentId == null && userId == null ? null : new Origin(parentId, userId);
    }

    /**
     * A context with a new id.
     *
     * @param epochMillis the time of the event, the first 48 bits of the id
     * @param random16 sixteen random bits in the low end
     * @param random64 sixty-four random bits
     */
    public static Context ofBits(
            long epochMillis, int random16, long random64, @Nullable String parentId, @Nullable String userId) {
        return new Context((epochMillis << 16) | (random16 & 0xFFFF), random64, null, parentId, userId);
    }

    /** A context whose id was made elsewhere: by a client, a store or another hub. */
    public static Context ofId(String id, @Nullable String parentId, @Nullable String userId) {
        return new Context(0, 0, id, parentId, userId);
    }

    /** The id, 26 characters of Crockford base 32 unless it came from elsewhere. */
    public String id() {
        String known = text;
        if (known == null) {
            known = ulid();
            text = known;
        }
        return known;
    }

    /** The id of the context that caused this one. */
    public @Nullable String parentId() {
        return origin == null ? null : origin.parentId;
    }

    /** The user who acted, if it was one. */
    public @Nullable String userId() {
        return origin == null ? null : origin.userId;
    }

    private String ulid() {
        char[] out = new char[ULID_LENGTH];
        long bits = low;
        long rest = high;
        for (int i = ULID_LENGTH - 1; i >= 0; i--) {
            out[i] = CROCKFORD[(int) (bits & 31)];
            bits = (bits >>> 5) | (rest << 59);
            rest >>>= 5;
        }
        return new String(out);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Context that)) {
            return false;
        }
        if (isBits() && that.isBits()) {
            return high == that.high && low == that.low;
        }
        return id().equals(that.id());
    }

    private boolean isBits() {
        return high != 0 || low != 0;
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Context[%s, parent=%s, user=%s]", id(), parentId(), userId());
    }
}
