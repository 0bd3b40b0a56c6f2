package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the writer of a configuration should know about a key.
 *
 * @param doc sentences for the documentation; may be empty
 * @param examples values as they would be written
 * @param deprecated what to do instead, or null for a key that is here to stay
 * @param oldNames names the key once had, still understood with a warning
 * @param secret whether the value is a password or the like, never to be shown
 * @param form how clients ask a person for the value
 */
public record FieldNotes(
        String doc,
        List<Object> examples,
        @Nullable String deprecated,
        List<String> oldNames,
        boolean secret,
        FieldForm form) {
    static final FieldNotes NONE = new FieldNotes("", List.of(), null, List.of(), false, FieldForm.NONE);

    /** Copies the lists. */
    public FieldNotes {
        examples = List.copyOf(examples);
        oldNames = List.copyOf(oldNames);
    }

    FieldNotes withDoc(String sentences) {
        return new FieldNotes(sentences, examples, deprecated, oldNames, secret, form);
    }

    FieldNotes withExample(Object example) {
        return new FieldNotes(doc, appended(examples, example), deprecated, oldNames, secret, form);
    }

    FieldNotes withDeprecated(String remedy) {
        return new FieldNotes(doc, examples, remedy, oldNames, secret, form);
    }

    FieldNotes withOldName(String oldName) {
        return new FieldNotes(doc, examples, deprecated, appended(oldNames, oldName), secret, form);
    }

    FieldNotes asSecret() {
        return new FieldNotes(doc, examples, deprecated, oldNames, true, form);
    }

    FieldNotes withForm(FieldForm newForm) {
        return new FieldNotes(doc, examples, deprecated, oldNames, secret, newForm);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
