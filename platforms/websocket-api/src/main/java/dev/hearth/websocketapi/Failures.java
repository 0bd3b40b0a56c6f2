package dev.hearth.websocketapi;

import dev.hearth.api.HubException;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.data.DataMap;

/** What clients are told about what went wrong: {@code code}, {@code message} and, for some, a translation. */
final class Failures {
    private Failures() {}

    static DataMap error(String code, String message) {
        return DataMap.of("code", code, "message", message);
    }

    /**
     * What a client is told.
     *
     * @param message the client's, for the values that were refused
     */
    static DataMap error(HubException failure, DataMap message) {
        return switch (failure) {
            case TranslatedException translated -> translated.error();
            case InvalidConfigException invalid ->
                error("invalid_format", Wording.all(invalid.problems(), message));
            default -> error(failure.code(), String.valueOf(failure.getMessage()));
        };
    }
}
