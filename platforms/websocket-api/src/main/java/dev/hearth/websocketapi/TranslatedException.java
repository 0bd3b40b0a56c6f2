package dev.hearth.websocketapi;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;

/** A failure that clients can say in their own language: a key of Home Assistant's texts, with values to put in. */
final class TranslatedException extends HubException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient DataMap placeholders;

    /** @param key among the texts of the domain {@code homeassistant} */
    TranslatedException(String code, String message, String key, DataMap placeholders) {
        super(code, message);
        this.key = key;
        this.placeholders = placeholders;
    }

    DataMap error() {
        return DataMap.builder(5)
                .put("code", code())
                .put("message", getMessage())
                .put("translation_key", key)
                .put("translation_placeholders", placeholders)
                .put("translation_domain", "homeassistant")
                .build();
    }
}
