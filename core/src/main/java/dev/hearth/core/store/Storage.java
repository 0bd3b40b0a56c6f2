package dev.hearth.core.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where documents lie: a folder, or memory. Its methods may block and are called on workers, for one key by one worker
 * at a time.
 */
public interface Storage {
    /** The most bytes that a document may have. */
    int MOST_BYTES = 128 << 20;

    /** What lies under the key, null when nothing does; fails for more than {@value #MOST_BYTES} bytes. */
    byte @Nullable [] read(String key) throws IOException;

    /**
     * Replaces what lies under the key, wholly or not at all, whatever happens meanwhile. When it returns the content is
     * there to stay.
     *
     * @param secret whether other users of the machine must not read it
     */
    void write(String key, byte[] content, boolean secret) throws IOException;

    /** Deletes what lies under the key, if anything does. */
    void delete(String key) throws IOException;

    /** Gives what lies under the key another name. */
    void rename(String key, String newKey) throws IOException;

    /** Where it lies, for people: the path of a file. */
    String placeOf(String key);
}
