package dev.hearth.api.store;

/**
 * Which document, and in which shape its owner writes it. The file is {@code .storage/<key>}.
 *
 * @param key the name of the file, such as {@code core.area_registry}
 * @param version the major version of the data's shape; a file with a greater one is read by nobody who knows less
 * @param minorVersion the minor version; a file with a greater one can be read all the same
 * @param migration makes today's shape of an older one
 */
public record StoreKey(String key, int version, int minorVersion, Migration migration) {
    /** Makes data of an older shape into data of the shape that is written today. */
    @FunctionalInterface
    public interface Migration {
        /**
         * Called on a worker, so it touches nothing but its arguments.
         *
         * @param version the major version in the file
         * @param minorVersion the minor version in the file, 1 where there is none
         * @param data values of {@link dev.hearth.api.data.Values}
         */
        Object migrate(int version, int minorVersion, Object data);
    }

    /** A document whose older shapes, if there are any, can be read as they are. */
    public static StoreKey of(String key, int version, int minorVersion) {
        return new StoreKey(key, version, minorVersion, (fileVersion, fileMinorVersion, data) -> data);
    }

    /** The same with another way to read older shapes. */
    public StoreKey migratedBy(Migration newMigration) {
        return new StoreKey(key, version, minorVersion, newMigration);
    }
}
