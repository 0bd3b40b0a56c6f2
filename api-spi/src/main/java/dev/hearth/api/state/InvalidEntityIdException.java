package dev.hearth.api.state;

import dev.hearth.api.HubException;

/** Text that should be an entity id and is not. Code {@code invalid_entity_id}. */
public final class InvalidEntityIdException extends HubException {
    private static final long serialVersionUID = 1L;

    /** @param text what was given */
    public InvalidEntityIdException(String text) {
        super("invalid_entity_id", "'" + shown(text) + "' is not an entity id; expected a domain, a dot and a name of"
                + " lower-case letters, digits and single underscores, such as light.kitchen");
    }

    private static String shown(String text) {
        return text.length() > EntityId.MAX_LENGTH
                ? text.substring(0, 60) + "… (" + text.length() + " characters)"
                : text;
    }
}
