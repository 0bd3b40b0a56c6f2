package dev.hearth.api.domain.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a file of it would be. Safe on any thread as long as nobody writes into the bytes, which are not copied.
 *
 * @param bytes the file's content
 * @param contentType such as {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // equality by content is below
public record Picture(byte[] bytes, String contentType) {
    /** What most cameras give. */
    public static final String JPEG = "image/jpeg";

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture that
                && contentType.equals(that.contentType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Its kind and size. */
    @Override
    public String toString() {
        return contentType + " of " + bytes.length + " bytes";
    }
}
