package dev.hearth.api.state;

import java.util.Locale;

/**
 * The name of an entity: {@code light.kitchen}, a domain and an object id, in all at most {@value #MAX_LENGTH}
 * characters.
 *
 * <p>Both parts are of {@code a-z}, {@code 0-9} and {@code _}; neither begins nor ends with {@code _}, and there is no
 * {@code __} in them. Ids are compared without regard to case: {@link #normalise} at every edge, plain equality
 * inside. Follows {@code valid_entity_id} of Home Assistant.
 */
public final class EntityId {
    /** The most characters an entity id may have. */
    public static final int MAX_LENGTH = 255;

    private EntityId() {}

    /** Whether the text is an entity id as it stands, in lower case. */
    public static boolean isValid(CharSequence text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int dot = -1;
        char before = '.';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (dot >= 0 || before == '_' || i == 0) {
                    return false;
                }
                dot = i;
            } else if (c == '_') {
                if (before == '.' || before == '_') {
                    return false;
                }
            } else if (!isLetterOrDigit(c)) {
                return false;
            }
            before = c;
        }
        return dot > 0 && before != '_' && before != '.';
    }

    /** Whether the text may be the domain of an entity id, or of an integration. */
    public static boolean isValidDomain(CharSequence text) {
        char before = '_';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_' ? before == '_' : !isLetterOrDigit(c)) {
                return false;
            }
            before = c;
        }
        return before != '_' && text.length() < MAX_LENGTH;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /**
     * The id in lower case; the same object if it is already.
     *
     * @throws InvalidEntityIdException if that is not an entity id
     */
    public static String normalise(String text) {
        if (isValid(text)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!isValid(lower)) {
            throw new InvalidEntityIdException(text);
        }
        return lower;
    }

    /**
     * What stands before the dot.
     *
     * @throws InvalidEntityIdException if there is nothing on either side of a dot
     */
    public static String domainOf(String entityId) {
        return entityId.substring(0, dotOf(entityId));
    }

    /**
     * What stands after the dot.
     *
     * @throws InvalidEntityIdException if there is nothing on either side of a dot
     */
    public static String objectIdOf(String entityId) {
        return entityId.substring(dotOf(entityId) + 1);
    }

    private static int dotOf(String entityId) {
        int dot = entityId.indexOf('.');
        if (dot <= 0 || dot == entityId.length() - 1) {
            throw new InvalidEntityIdException(entityId);
        }
        return dot;
    }
}
