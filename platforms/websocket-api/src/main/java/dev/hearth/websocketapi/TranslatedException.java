package dev.hearth.websocketapi;

import dev.hearth.api.HubException;
import dev.hearth.api.Translation;
import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/** A failure that clients can say in their own language: a key of Home Assistant's texts, with values to put in. */
final class TranslatedException extends HubException {
    private static final long serialVersionUID = 1L;

    private final transient Translation translation;

    TranslatedException(String code, String message, Translation translation) {
        super(code, message);
        this.translation = translation;
    }

    /** The failure with a translation if there is one. */
    static HubException of(String code, String message, @Nullable Translation translation, Throwable cause) {
        if (translation == null) {
            return new HubException(code, message, cause);
        }
        TranslatedException translated = new TranslatedException(code, message, translation);
        translated.initCause(cause);
        return translated;
    }

    DataMap error() {
        return DataMap.builder(5)
                .put("code", code())
                .put("message", getMessage())
                .put("translation_key", translation.key())
                .put("translation_placeholders", translation.placeholders())
                .put("translation_domain", translation.domain())
                .build();
    }
}
