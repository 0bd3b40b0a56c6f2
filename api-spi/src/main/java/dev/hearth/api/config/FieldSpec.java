package dev.hearth.api.config;

/**
 * One key of a map in the configuration: its name, what may stand under it, and what its writer should know. Either a
 * {@link Field}, which has a value in every section, or an {@link OptionalField}, which may have none.
 *
 * @param <T> the Java value
 */
public sealed interface FieldSpec<T> permits Field, OptionalField {
    /** The key as it is written. */
    String key();

    /** What may stand under it. */
    Schema<T> schema();

    /** What its writer should know. */
    FieldNotes notes();
}
