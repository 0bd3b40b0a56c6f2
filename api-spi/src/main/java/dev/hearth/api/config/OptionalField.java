package dev.hearth.api.config;

/**
 * A key that may be left out and has no default. Read with {@link Section#find}. Made by {@link Field#optional}.
 *
 * @param <T> the Java value
 * @param key the key as it is written
 * @param schema what may stand under it
 * @param notes what its writer should know
 */
public record OptionalField<T>(String key, Schema<T> schema, FieldNotes notes) implements FieldSpec<T> {
    /** The same key with a value for when it is left out; the value is shared by all sections, so an immutable one. */
    public Field<T> orElse(T fallback) {
        return new Field<>(key, schema, fallback, notes);
    }

    /** With sentences for the documentation. */
    public OptionalField<T> doc(String sentences) {
        return with(notes.withDoc(sentences));
    }

    /** With one more example of a value, as it would be written. */
    public OptionalField<T> example(Object example) {
        return with(notes.withExample(example));
    }

    /** With a warning wherever the key is written, saying what to do instead: {@code use 'url'}. */
    public OptionalField<T> deprecated(String remedy) {
        return with(notes.withDeprecated(remedy));
    }

    /** With one more old name, which is still understood with a warning. */
    public OptionalField<T> renamedFrom(String oldName) {
        return with(notes.withOldName(oldName));
    }

    /** With a value that is never shown: in no message, no excerpt and no log. */
    public OptionalField<T> secret() {
        return with(notes.asSecret());
    }

    /** With how clients ask a person for the value. */
    public OptionalField<T> form(FieldForm form) {
        return with(notes.withForm(form));
    }

    private OptionalField<T> with(FieldNotes changed) {
        return new OptionalField<>(key, schema, changed);
    }
}
