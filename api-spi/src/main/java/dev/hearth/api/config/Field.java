package dev.hearth.api.config;

import org.jspecify.annotations.Nullable;

/**
 * A key that has a value in every valid section: it must be written, or it has a default. Read with
 * {@link Section#get}.
 *
 * <p>Declared as a constant, then listed in {@link Schemas#map}. The methods that begin with {@code doc} or
 * {@code example} return a new field; the section can be asked with either.
 *
 * @param <T> the Java value
 * @param key the key as it is written
 * @param schema what may stand under it
 * @param fallback the value when the key is absent; null if it must be written
 * @param notes what its writer should know
 */
public record Field<T>(String key, Schema<T> schema, @Nullable T fallback, FieldNotes notes) implements FieldSpec<T> {
    /** A key that must be written. */
    public static <T> Field<T> required(String key, Schema<T> schema) {
        return new Field<>(key, schema, null, FieldNotes.NONE);
    }

    /** A key that may be left out; give it a default with {@link OptionalField#orElse}. */
    public static <T> OptionalField<T> optional(String key, Schema<T> schema) {
        return new OptionalField<>(key, schema, FieldNotes.NONE);
    }

    /** Whether the key must be written. */
    public boolean required() {
        return fallback == null;
    }

    /** With sentences for the documentation. */
    public Field<T> doc(String sentences) {
        return with(notes.withDoc(sentences));
    }

    /** With one more example of a value, as it would be written. */
    public Field<T> example(Object example) {
        return with(notes.withExample(example));
    }

    /** With a warning wherever the key is written, saying what to do instead: {@code use 'url'}. */
    public Field<T> deprecated(String remedy) {
        return with(notes.withDeprecated(remedy));
    }

    /** With one more old name, which is still understood with a warning. */
    public Field<T> renamedFrom(String oldName) {
        return with(notes.withOldName(oldName));
    }

    /** With a value that is never shown: in no message, no excerpt and no log. */
    public Field<T> secret() {
        return with(notes.asSecret());
    }

    /** With how clients ask a person for the value. */
    public Field<T> form(FieldForm form) {
        return with(notes.withForm(form));
    }

    private Field<T> with(FieldNotes changed) {
        return new Field<>(key, schema, fallback, changed);
    }
}
