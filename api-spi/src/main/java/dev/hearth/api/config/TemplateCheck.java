package dev.hearth.api.config;

/**
 * A template that has something to evaluate and is to be compiled before it is used.
 *
 * @param template the template
 * @param node the value, for the problem if it cannot be used
 * @param path where the value is in the structure
 * @param concealed whether the value must not be shown
 */
public record TemplateCheck(TemplateText template, ScalarNode node, String path, boolean concealed)
        implements LateCheck {}
