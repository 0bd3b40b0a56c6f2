package dev.hearth.auth.user;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of users; a value of another kind than expected counts as absent. */
final class Stored {
    private Stored() {}

    static String must(DataMap data, String key) {
        String value = data.text(key);
        if (value == null) {
            throw new HubException("invalid_auth_store", "an entry has no '" + key + "'");
        }
        return value;
    }

    static boolean flag(DataMap data, String key, boolean otherwise) {
        return data.get(key) instanceof Boolean flag ? flag : otherwise;
    }

    static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    static @Nullable Instant time(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time;
            case String text -> parsed(text);
            case null, default -> null;
        };
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
