package dev.hearth.core.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storage in memory that counts its writes and, when told to, is full or cannot be read. */
final class FailingStorage implements Storage {
    final MemoryStorage memory = new MemoryStorage();
    final List<String> writes = new ArrayList<>();
    boolean full;
    boolean unreadable;

    String text(String key) {
        byte[] content = memory.read(key);
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    FailingStorage with(String key, String text) {
        memory.write(key, text.getBytes(StandardCharsets.UTF_8), false);
        return this;
    }

    @Override
    public byte @Nullable [] read(String key) throws IOException {
        if (unreadable) {
            throw new IOException("Input/output error");
        }
        return memory.read(key);
    }

    @Override
    public void write(String key, byte[] content, boolean secret) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        writes.add(key);
        memory.write(key, content, secret);
    }

    @Override
    public void delete(String key) {
        memory.delete(key);
    }

    @Override
    public void rename(String key, String newKey) {
        memory.rename(key, newKey);
    }

    @Override
    public String placeOf(String key) {
        return "/config/.storage/" + key;
    }
}
