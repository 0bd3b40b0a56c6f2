package dev.hearth.api.template;

import dev.hearth.api.config.TemplateText;

/** Compiles templates; a capability, {@code hub.capability(TemplateEngine.class)}. Any thread. */
@FunctionalInterface
public interface TemplateEngine {
    /**
     * Compiles a template. Compiling the same again costs next to nothing.
     *
     * @throws dev.hearth.api.HubException {@code template_error} naming the place
     */
    Template compile(TemplateText template);
}
