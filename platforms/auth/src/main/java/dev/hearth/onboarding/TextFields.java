package dev.hearth.onboarding;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.json.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that is a JSON object of texts, all of them required and no others. What is refused is never quoted: there are
 * passwords among it. Home Assistant: {@code RequestDataValidator}.
 */
final class TextFields {
    private final DataMap data;

    private TextFields(DataMap data) {
        this.data = data;
    }

    /**
     * Reads it.
     *
     * @throws HttpException 400, naming the first key that is wrong
     */
    static TextFields read(Json json, HttpRequest request, List<String> keys) {
        if (!(parsed(json, request.body()) instanceof DataMap data)) {
            throw wrong("expected a dictionary");
        }
        for (String key : keys) {
            if (!data.containsKey(key)) {
                throw wrong("required key not provided @ data['" + key + "']");
            }
            if (data.text(key) == null) {
                throw wrong("expected str for dictionary value @ data['" + key + "']");
            }
        }
        for (String key : data.keySet()) {
            if (!keys.contains(key)) {
                throw wrong("extra keys not allowed @ data['" + key + "']");
            }
        }
        return new TextFields(data);
    }

    private static @Nullable Object parsed(Json json, byte[] body) {
        try {
            return json.parse(body);
        } catch (HubException e) {
            throw new HttpException(400, "Invalid JSON.");
        }
    }

    private static HttpException wrong(String how) {
        return new HttpException(400, "Message format incorrect: " + how);
    }

    String get(String key) {
        return Objects.requireNonNull(data.text(key), key);
    }
}
