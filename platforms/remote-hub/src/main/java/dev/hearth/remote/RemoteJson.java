package dev.hearth.remote;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it travels between hubs, and the values it stands for. */
final class RemoteJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RemoteJson() {}

    static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws RemoteHubException {@code not_a_hub} for what is no JSON; the message holds nothing of it */
    static @Nullable Object read(String text) {
        try {
            return Values.of(MAPPER.readValue(text, Object.class));
        } catch (JacksonException | HubException e) {
            throw new RemoteHubException(RemoteHubException.NOT_A_HUB, "the answer is not the JSON of a hub", e);
        }
    }

    static DataMap map(@Nullable Object value) {
        if (value instanceof DataMap map) {
            return map;
        }
        throw unexpected("an object");
    }

    /** The maps of a list; what else is in it is passed over. */
    static List<DataMap> maps(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw unexpected("a list");
        }
        List<DataMap> maps = new ArrayList<>(list.size());
        for (Object each : list) {
            if (each instanceof DataMap map) {
                maps.add(map);
            }
        }
        return maps;
    }

    static List<RemoteState> states(@Nullable Object value) {
        return maps(value).stream().map(RemoteState::of).toList();
    }

    private static RemoteHubException unexpected(String expected) {
        return new RemoteHubException(
                RemoteHubException.NOT_A_HUB, "the answer should be " + expected + " and is something else");
    }
}
