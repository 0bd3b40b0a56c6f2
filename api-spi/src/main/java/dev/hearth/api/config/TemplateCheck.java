package dev.hearth.api.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template that has something to evaluate and is to be compiled before it is used.
 *
 * @param template the template
 * @param variables the names it can refer to beside the functions of the hub; null if nobody knows them yet
 * @param node the value, for the problem if it cannot be used
 * @param path where the value is in the structure
 * @param concealed whether the value must not be shown
 */
public record TemplateCheck(
        TemplateText template, @Nullable Set<String> variables, ScalarNode node, String path, boolean concealed)
        implements LateCheck {}
