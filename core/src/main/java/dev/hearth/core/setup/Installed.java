package dev.hearth.core.setup;

import dev.hearth.api.Component;
import dev.hearth.api.ConformanceSuite;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.template.TemplateChecker;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An integration that is at hand, with what it said of itself when it was found, so that it need not be asked again.
 *
 * @param hasConfigEntry whether it is entered among the config entries when it is set up
 * @param reloadable whether it is set up anew when its part of the configuration has changed
 * @param templateChecker what finds mistakes in templates, if that is what it is for
 * @param conformanceSuites what it can be held against
 * @param origin where it is from, for people: {@code bundled}, or the path of a jar
 * @param bundled whether it came with the hub; a dropped jar of the same domain takes its place
 */
public record Installed(
        Manifest manifest,
        List<Component<?>> components,
        List<Platform<?>> platforms,
        List<EntityDomain<?>> domains,
        boolean hasConfigEntry,
        boolean reloadable,
        String reloadDomain,
        @Nullable String reloadedEvent,
        @Nullable TemplateChecker templateChecker,
        List<ConformanceSuite> conformanceSuites,
        String origin,
        boolean bundled) {

    public Installed {
        components = List.copyOf(components);
        platforms = List.copyOf(platforms);
        domains = List.copyOf(domains);
        conformanceSuites = List.copyOf(conformanceSuites);
    }

    /** Asks an integration for all it has. Its own exceptions come through. */
    public static Installed of(Integration integration, String origin, boolean bundled) {
        return new Installed(
                integration.manifest(),
                integration.components(),
                integration.platforms(),
                integration.domains(),
                integration.hasConfigEntry(),
                integration.reloadable(),
                integration.reloadDomain(),
                integration.reloadedEvent(),
                integration.templateChecker(),
                integration.conformanceSuites(),
                origin,
                bundled);
    }

    /** Its name in the configuration. */
    public String domain() {
        return manifest.domain();
    }

    /** What it is set up as: the domains of its components, and {@code domain.platform} for each of its platforms. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        components.forEach(component -> names.add(component.domain()));
        platforms.forEach(platform -> names.add(domain() + "." + platform.domain()));
        return names;
    }

    /** Its component for a domain, or null. */
    @Nullable
    Component<?> component(String domain) {
        for (Component<?> component : components) {
            if (component.domain().equals(domain)) {
                return component;
            }
        }
        return null;
    }

    /** Its platform for an entity domain, or null. */
    @Nullable
    Platform<?> platform(String entityDomain) {
        for (Platform<?> platform : platforms) {
            if (platform.domain().equals(entityDomain)) {
                return platform;
            }
        }
        return null;
    }
}
