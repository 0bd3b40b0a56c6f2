package dev.hearth.systemlog;

import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogMessage;
import dev.hearth.api.log.SystemLogEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that are kept, those that look alike put together: same logger, same place in the code, same root cause.
 * Loop only. Home Assistant: {@code DedupStore}.
 */
final class Kept {
    private static final int MOST_MESSAGES = 5;
    private static final int LONGEST = 10_000;

    private final int capacity;
    private final Map<Key, SystemLogEntry> entries = new LinkedHashMap<>();

    /** @param capacity how many entries are kept; of more the one is dropped that has not come for the longest time */
    Kept(int capacity) {
        this.capacity = capacity;
    }

    private record Key(String name, String file, int line, @Nullable String rootCause) {}

    /** Keeps a message; gives the entry that stands for it alone. */
    SystemLogEntry add(LogMessage message) {
        SystemLogEntry alone = entry(message);
        Key key = new Key(alone.name(), alone.file(), alone.line(), rootCause(message.thrown()));
        SystemLogEntry before = entries.remove(key);
        entries.put(key, before == null ? alone : again(before, alone));
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
        return alone;
    }

    private static SystemLogEntry again(SystemLogEntry before, SystemLogEntry now) {
        List<String> messages = new ArrayList<>(before.messages());
        if (!messages.contains(now.messages().getFirst())) {
            messages.add(now.messages().getFirst());
        }
        return new SystemLogEntry(
                before.name(),
                messages.subList(Math.max(0, messages.size() - MOST_MESSAGES), messages.size()),
                before.level(),
                before.file(),
                before.line(),
                now.lastOccurred(),
                before.firstOccurred(),
                before.exception(),
                before.count() + 1);
    }

    private static SystemLogEntry entry(LogMessage message) {
        StackTraceElement source = message.source();
        Instant time = message.time();
        LogLevel level = message.level();
        return new SystemLogEntry(
                message.logger(),
                List.of(shortened(message.text())),
                level,
                source == null ? "" : file(source),
                source == null ? 0 : Math.max(0, source.getLineNumber()),
                time,
                time,
                message.thrown() == null ? "" : stack(message.thrown()),
                1);
    }

    private static String file(StackTraceElement source) {
        String type = source.getClassName();
        int dot = type.lastIndexOf('.');
        String name = source.getFileName();
        return type.substring(0, dot + 1).replace('.', '/') + (name == null ? type.substring(dot + 1) : name);
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return shortened(text.toString());
    }

    // What is kept has a bound, and so has each piece of it.
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    // Where the innermost failure was thrown; a chain that bites its tail ends somewhere.
    private static @Nullable String rootCause(@Nullable Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root != null && root.getCause() != null && depth < LONGEST; depth++) {
            root = root.getCause();
        }
        if (root == null) {
            return null;
        }
        StackTraceElement[] stack = root.getStackTrace();
        return stack.length == 0 ? root.getClass().getName() : stack[0].toString();
    }

    /** What is kept, the latest first; a copy. */
    List<SystemLogEntry> latestFirst() {
        List<SystemLogEntry> list = new ArrayList<>(entries.values());
        Collections.reverse(list);
        return Collections.unmodifiableList(list);
    }

    void clear() {
        entries.clear();
    }
}
