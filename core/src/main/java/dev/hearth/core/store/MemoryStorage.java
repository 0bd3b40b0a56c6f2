package dev.hearth.core.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Documents in memory, for a hub without a folder, as in tests. Any thread. */
public final class MemoryStorage implements Storage {
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /** The keys under which something lies, sorted; a copy. */
    public Set<String> keys() {
        return new TreeSet<>(contents.keySet());
    }

    @Override
    public byte @Nullable [] read(String key) {
        return contents.get(key);
    }

    @Override
    public void write(String key, byte[] content, boolean secret) {
        contents.put(key, content);
    }

    @Override
    public void delete(String key) {
        contents.remove(key);
    }

    @Override
    public void rename(String key, String newKey) {
        byte[] content = contents.remove(key);
        if (content != null) {
            contents.put(newKey, content);
        }
    }

    @Override
    public String placeOf(String key) {
        return key + " in memory";
    }
}
