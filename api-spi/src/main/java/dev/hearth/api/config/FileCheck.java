package dev.hearth.api.config;

/**
 * A question about the file system that a schema raised and validation left open.
 *
 * @param kind what has to be there
 * @param file the path as written: relative to the configuration folder, or absolute
 * @param node the value, for the problem if it is not there
 * @param path where the value is in the structure
 * @param concealed whether the value must not be shown
 */
public record FileCheck(Kind kind, String file, ScalarNode node, String path, boolean concealed) implements LateCheck {
    /** What has to be there. */
    public enum Kind {
        /** A readable file. */
        FILE,
        /** A folder. */
        FOLDER
    }
}
