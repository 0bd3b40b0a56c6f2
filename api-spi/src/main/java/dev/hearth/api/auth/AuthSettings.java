package dev.hearth.api.auth;

import dev.hearth.api.config.ConfigNode;
import java.util.List;

/**
 * What the section {@code homeassistant:} says of logging in. A capability that every hub provides.
 *
 * @param providers how people log in, each a map with {@code type}; empty for the usual way
 * @param modules second factors, each a map with {@code type}; empty for the usual one
 */
public record AuthSettings(List<ConfigNode> providers, List<ConfigNode> modules) {
    /** Copies the lists. */
    public AuthSettings {
        providers = List.copyOf(providers);
        modules = List.copyOf(modules);
    }
}
