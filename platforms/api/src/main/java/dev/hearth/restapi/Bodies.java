package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests as JSON. */
final class Bodies {
    private Bodies() {}

    /**
     * The object in a body.
     *
     * @throws HttpException 400 with {@code notJson}, or with {@code noObject}
     */
    static DataMap object(Hub hub, HttpRequest request, String notJson, String noObject) {
        if (parsed(hub, request, notJson) instanceof DataMap object) {
            return object;
        }
        throw new HttpException(400, noObject);
    }

    /** As {@link #object}; no body, and {@code null}, stand for an empty object. */
    static DataMap objectOrNothing(Hub hub, HttpRequest request, String notJson, String noObject) {
        if (request.body().length == 0) {
            return DataMap.of();
        }
        return switch (parsed(hub, request, notJson)) {
            case null -> DataMap.of();
            case DataMap object -> object;
            default -> throw new HttpException(400, noObject);
        };
    }

    private static @Nullable Object parsed(Hub hub, HttpRequest request, String notJson) {
        try {
            return hub.json().parse(request.body());
        } catch (HubException e) {
            throw new HttpException(400, notJson);
        }
    }
}
