package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.CoreConfig;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code homeassistant:} section of the configuration, with its defaults. Immutable.
 *
 * @param core what integrations may know of it
 * @param fromYaml whether the place or the manner of measuring is set in YAML, so that it cannot be changed elsewhere
 * @param customize attributes laid over those of entities
 * @param mediaFolders folders with media files by their names; {@code local} unless something else is set
 * @param authProviders how people log in, each a map with {@code type}; empty for the usual way
 * @param authModules second factors, each a map with {@code type}
 * @param debug whether the hub checks itself more thoroughly
 */
public record HomeConfiguration(
        CoreConfig core,
        boolean fromYaml,
        Customize customize,
        Map<String, Path> mediaFolders,
        List<ConfigNode> authProviders,
        List<ConfigNode> authModules,
        boolean debug) {
    /** Copies the collections. */
    public HomeConfiguration {
        mediaFolders = Collections.unmodifiableMap(new LinkedHashMap<>(mediaFolders));
        authProviders = List.copyOf(authProviders);
        authModules = List.copyOf(authModules);
    }

    /** The same home at another place. */
    public HomeConfiguration with(CoreConfig newCore) {
        return new HomeConfiguration(
                newCore, fromYaml, customize, mediaFolders, authProviders, authModules, debug);
    }
}
