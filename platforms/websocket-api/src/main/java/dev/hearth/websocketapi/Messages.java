package dev.hearth.websocketapi;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The messages to a client, each as parts that stand one behind the other in its frame, so that what many clients get is
 * written once. Home Assistant: {@code homeassistant.components.websocket_api.messages}.
 */
final class Messages {
    static final byte[] AUTH_REQUIRED = greeting("auth_required");
    static final byte[] AUTH_OK = greeting("auth_ok");

    private static final byte[] END = {'}'};

    private Messages() {}

    private static byte[] greeting(String type) {
        return utf8("{\"type\":\"" + type + "\",\"ha_version\":\"" + ApiVersion.HOME_ASSISTANT + "\"}");
    }

    static byte[] authInvalid(Json json, String message) {
        return json.encode(DataMap.of("type", "auth_invalid", "message", message)).utf8();
    }

    static byte[] pong(long id) {
        return utf8("{\"id\":" + id + ",\"type\":\"pong\"}");
    }

    static byte[][] result(long id, Encoded result) {
        return new byte[][] {
                utf8("{\"id\":" + id + ",\"type\":\"result\",\"success\":true,\"result\":"), result.utf8(), END
        };
    }

    /**
     * Says that a command failed.
     *
     * @param id as the client sent it, whatever it is
     */
    static byte[] error(Json json, @Nullable Object id, DataMap error) {
        return json.encode(DataMap.builder(4)
                .put("id", id)
                .put("type", "result")
                .put("success", false)
                .put("error", error)
                .build())
                .utf8();
    }

    /** What stands before every event of a subscription; {@link #event} has the rest. */
    static byte[] eventStart(long id) {
        return utf8("{\"id\":" + id + ",\"type\":\"event\",\"event\":");
    }

    static byte[][] event(byte[] start, Encoded event) {
        return new byte[][] {start, event.utf8(), END};
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
