package dev.hearth.api.store;

import dev.hearth.api.HubException;

/**
 * Which document, and in which shape its owner writes it. The file is {@code .storage/<key>}.
 *
 * @param key the name of the file, such as {@code core.area_registry}
 * @param version the major version of the data's shape; a file with a greater one is read by nobody who knows less
 * @param minorVersion the minor version; a file with a greater one can be read all the same
 * @param secret whether other users of the machine must not read the file
 * @param migration makes today's shape of an older one
 */
public record StoreKey(String key, int version, int minorVersion, boolean secret, Migration migration) {
    private static final int LONGEST_KEY = 200;

    /**
     * Checks the key.
     *
     * @throws HubException {@code invalid_store_key} for one that is no plain name of a file
     */
    public StoreKey {
        boolean plain = key.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7F);
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.startsWith(".") || !plain) {
            throw new HubException(
                    "invalid_store_key",
                    "'" + key + "' cannot be the key of a store: it becomes the name of a file, so it has 1 to "
                            + LONGEST_KEY + " characters, no slash, no control character and no dot at its beginning");
        }
    }

    /** Makes data of an older shape into data of the shape that is written today. */
    @FunctionalInterface
    public interface Migration {
        /**
         * Called on a worker, so it touches nothing but its arguments. If it throws, the file stays as it is and nothing
         * is written over it.
         *
         * @param version the major version in the file
         * @param minorVersion the minor version in the file, 1 where there is none
         * @param data values of {@link dev.hearth.api.data.Values}
         */
        Object migrate(int version, int minorVersion, Object data);
    }

    /** A document whose older shapes, if there are any, can be read as they are. */
    public static StoreKey of(String key, int version, int minorVersion) {
        return new StoreKey(key, version, minorVersion, false, (fileVersion, fileMinorVersion, data) -> data);
    }

    /** The same with another way to read older shapes. */
    public StoreKey migratedBy(Migration newMigration) {
        return new StoreKey(key, version, minorVersion, secret, newMigration);
    }

    /** The same in a file that nobody but the user who runs the hub may read, as for passwords and tokens. */
    public StoreKey asSecret() {
        return new StoreKey(key, version, minorVersion, true, migration);
    }
}
