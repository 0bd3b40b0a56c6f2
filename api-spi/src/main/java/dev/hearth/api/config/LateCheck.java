package dev.hearth.api.config;

/**
 * A question that a schema raised and validation left open, because the answer needs more than the text: the file
 * system, or the template engine. Whoever runs the validation takes them with {@link Problems#takeLateChecks} and
 * reports what is wrong.
 */
public sealed interface LateCheck permits FileCheck, TemplateCheck {
    /** The value, for the problem if the answer is no. */
    ScalarNode node();

    /** Where the value is in the structure, such as {@code camera[0].file_path}. */
    String path();

    /** Whether the value must not be shown. */
    boolean concealed();
}
